import { isMeasureWord } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Token } from './tokens.js';

const FEWEST = 2;
const MOST = 8;

/**
 * "Baniyan 85, 90, 95 - 1 box each": the same words once for each size, with the count that all of them have; null where
 * no sizes stand between a name and a count for each.
 */
export const sizeSeries = (tokens: readonly Token[], catalogue: CatalogueRange): Token[][] | null => {
  const each = tokens.findLastIndex((token) => token.kind === 'word' && catalogue.says('both', token));
  const counted = tokens.findLastIndex(({ kind }, at) => kind === 'number' && (each < 0 || at <= each + 1));
  if (each < 0 || counted < 0) return null;
  const start = Math.min(each, counted);
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
  const count = tokens.slice(counted, counted + 2).filter((token) => !catalogue.says('both', token));
  return sizes.map((at) => [...name, tokens[at]!, ...(unit ? [unit] : []), ...count]);
};

/** A comma, an "and", a dash, "ka", or the unit of a size. */
const isBetween = (token: Token, catalogue: CatalogueRange): boolean =>
  token.kind === 'break' ||
  token.kind === 'mark' ||
  (token.kind === 'word' &&
    (catalogue.says('joiner', token) || catalogue.says('link', token) || isMeasureWord(token, catalogue)));
