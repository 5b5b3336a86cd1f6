import { type Money, sum } from '@munshi/kernel';
import type { ShareName } from '@munshi/tax';
import type { PaperWords } from '@munshi/wording';
import type { InvoicePaper } from '../paper.js';
import type { Sheet } from '../print/sheet.js';
import { drawClosing } from './closing.js';
import type { Fact } from './facts.js';

/** The net, each share of the tax, the rounding, and what is to pay. */
export const drawTotals = (sheet: Sheet, paper: InvoicePaper, words: PaperWords): void => {
  const { payable, credits } = paper;
  const label = credits ? words.labels.credited : words.labels.toPay;
  drawClosing(sheet, { facts: factsOf(paper, words), label, amount: payable.payable }, words);
};

const factsOf = ({ summary, payable }: InvoicePaper, { labels, formats }: PaperWords): readonly Fact[] => {
  const { components, net } = summary;
  const names = [...new Set(components.map(({ name }) => name))];
  const amountOf = (share: ShareName): Money =>
    sum(
      components.filter(({ name }) => name === share).map(({ amount }) => amount),
      net.currency,
    );
  return [
    [labels.net, formats.figures(net)],
    ...names.map((name): Fact => [name ?? labels.tax, formats.figures(amountOf(name))]),
    ...(payable.rounding.minor === 0 ? [] : [[labels.rounding, formats.figures(payable.rounding)] as const]),
  ];
};
