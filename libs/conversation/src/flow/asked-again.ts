import { Quantity } from '@munshi/kernel';
import { mixed, type Reading, readAmount } from '@munshi/order-reading';
import { openQuestions, questionOf } from './questions.js';
import type { Question } from './state.js';
import type { Turn } from './turn.js';

/** What a message leaves in doubt; of lines of the draft its amounts are what they shall be, as where it is plain which one. */
export const askedIn = (
  { clarify }: Reading,
  { state: { draft } }: Turn,
  text: string,
): readonly Question[] => {
  const isDrafted = (sku: string): boolean => draft?.lines.some((line) => line.sku === sku) ?? false;
  const isMore = saysMore(text);
  return clarify.map((clarification) => {
    const question = questionOf(clarification);
    const isOfDraft = question.why === 'product' && question.candidates.every(isDrafted);
    return isOfDraft && !isMore ? { ...question, sets: true } : question;
  });
};

/**
 * What is asked once more of the same goods with another amount: "make plywood 8" while "plywood 6" is open. The amount
 * is the new one, or goes on top where more is said; a word for them that tells no amount adds nothing, and one for some
 * of them leaves those to be asked.
 */
export const renewed = (
  open: readonly Question[],
  asked: readonly Question[],
  text: string,
): readonly Question[] => {
  const isMore = saysMore(text);
  const questions = [...open];
  const others = asked.filter((question) => {
    const wide = questions.findIndex((each) => isNarrower(question, each));
    const whole = questions[wide];
    if (whole?.why === 'product' && question.why === 'product') {
      questions[wide] = { ...whole, candidates: question.candidates };
      return false;
    }
    const at = questions.findIndex((each) => isOfSameGoods(each, question));
    const before = questions[at];
    if (before?.why !== 'product' || question.why !== 'product') return true;
    const amount = isMore ? together(before, question) : question;
    if (amount === null) return true;
    if (amount.quantity !== null) questions[at] = withAmount(before, amount, question);
    return false;
  });
  return [...questions, ...others];
};

/** "Make it 8", "8 kar do", where nothing but one question can be meant: asked with that amount. */
export const amountChanged = (text: string, turn: Turn): readonly Question[] | null => {
  const [only, ...others] = openQuestions(turn);
  const isAlone = others.length === 0 && (turn.state.draft?.lines ?? []).length === 0;
  if (only?.why !== 'product' || only.quantity === null || !isAlone || !/\p{L}/u.test(text)) return null;
  const product = turn.snapshot.product(only.candidates[0] ?? '');
  const words = text.trim().split(/\s+/, 12);
  const said = words.filter((word) => !mixed.isWritten('set', word.toLowerCase())).join(' ');
  const amount = product && readAmount(said, product, turn.speech.written, only.unit);
  if (!amount) return null;
  const told = { quantity: amount.quantity.toString(), unit: amount.unit };
  return [withAmount(only, told, only)];
};

type WhichOpen = Extract<Question, { why: 'product' }>;
type AmountOpen = Pick<WhichOpen, 'quantity' | 'unit'>;

const isOfSameGoods = (one: Question, other: Question): boolean =>
  one.why === 'product' &&
  other.why === 'product' &&
  one.candidates.length === other.candidates.length &&
  one.candidates.every((sku) => other.candidates.includes(sku));

/** "Sunflower", of all the oils that "oil 5" may be: the same is asked of fewer. */
const isNarrower = (one: Question, other: Question): boolean =>
  one.why === 'product' &&
  other.why === 'product' &&
  one.quantity === null &&
  one.candidates.length < other.candidates.length &&
  one.candidates.every((sku) => other.candidates.includes(sku));

/** Null where they do not add up. */
const together = (one: AmountOpen, other: AmountOpen): AmountOpen | null => {
  if (one.quantity === null || other.quantity === null) return other.quantity === null ? null : other;
  if (one.unit !== other.unit) return null;
  return { quantity: Quantity.of(one.quantity).plus(Quantity.of(other.quantity)).toString(), unit: one.unit };
};

/** Called as before, with the amount that it is wanted of now. */
const withAmount = (before: WhichOpen, { quantity, unit }: AmountOpen, said: WhichOpen): WhichOpen => {
  const parts = before.quantity === null ? [] : before.span.split(before.quantity);
  const span = parts.length === 2 && quantity !== null ? parts.join(quantity) : said.span;
  return { ...before, span, quantity, unit: unit ?? before.unit };
};

const saysMore = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/\s+/, 40)
    .some((word) => mixed.isWritten('more', word));
