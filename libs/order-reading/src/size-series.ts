import { isMeasureWord } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Token } from './tokens.js';

const FEWEST = 2;
const MOST = 8;
const MOST_WORDS = 12;

/**
 * "Baniyan 85, 90, 95 - 1 box each": the same words once for each size, with the count that all of them have; null where
 * no sizes stand between a name and a count for each.
 */
export const sizeSeries = (tokens: readonly Token[], catalogue: CatalogueRange): Token[][] | null => {
  const shared = sharedCount(tokens, catalogue);
  if (shared === null) return null;
  const { start, count } = shared;
  const sizes: number[] = [];
  let first = start;
  for (let at = start - 1; at >= 0; at -= 1) {
    const token = tokens[at]!;
    if (token.kind === 'number') {
      sizes.unshift(at);
      first = at;
    } else if (!isBetween(token, catalogue)) break;
  }
  const name = tokens.slice(0, first);
  const names = name.some((token) => token.kind === 'word' && catalogue.names(token.text));
  if (!names || sizes.length < FEWEST || sizes.length > MOST) return null;
  const unit = sizes.map((at) => tokens[at + 1]).findLast((token) => isMeasureWord(token, catalogue));
  return sizes.map((at) => [...name, tokens[at]!, ...(unit ? [unit] : []), ...count]);
};

/**
 * "Lizol 500ml lavender jasmine citrus one carton each": the same with words for sizes, in all the ways the words before
 * the count may fall apart into a name and its kinds, the shortest name first.
 */
export const kindSeries = (tokens: readonly Token[], catalogue: CatalogueRange): Token[][][] => {
  const shared = sharedCount(tokens, catalogue);
  if (shared === null || shared.start > MOST_WORDS) return [];
  const { start, count } = shared;
  const sign = tokens.findLastIndex(({ kind }, at) => at < start && kind !== 'word');
  const first = sign + (isMeasureWord(tokens[sign + 1], catalogue) ? 2 : 1);
  const kinds = tokens.slice(first, start).filter((token) => !catalogue.says('joiner', token));
  if (!kinds.every((token) => catalogue.names(token.text))) return [];
  const ways: Token[][][] = [];
  for (let many = Math.min(MOST, kinds.length - (first === 0 ? 1 : 0)); many >= FEWEST; many -= 1) {
    const name = [...tokens.slice(0, first), ...kinds.slice(0, -many)];
    if (name.length > 0) ways.push(kinds.slice(-many).map((kind) => [...name, kind, ...count]));
  }
  return ways;
};

/** Where the count begins that all of them have, and the count. */
const sharedCount = (
  tokens: readonly Token[],
  catalogue: CatalogueRange,
): { start: number; count: readonly Token[] } | null => {
  const each = tokens.findLastIndex((token) => token.kind === 'word' && catalogue.says('both', token));
  const counted = tokens.findLastIndex(({ kind }, at) => kind === 'number' && (each < 0 || at <= each + 1));
  if (each < 0 || counted < 0) return null;
  const count = tokens.slice(counted, counted + 2).filter((token) => !catalogue.says('both', token));
  return { start: Math.min(each, counted), count };
};

/** A comma, an "and", a dash, "ka", or the unit of a size. */
const isBetween = (token: Token, catalogue: CatalogueRange): boolean =>
  token.kind === 'break' ||
  token.kind === 'mark' ||
  (token.kind === 'word' &&
    (catalogue.says('joiner', token) || catalogue.says('link', token) || isMeasureWord(token, catalogue)));
