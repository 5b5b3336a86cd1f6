import type { Amount } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import { headOfProduct } from './heads.js';
import { type Item, readItem } from './items.js';
import { isSize, sameSizes } from './line-changes.js';
import { preferencesOf } from './preferences.js';
import { matchProduct, matchUnder } from './product-match.js';
import type { OrderedLine, ReadingContext } from './reading.js';
import type { Swap } from './swaps.js';

/** A line of the draft that goes, and what may come in its place. */
export interface Turn {
  readonly old: OrderedLine;
  /** What comes, as it was said. */
  readonly item: Item;
  /** Positions of the products that fit it. */
  readonly fits: readonly number[];
  /** The one that is meant, or null where that has to be asked. */
  readonly only: number | null;
  /** Null where the old quantity stays. */
  readonly amount: Amount | null;
}

/** Null unless exactly one line of the draft goes and something of the catalogue comes. */
export const turnOf = (
  swap: Swap,
  text: string,
  catalogue: CatalogueRange,
  context: ReadingContext,
): Turn | null => {
  const prefer = preferencesOf(catalogue, context);
  const gone = matchProduct(readItem(swap.out, text, catalogue), catalogue, prefer);
  const [position, ...others] = gone?.candidates.filter((at) => prefer.draft.has(at)) ?? [];
  const sku = position === undefined ? undefined : catalogue.products[position]?.sku;
  const old = context.draft.find((line) => line.sku === sku);
  if (position === undefined || !old || others.length > 0) return null;
  const item = readItem(swap.in, text, catalogue);
  const bought = { ...prefer, draft: new Set<number>() };
  const found =
    matchUnder(headOfProduct(position, catalogue), item, catalogue, bought) ??
    matchProduct(item, catalogue, bought);
  const fits = found?.candidates.filter((at) => at !== position) ?? [];
  const sized = fits.filter((at) => sameSizes(catalogue.sizesOf(at), catalogue.sizesOf(position)));
  const [only, ...more] = sized.length > 0 ? sized : fits;
  if (!found || only === undefined) return null;
  const uncounted = found.amount?.value == null && !item.amounts.every(isSize);
  const unsure = more.length > 0 || found.doubtful || item.unclear || uncounted;
  return { old, item, fits, only: unsure ? null : only, amount: found.amount };
};
