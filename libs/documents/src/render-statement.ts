import { add, type Money, money, sum } from '@munshi/kernel';
import { paperWords, type PaperWords } from '@munshi/wording';
import type { StatementEntry, StatementPaper } from './paper.js';
import { closingHeight, drawClosing } from './parts/closing.js';
import { drawParties } from './parts/facts.js';
import { finish } from './parts/foot.js';
import { openPaper } from './parts/letterhead.js';
import { drawPayment, paymentHeight } from './parts/payment-box.js';
import { printable } from './print/printable.js';
import type { Sheet } from './print/sheet.js';
import { type Column, drawTable } from './print/table.js';

interface BalancedEntry extends StatementEntry {
  /** After it. */
  readonly balance: Money;
}

/** A statement of account as a PDF. The same paper gives the same bytes. */
export const renderStatement = async (paper: StatementPaper): Promise<Buffer> => {
  const words = paperWords(paper.language);
  const { labels, formats } = words;
  const { opening, issuedOn, period, buyer, reference } = paper;
  const subtitle = `${formats.day(period.from)} – ${formats.day(period.to)}`;
  const sheet = openPaper({ ...paper, title: labels.titles.statement, subtitle }, words);
  drawParties(sheet, labels.account, buyer, [[labels.date, formats.day(issuedOn)]], words);

  const entries = balanced(paper, words);
  const closing = entries.at(-1)?.balance ?? opening;
  const facts = [
    [labels.opening, formats.figures(opening)],
    [labels.debit, formats.figures(sumOf(entries, 'debit', opening.currency))],
    [labels.credit, formats.figures(sumOf(entries, 'credit', opening.currency))],
  ] as const;
  const balance = { facts, label: labels.closing, amount: closing };
  const payment = { ...paper, amount: closing, reference };
  const after = closingHeight(sheet, balance, words) + paymentHeight(payment);
  drawEntries(sheet, entries, opening.currency, words, after);
  drawClosing(sheet, balance, words);
  drawPayment(sheet, payment, words);
  return finish(sheet, words);
};

/** The opening balance is the first line, so that the balances can be followed down the page. */
const balanced = (
  { opening, entries, period }: StatementPaper,
  { labels }: PaperWords,
): readonly BalancedEntry[] => {
  const first = { on: period.from, what: labels.opening, debit: null, credit: null, balance: opening };
  const rows: BalancedEntry[] = [first];
  let balance = opening;
  for (const entry of entries) {
    if (entry.debit) balance = add(balance, entry.debit);
    if (entry.credit) balance = add(balance, money(-entry.credit.minor, entry.credit.currency));
    rows.push({ ...entry, balance });
  }
  return rows;
};

const sumOf = (entries: readonly StatementEntry[], side: 'debit' | 'credit', currency: string): Money =>
  sum(
    entries.map((entry) => entry[side]).filter((amount) => amount !== null),
    currency,
  );

const drawEntries = (
  sheet: Sheet,
  rows: readonly BalancedEntry[],
  currency: string,
  { labels, formats }: PaperWords,
  after: number,
): void => {
  const side = (heading: string, of: 'debit' | 'credit'): Column<BalancedEntry> => ({
    heading,
    align: 'right',
    cell: (entry) => (entry[of] ? formats.figures(entry[of]) : ''),
    sum: (done) => formats.figures(sumOf(done, of, currency)),
  });
  const columns: readonly Column<BalancedEntry>[] = [
    { heading: labels.date, align: 'left', cell: ({ on }) => formats.day(on) },
    { heading: labels.entry, align: 'left', grows: true, cell: ({ what }) => printable(what, 200) },
    side(labels.debit, 'debit'),
    side(labels.credit, 'credit'),
    {
      heading: `${labels.balance} (${currency})`,
      align: 'right',
      cell: ({ balance }) => formats.figures(balance),
      sum: (done) => formats.figures(done.at(-1)?.balance ?? money(0, currency)),
    },
  ];
  const { carriedForward: carried, broughtForward: brought, sum: total } = labels;
  drawTable(sheet, { columns, rows, labels: { carried, brought, total }, after });
};
