import { add, type Money, sum } from '@munshi/kernel';
import type { ShareName } from '@munshi/tax';
import type { PaperWords } from '@munshi/wording';
import type { InvoicePaper, SinceIssued } from '../paper.js';
import { printable } from '../print/printable.js';
import type { Closing } from './closing.js';
import type { Fact } from './facts.js';

/** What is taken off, the net, each share of the tax, the rounding, and what is to pay; on a copy, what is left to pay of that. */
export const totalsOf = (paper: InvoicePaper, words: PaperWords): Closing => {
  const { payable, credits, since } = paper;
  const { labels } = words;
  const whole = { facts: factsOf(paper, words), amount: payable.payable };
  if (since === null) return { ...whole, label: credits ? labels.credited : labels.toPay };
  const left = { facts: takenOff(since, words), label: labels.stillToPay, amount: since.open };
  return { ...whole, label: labels.invoiceTotal, left };
};

const takenOff = ({ paid, credited }: SinceIssued, { labels, formats }: PaperWords): readonly Fact[] => [
  ...credited.map(({ number, amount }): Fact => [
    labels.creditedBy(printable(number, 40)),
    `−${formats.figures(amount)}`,
  ]),
  ...(paid.minor === 0 ? [] : [[labels.paidSoFar, `−${formats.figures(paid)}`] as const]),
];

const factsOf = (
  { lines, summary, payable }: InvoicePaper,
  { labels, formats }: PaperWords,
): readonly Fact[] => {
  const { components, net } = summary;
  const names = [...new Set(components.map(({ name }) => name))];
  const amountOf = (share: ShareName): Money =>
    sum(
      components.filter(({ name }) => name === share).map(({ amount }) => amount),
      net.currency,
    );
  const discount = sum(lines.map((line) => line.discount), net.currency); // prettier-ignore
  const isRounded = payable.rounding.minor !== 0;
  const isNetToPay = names.length === 0 && !isRounded;
  const off: readonly Fact[] = [
    [labels.beforeDiscount, formats.figures(add(net, discount))],
    [labels.discount, `−${formats.figures(discount)}`],
  ];
  return [
    ...(discount.minor === 0 ? [] : off),
    ...(isNetToPay ? [] : [[names.length === 0 ? labels.sum : labels.net, formats.figures(net)] as const]),
    ...names.map((name): Fact => [name ?? labels.tax, formats.figures(amountOf(name))]),
    ...(isRounded ? [[labels.rounding, formats.figures(payable.rounding)] as const] : []),
  ];
};
