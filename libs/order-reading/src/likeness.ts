import type { CatalogueRange } from './catalogue-range.js';
import type { Sense } from './senses.js';
import { Remembered } from './remembered.js';
import { editsBetween, skeletonOf } from './spelling.js';

/** Share of a longer word's letters that may be wrong. */
const WRONG = 0.4;
const SHORTEST = 3;

/**
 * Whether a word may be meant for another, where only a few others can be meant at all: "makrer" beside "whiteboard",
 * "sos" beside "kissan".
 */
const looksLike = (word: string, other: string): boolean => {
  const known = verdicts.get(word, () => new Map<string, boolean>());
  let alike = known.get(other);
  if (alike === undefined) known.set(other, (alike = isAlike(word, other)));
  return alike;
};

/** By the word that is not in the catalogue: the same few products are looked at again in every cut of a sentence. */
const verdicts = new Remembered<Map<string, boolean>>();

const isAlike = (word: string, other: string): boolean => {
  if (word.length < SHORTEST || other.length < SHORTEST || word.length > 30 || other.length > 30)
    return false;
  // "Adv" is short for "advance".
  if (other.startsWith(word)) return true;
  const [one, two] = [skeletonOf(word), skeletonOf(other)];
  const sounds =
    one.length > 1 &&
    two.length > 1 &&
    one[0] === two[0] &&
    editsBetween(one, two) <= (one.length > 3 ? 1 : 0);
  const longest = Math.max(word.length, other.length);
  return sounds || (word[0] === other[0] && editsBetween(word, other) <= Math.floor(longest * WRONG));
};

/** Whether every one of these words may be meant for a word of the product that nothing else was said for. */
export const mayAllBeMeant = (
  strangers: readonly Sense[],
  known: readonly Sense[],
  position: number,
  { index }: CatalogueRange,
): boolean => {
  const said = (term: string): boolean =>
    known.some(({ matches }) => matches.some((match) => index.terms.terms[match.term] === term));
  const terms = index.terms.termsAt(position);
  return strangers.every(({ text }) =>
    terms.some((term) => isWord(term) && looksLike(text, term) && !said(term)),
  );
};

/** No size, and no number. */
const isWord = (term: string): boolean => term >= 'a' && term < '{';
