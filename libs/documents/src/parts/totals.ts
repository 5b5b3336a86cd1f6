import { add, type Money, sum } from '@munshi/kernel';
import type { ShareName } from '@munshi/tax';
import type { PaperWords } from '@munshi/wording';
import type { InvoicePaper } from '../paper.js';
import type { Closing } from './closing.js';
import type { Fact } from './facts.js';

/** What is taken off, the net, each share of the tax, the rounding, and what is to pay. */
export const totalsOf = (paper: InvoicePaper, words: PaperWords): Closing => {
  const { payable, credits } = paper;
  const label = credits ? words.labels.credited : words.labels.toPay;
  return { facts: factsOf(paper, words), label, amount: payable.payable };
};

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
