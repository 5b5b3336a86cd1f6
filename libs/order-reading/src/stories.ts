import type { About } from './about.js';
import { isCountWord, isMeasureWord } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Sentence } from './sentences.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import type { Token } from './tokens.js';

/** So many words that are neither goods nor pleasantries, and more than there are goods, are no order. */
const MANY = 4;

/** "Other fellow quoted 2950 for marine ply": it tells of something, and asks for nothing. */
export const isStory = (
  { tokens }: Sentence,
  { topic, asksForGoods, tells, told, counts, goods }: About,
  range: CatalogueRange,
): boolean => {
  if (!counts || topic !== null || asksForGoods) return false;
  if (told) return true;
  const strangers = strangersIn(tokens, range);
  const counted = countedIn(tokens, range);
  if (tells) return (strangers > 0 || !goods) && counted < A_LONG_LIST;
  return strangers >= MANY && strangers > goodsIn(tokens, range) && counted < A_LIST;
};

/** Whoever counts so many things in their units makes a list, known or not. */
const A_LIST = 2;
const A_LONG_LIST = 3;

const countedIn = (tokens: readonly Token[], range: CatalogueRange): number =>
  tokens.filter((token, at) => isCountWord(tokens, at, range) && !isMeasureWord(token, range)).length;

const goodsIn = (tokens: readonly Token[], range: CatalogueRange): number =>
  tokens.filter((token) => token.kind === 'word' && range.names(token.text)).length;

/** How many words are neither goods nor units nor pleasantries. */
export const strangersIn = (tokens: readonly Token[], range: CatalogueRange): number =>
  withSpokenNumbers(tokens, range.words).filter((token) => token.kind === 'word' && !isListed(token, range))
    .length;

const isListed = (token: Token, range: CatalogueRange): boolean =>
  range.mayName(token.text) ||
  range.unitOf(token.text) !== undefined ||
  (range.says('filler', token) && !range.isSlip(token)) ||
  range.says('joiner', token);
