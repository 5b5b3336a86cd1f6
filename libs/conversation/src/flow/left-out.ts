import { allOfThem, choiceIn, leavesOut } from '@munshi/order-reading';
import { askedOf, choicesAmong } from './choices.js';
import { isCalled, takesOff, termsOf, termsSaid } from './naming.js';
import { partsOf } from './parts.js';
import { saysNoMore } from './picked.js';
import { whereAllOf } from './several.js';
import type { Question } from './state.js';
import type { Turn } from './turn.js';

/** A question that is let go with its item, by its place among the open ones. */
export interface LeftOut {
  readonly kind: 'leave-out';
  readonly at: number;
}

/** "Skip nails", "nails hata do", "skip 3". */
export const leftOutBy = (text: string, open: readonly Question[], turn: Turn): LeftOut | null => {
  const subject = subjectLeftOut(text);
  return subject === null ? null : leftOutAs(subject, open, turn);
};

/** "Skip nails and bolts": every part is one of the questions. */
export const eachLeftOut = (text: string, open: readonly Question[], turn: Turn): readonly LeftOut[] => {
  const subject = subjectLeftOut(text);
  const asked = askedOf(open);
  const all = subject === null || asked.length < 2 ? null : allOfThem(subject);
  // "Dono chhodo", of two questions.
  if (all?.rest === '' && (all.count ?? asked.length) === asked.length)
    return asked.map((_, at) => ({ kind: 'leave-out', at }));
  const parts = subject === null ? [] : partsOf(subject);
  if (parts.length > asked.length) return [];
  const out = parts.flatMap(({ said }) => leftOutAs(said, open, turn) ?? []);
  return out.length === parts.length ? out : [];
};

/** What is in the draft already is the reader's to take off. */
const leftOutAs = (subject: string, open: readonly Question[], turn: Turn): LeftOut | null => {
  const all = whereAllOf(subject, open, turn);
  if (all !== null) return { kind: 'leave-out', at: all };
  const numbered = numberedAs(subject, open);
  if (numbered !== null) return { kind: 'leave-out', at: numbered };
  const said = termsOf(subject);
  if (said.length === 0 || draftedAs(said, turn).length > 0) return null;
  const meant = open.flatMap((question, at): LeftOut[] =>
    isAbout(question, said, turn) ? [{ kind: 'leave-out', at }] : [],
  );
  const [only, ...others] = meant;
  return others.length === 0 ? (only ?? null) : null;
};

/** The number of one of its choices, or its place among the questions; null where those are two different ones. */
const numberedAs = (subject: string, open: readonly Question[]): number | null => {
  const choice = choiceIn(subject);
  if (choice === null || choice.says !== null) return null;
  const place = choice.number - 1;
  const meant = new Set([choicesAmong(open)[place]?.at, place < askedOf(open).length ? place : undefined]);
  meant.delete(undefined);
  const [only] = meant;
  return meant.size === 1 ? (only ?? null) : null;
};

const isAbout = (question: Question, said: readonly string[], turn: Turn): boolean => {
  if (question.why === 'product') return saysNoMore(said, question) || isAllCalled(question, said, turn);
  const product = turn.snapshot.product(question.sku);
  return product !== undefined && isCalled(product, said);
};

/** "Ply", of what was asked about as "plywood 4". */
const isAllCalled = (
  { candidates }: { candidates: readonly string[] },
  said: readonly string[],
  { snapshot }: Turn,
) =>
  candidates.every((sku) => {
    const product = snapshot.product(sku);
    return product !== undefined && isCalled(product, said);
  });

const MOST_VERBS = 4;

/** What stands before or behind the words that leave it out. */
export const subjectLeftOut = (text: string): string | null => {
  const words = text.trim().split(/\s+/, 12);
  for (let cut = 1; cut <= Math.min(MOST_VERBS, words.length - 1); cut += 1) {
    const [head, tail] = [words.slice(0, cut), words.slice(cut)].map((part) => part.join(' '));
    const [front, back] = [words.slice(0, -cut), words.slice(-cut)].map((part) => part.join(' '));
    if (head !== undefined && (leavesOut(head) || takesOff(head))) return tail ?? null;
    if (back !== undefined && (leavesOut(back) || takesOff(back))) return front ?? null;
  }
  return null;
};

/** The one line of the draft that a message takes off by a part of its name alone: "6 inch hata do". */
export const takenOff = (text: string, turn: Turn): string | null => {
  const subject = subjectLeftOut(text);
  const said = subject === null ? null : termsSaid(subject);
  const [only, ...others] = said === null || said.length === 0 ? [] : draftedAs(said, turn);
  return others.length === 0 ? (only ?? null) : null;
};

export const draftedAs = (said: readonly string[], { state, snapshot }: Turn): readonly string[] =>
  (state.draft?.lines ?? []).flatMap(({ sku }) => {
    const product = snapshot.product(sku);
    return product !== undefined && isCalled(product, said) ? [sku] : [];
  });
