import type { Words } from './lexicon/words.js';
import type { Token } from './tokens.js';

/** "Do nahi, ek": whether a number word takes part in a correction, where it may be a verb elsewhere. */
export const isOfCorrection = (tokens: readonly Token[], at: number, words: Words): boolean =>
  isTakenBack(tokens, at, words) || isTakenBack(tokens, negationBefore(tokens, at, words), words);

/** A "no", and no short form of "number". */
const isNo = (token: Token | undefined, words: Words): boolean =>
  token?.kind === 'word' && words.is('negation', token.text) && !words.is('numberSign', token.text);

const nextWord = (tokens: readonly Token[], at: number, step: 1 | -1): number =>
  tokens[at + step]?.kind === 'break' ? at + 2 * step : at + step;

const countsOf = (token: Token | undefined, words: Words): boolean =>
  token?.kind === 'number' ||
  (token?.kind === 'word' && words.numberOf(token.written ?? token.text) !== undefined);

const NAMES_BEFORE = ['link', 'sized', 'vocative'] as const;

/** "100 kar do, nahi 50": it ends a verb there, and "chini wali do nahi ek" counts. */
const isVerb = (tokens: readonly Token[], at: number, words: Words): boolean => {
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (here?.kind !== 'word' || before?.kind !== 'word' || !words.is('polite', here.text)) return false;
  if (words.is('set', before.text)) return true;
  const counted = tokens.slice(0, at).some(({ kind }) => kind === 'number');
  return (
    counted && words.is('filler', before.text) && !NAMES_BEFORE.some((kind) => words.is(kind, before.text))
  );
};

/** "Do nahi, ek": a number, a "no", and the number that is meant. */
const isTakenBack = (tokens: readonly Token[], at: number, words: Words): boolean => {
  const no = nextWord(tokens, at, 1);
  return (
    countsOf(tokens[at], words) &&
    !isVerb(tokens, at, words) &&
    isNo(tokens[no], words) &&
    countsOf(tokens[nextWord(tokens, no, 1)], words)
  );
};

/** Where the number stands that the "no" before this one takes back; -1 for none. */
const negationBefore = (tokens: readonly Token[], at: number, words: Words): number => {
  const no = nextWord(tokens, at, -1);
  return tokens[no]?.kind === 'word' && words.is('negation', tokens[no].text) ? nextWord(tokens, no, -1) : -1;
};
