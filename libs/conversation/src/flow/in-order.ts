import { readAmount } from '@munshi/order-reading';
import { askedOf } from './choices.js';
import { numbersOf } from './meaning.js';
import { partsOf } from './parts.js';
import type { Question } from './state.js';
import type { Turn } from './turn.js';

interface AmountOf {
  readonly kind: 'amount';
  readonly at: number;
  readonly line: { readonly sku: string } & NonNullable<ReturnType<typeof readAmount>>;
}

/** "10, 2, 5", where the reply asks nothing but three amounts: one for each in their order; null for any other number of them. */
export const amountsInOrder = (
  text: string,
  open: readonly Question[],
  turn: Turn,
): readonly AmountOf[] | null => {
  const asked = askedOf(open);
  if (asked.length < 2 || isOneNumber(text)) return null;
  const said = /\p{L}/u.test(text) ? partsOf(text).map((part) => part.said) : numbersOf(text);
  if (said.length !== asked.length) return null;
  const amounts = asked.flatMap((question, at): AmountOf[] => {
    const product = question.why === 'quantity' ? turn.snapshot.product(question.sku) : undefined;
    if (product === undefined || question.why !== 'quantity') return [];
    const amount = readAmount(said[at] ?? '', product, turn.speech.written, question.unit ?? null);
    return amount === null ? [] : [{ kind: 'amount', at, line: { sku: product.sku, ...amount } }];
  });
  return amounts.length === asked.length ? amounts : null;
};

/** "10,200" and "1,5" may be one number. */
const isOneNumber = (text: string): boolean => /^\s*\d+,\d+\s*$/.test(text);
