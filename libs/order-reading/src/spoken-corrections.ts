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

/** "Do nahi, ek": a number, a "no", and the number that is meant. */
const isTakenBack = (tokens: readonly Token[], at: number, words: Words): boolean => {
  const no = nextWord(tokens, at, 1);
  return (
    countsOf(tokens[at], words) && isNo(tokens[no], words) && countsOf(tokens[nextWord(tokens, no, 1)], words)
  );
};

/** Where the number stands that the "no" before this one takes back; -1 for none. */
const negationBefore = (tokens: readonly Token[], at: number, words: Words): number => {
  const no = nextWord(tokens, at, -1);
  return tokens[no]?.kind === 'word' && words.is('negation', tokens[no].text) ? nextWord(tokens, no, -1) : -1;
};
