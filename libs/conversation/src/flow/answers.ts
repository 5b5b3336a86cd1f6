import { choiceIn, type Intent, leavesOut, mixed, type ReadLine, readAmount } from '@munshi/order-reading';
import { askedOf, isYesOrNo } from './choices.js';
import { amountsFor, amountsInOrder } from './in-order.js';
import { draftedAs, eachLeftOut, type LeftOut, leftOutBy, subjectLeftOut } from './left-out.js';
import { isCalled, takesOff, termsSaid } from './naming.js';
import { type Part, partsOf, together } from './parts.js';
import { chosenBy, countedAs, inTwo, namedBy } from './picked.js';
import { type Named, openQuestions } from './questions.js';
import { severalOf } from './several.js';
import type { Question } from './state.js';
import type { Turn } from './turn.js';

/** What words say about one of the open questions, which is told by its place among them. */
export type Answer =
  | Named
  | {
      readonly kind: 'amount';
      readonly at: number;
      readonly line: Pick<ReadLine, 'sku' | 'quantity' | 'unit'>;
    }
  | LeftOut;

/** What a message answers, and what is left of it for the reader. */
export interface Answered {
  readonly answers: readonly Answer[];
  readonly rest: string;
}

/** Beyond it a message is no answer but a list. */
const MOST_PARTS = 20;

/** Takes the parts of a message that answer an open question; each is answered once, or by several of its products. */
export const answersIn = (text: string, turn: Turn): Answered => {
  const open = openQuestions(turn);
  const none = { answers: [], rest: text };
  if (open.length === 0) return none;
  if (keepsDraft(text, turn))
    return { answers: open.map((_, at) => ({ kind: 'leave-out', at })), rest: text };
  const inOrder = amountsInOrder(text, open, turn);
  if (inOrder !== null) return { answers: inOrder, rest: '' };
  const whole = answerOf(text, open, turn);
  if (whole !== null) return { answers: [whole], rest: '' };
  const several = severalOf(text, open, turn);
  const out = several === null ? eachLeftOut(text, open, turn) : [];
  if (out.length > 0) return { answers: out, rest: '' };
  const parts = several?.rest ?? partsOf(text);
  if (several === null && (parts.length < 2 || parts.length > MOST_PARTS)) return none;
  const answers: Answer[] = [...(several?.answers ?? [])];
  const rest: Part[] = [];
  for (const part of parts) {
    // "2, and sugar 5": numbers behind what is named are its amounts.
    const chosen = several === null && rest.length === 0 ? chosenBy(part.said, open, turn) : null;
    const answer = chosen ?? answerOf(part.said, open, turn);
    const isSecond = answer !== null && answers.some(({ at }) => at === answer.at);
    // "1 and 2" of one question, while another is open: the second may have been meant for that.
    if (isSecond && answer === chosen) return none;
    if (answer === null || isSecond) rest.push(part);
    else answers.push(answer);
  }
  // "5, 3, 10" where there is no tenth choice may be three amounts.
  const isInDoubt = rest.length > 0 && !/\p{L}/u.test(text);
  if (answers.length === 0 || isInDoubt) return none;
  const others = askedOf(open).flatMap((_, at) => (answers.some((answer) => answer.at === at) ? [] : [at]));
  // "Cement 10, 5" of cement and sugar.
  const amounts = amountsFor(
    rest.map(({ said }) => said),
    others,
    open,
    turn,
  );
  return amounts === null
    ? { answers, rest: together(rest) }
    : { answers: [...answers, ...amounts], rest: '' };
};

const answerOf = (text: string, open: readonly Question[], turn: Turn): Answer | null =>
  leftOutBy(text, open, turn) ??
  namedBy(text, open, turn) ??
  amountIn(text, open, turn) ??
  countedAs(text, open, turn) ??
  amountNamed(text, open, turn);

/** "Only the cement", which is in the draft: nothing that is asked about. */
const keepsDraft = (text: string, turn: Turn): boolean => {
  const words = wordsIn(text);
  const subject = words.filter((word) => !mixed.isWritten('only', word));
  const said = subject.length === words.length ? null : termsSaid(subject.join(' '));
  return said !== null && said.length > 0 && draftedAs(said, turn).length > 0;
};

