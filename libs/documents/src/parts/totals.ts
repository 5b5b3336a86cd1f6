import { type Money, sum } from '@munshi/kernel';
import type { ShareName } from '@munshi/tax';
import type { PaperWords } from '@munshi/wording';
import type { InvoicePaper } from '../paper.js';
import type { Closing } from './closing.js';
import type { Fact } from './facts.js';

/** The net, each share of the tax, the rounding, and what is to pay. */
export const totalsOf = (paper: InvoicePaper, words: PaperWords): Closing => {
  const { payable, credits } = paper;
  const label = credits ? words.labels.credited : words.labels.toPay;
  return { facts: factsOf(paper, words), label, amount: payable.payable };
};

const factsOf = ({ summary, payable }: InvoicePaper, { labels, formats }: PaperWords): readonly Fact[] => {
  const { components, net } = summary;
  const names = [...new Set(components.map(({ name }) => name))];
  const amountOf = (share: ShareName): Money =>
    sum(
      components.filter(({ name }) => name === share).map(({ amount }) => amount),
      net.currency,
    );
  const isRounded = payable.rounding.minor !== 0;
  if (names.length === 0 && !isRounded) return [];
  return [
    [names.length === 0 ? labels.sum : labels.net, formats.figures(net)],
    ...names.map((name): Fact => [name ?? labels.tax, formats.figures(amountOf(name))]),
    ...(isRounded ? [[labels.rounding, formats.figures(payable.rounding)] as const] : []),
  ];
};
