import type { CatalogueRange } from './catalogue-range.js';
import { headOfProduct } from './heads.js';
import { type Item, readItem } from './items.js';
import { isSize } from './line-changes.js';
import { differByAWord, likest } from './likest.js';
import { preferencesOf } from './preferences.js';
import { matchUnder } from './product-match.js';
import type { ReadingContext } from './reading.js';
import type { Token } from './tokens.js';
import type { Turn } from './turns.js';

/**
 * "Red wala kar do" of a list with blue pens, "butter 500 wala kar do": goods that only one of the lines can become. Null
 * where none or several can, or where it may be meant to come on top.
 */
export const resetOf = (
  tokens: readonly Token[],
  text: string,
  catalogue: CatalogueRange,
  context: ReadingContext,
): Turn | null => {
  const item = readItem(tokens, text, catalogue);
  if (!isReset(item)) return null;
  const prefer = preferencesOf(catalogue, context);
  const bought = { ...prefer, draft: new Set<number>() };
  const turns = context.draft.flatMap((old): Turn[] => {
    const position = catalogue.positionOf(old.sku);
    if (position < 0) return [];
    const found = matchUnder(headOfProduct(position, catalogue), item, catalogue, bought);
    const [only, ...others] = found?.complete === true ? likest(found.candidates, position, catalogue) : [];
    const isOther = only === undefined || prefer.draft.has(only) || !differByAWord(position, only, catalogue);
    return isOther || others.length > 0 ? [] : [{ old, item, fits: [only], only, amount: null }];
  });
  const [turn, ...others] = turns;
  return turn !== undefined && others.length === 0 ? turn : null;
};

/** It sets something that is told apart by words or sizes, and counts nothing. */
const isReset = ({ set, more, less, remove, double, negated, everything, words, amounts }: Item): boolean =>
  set &&
  !(more || less || remove || double || negated || everything) &&
  words.length + amounts.length > 0 &&
  amounts.every(isSize);
