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
  return amountsFor(
    said,
    asked.map((_, at) => at),
    open,
    turn,
  );
};

/** One amount for each of the questions at `places`, in their order; null where one is none, or they are not as many. */
export const amountsFor = (
  said: readonly string[],
  places: readonly number[],
  open: readonly Question[],
  turn: Turn,
): readonly AmountOf[] | null => {
  if (said.length === 0 || said.length !== places.length) return null;
  const amounts = places.flatMap((at, each): AmountOf[] => {
    const question = open[at];
    const product = question?.why === 'quantity' ? turn.snapshot.product(question.sku) : undefined;
    if (product === undefined || question?.why !== 'quantity') return [];
    const amount = readAmount(said[each] ?? '', product, turn.speech.written, question.unit ?? null);
    return amount === null ? [] : [{ kind: 'amount', at, line: { sku: product.sku, ...amount } }];
  });
  return amounts.length === places.length ? amounts : null;
};

/** "10,200" and "1,5" may be one number. */
const isOneNumber = (text: string): boolean => /^\s*\d+,\d+\s*$/.test(text);
