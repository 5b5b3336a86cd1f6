import { MOST_CHOICES, MOST_OF_SEVERAL } from '@munshi/wording';
import type { Question } from './state.js';

/** A reply that asks more is not read to its end. */
const MOST_ASKED = 6;

/** A product for one of the open questions, which is told by its place among them; null where a button names the product alone. */
export interface Pick {
  readonly at: number | null;
  readonly sku: string;
}

/** The open questions that one reply asks; those behind them come when these are answered. */
export const askedOf = (open: readonly Question[]): readonly Question[] => open.slice(0, MOST_ASKED);

/** What a reply that asks `open` offers for one of them. */
export const offeredFor = (question: Question, open: readonly Question[]): readonly string[] =>
  question.why === 'product'
    ? question.candidates.slice(0, open.length === 1 ? MOST_CHOICES : MOST_OF_SEVERAL)
    : [];

type WhichProduct = Extract<Question, { why: 'product' }>;

/** The one question of a reply that asks which product, with its place; null where it asks that of none, or of several goods. */
export const onlyWhich = (
  open: readonly Question[],
): { readonly question: WhichProduct; readonly at: number } | null => {
  const which = askedOf(open).flatMap((question, at) =>
    question.why === 'product' ? [{ question, at }] : [],
  );
  const [only, ...others] = which;
  return others.length === 0 ? (only ?? null) : null;
};

/** Whether a "yes" or a "no" answers it. */
export const isYesOrNo = (question: Question): boolean =>
  question.why === 'product' && question.candidates.length === 1;

/** What the numbers of a reply that asks `open` mean, from 1 on: they run through all of its questions. */
export const choicesAmong = (open: readonly Question[]): readonly Pick[] =>
  askedOf(open).flatMap((question, at) => offeredFor(question, open).map((sku) => ({ at, sku })));

/** A number beside another of the same question may have been meant for the next one, while that is not answered. */
export const isEachAnswered = (
  answers: readonly { readonly at: number | null }[],
  open: readonly Question[],
): boolean =>
  askedOf(open).every(({ why }, at) => why === 'quantity' || answers.some((answer) => answer.at === at));