/** A bare number is an amount only where nothing else is asked: beside other questions it takes the unit or the name. */
const amountIn = (text: string, open: readonly Question[], turn: Turn): Answer | null => {
  if (open.length > 1 && !/\p{L}/u.test(text)) return null;
  const amounts = open.flatMap((question, at): Answer[] => {
    const product = question.why === 'quantity' ? turn.snapshot.product(question.sku) : undefined;
    const amount =
      product === undefined ? null : readAmount(text, product, turn.speech.written, unitOf(question));
    return product && amount ? [{ kind: 'amount', at, line: { sku: product.sku, ...amount } }] : [];
  });
  const [only, ...others] = amounts;
  return others.length === 0 ? (only ?? null) : null;
};

/** "Maggi 3", where so much of it is asked: in the unit that is asked for. */
const amountNamed = (text: string, open: readonly Question[], turn: Turn): Answer | null => {
  const asked = open.flatMap((question, at) => {
    const product = question.why === 'quantity' ? turn.snapshot.product(question.sku) : undefined;
    return product === undefined ? [] : [{ product, at, unit: unitOf(question) }];
  });
  if (asked.length === 0) return null;
  for (const [name, said] of inTwo(text)) {
    const terms = termsSaid(name) ?? [];
    const [only, ...others] = asked.filter(({ product }) => terms.length > 0 && isCalled(product, terms));
    const amount =
      only === undefined || others.length > 0
        ? null
        : readAmount(said, only.product, turn.speech.written, only.unit);
    if (only !== undefined && amount !== null)
      return { kind: 'amount', at: only.at, line: { sku: only.product.sku, ...amount } };
  }
  return null;
};

const unitOf = (question: Question): string | null =>
  question.why === 'quantity' ? (question.unit ?? null) : null;

/** "Yes" and "no" to the only product that was proposed, and "skip", which leaves out all that was asked. */
export const plainAnswersIn = (
  text: string,
  open: readonly Question[],
  intentOf: () => Intent,
): readonly Answer[] => {
  const rest = saysOf('rest', text);
  const all = leavesAllOut(text) || (rest && intentOf() === 'cancel');
  const leaves = all || leavesOut(text);
  const at = proposedAmong(open);
  const proposed = at === null ? undefined : open[at];
  if (at !== null && proposed?.why === 'product') {
    const intent = intentOf();
    const [sku] = proposed.candidates;
    if (intent === 'confirm' && sku !== undefined) return [{ kind: 'pick', at, sku }];
    if (intent === 'cancel' && leaves && !rest) return [{ kind: 'leave-out', at }];
  }
  // "Rehne do, sab" may be the order; "baaki rehne do" is what is open.
  if (all && !rest && intentOf() === 'cancel') return [];
  return leaves ? (all ? open : askedOf(open)).map((_, each) => ({ kind: 'leave-out', at: each })) : [];
};

/** "Skip all", "skip the rest": beyond what is asked now also what would be asked next. */
const leavesAllOut = (text: string): boolean => {
  if (!saysOf('rest', text) && !saysOf('everything', text)) return false;
  const others = wordsIn(text).filter((word) => !isAll(word) && !ARTICLES.has(word));
  const telling = others.filter((word) => !mixed.isWritten('filler', word));
  return [others, telling].some((left) => leavesOut(left.join(' ')) || takesOff(left.join(' ')));
};

const MOST_WORDS = 6;

const ARTICLES: ReadonlySet<string> = new Set(['the', 'of', 'for', 'o', 'os', 'de', 'do', 'ka', 'ko']);

/** Empty for a message of more words. */
const wordsIn = (text: string): readonly string[] => {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,.!]+/, MOST_WORDS + 1);
  return words.length > MOST_WORDS ? [] : words;
};

const saysOf = (kind: 'rest' | 'everything', text: string): boolean =>
  wordsIn(text).some((word) => mixed.isWritten(kind, word));

const isAll = (word: string): boolean => mixed.isWritten('everything', word) || mixed.isWritten('rest', word);

/** A mere number, or a "skip", that answers none of what is open: the draft is not to be changed by it either. */
export const answersNothing = (text: string): boolean => {
  if (!/\p{L}/u.test(text)) return /\d/.test(text);
  const subject = subjectLeftOut(text);
  return leavesOut(text) || (subject !== null && choiceIn(subject)?.says === null);
};

/** Null where a "yes" would answer several questions, or none. */
const proposedAmong = (open: readonly Question[]): number | null => {
  const asked = askedOf(open);
  const at = asked.findIndex(isYesOrNo);
  return at >= 0 && asked.findLastIndex(isYesOrNo) === at ? at : null;
};
