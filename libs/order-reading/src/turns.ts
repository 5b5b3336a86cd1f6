import type { Amount } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import { matchDrafted } from './drafted-match.js';
import { headOfProduct } from './heads.js';
import { type Item, readItem } from './items.js';
import { likest } from './likest.js';
import { isSize, isSizeOf } from './line-changes.js';
import { type Preferences, preferencesOf } from './preferences.js';
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
  const gone = readItem(swap.out, text, catalogue);
  const match =
    matchProduct(gone, catalogue, prefer) ?? matchDrafted({ ...gone, remove: true }, catalogue, prefer);
  const coming = readItem(swap.in, text, catalogue);
  const turns = (match?.candidates ?? ofSize(gone, catalogue, context))
    .filter((at) => prefer.draft.has(at))
    .flatMap((at) => turnFrom(at, gone, coming, swap, catalogue, context, prefer) ?? []);
  const [turn, ...others] = turns;
  return turn && others.length === 0 ? turn : null;
};

const turnFrom = (
  position: number,
  gone: Item,
  coming: Item,
  { loose, denied = false }: Swap,
  catalogue: CatalogueRange,
  context: ReadingContext,
  prefer: Preferences,
): Turn | null => {
  const sku = catalogue.products[position]?.sku;
  const old = context.draft.find((line) => line.sku === sku);
  if (!old) return null;
  const isOwnSize = (amount: Amount): boolean => isSizeOf(old, amount, catalogue);
  const sized = gone.amounts.some(isOwnSize);
  const item = withSize(
    coming,
    sized ? coming.amounts.find(({ explicit }) => !explicit) : coming.amounts.find(isOwnSize),
  );
  if (item.words.length + item.units.length === 0 && !sized) return null;
  const bought = { ...prefer, draft: new Set<number>() };
  const found =
    matchUnder(headOfProduct(position, catalogue), item, catalogue, bought) ??
    (loose ? null : matchProduct(item, catalogue, bought));
  const fits = found?.candidates.filter((at) => at !== position) ?? [];
  const [only, ...more] = item.amounts.some(isSize) ? fits : likest(fits, position, catalogue);
  if (!found || only === undefined) return null;
  const uncounted = found.amount?.value == null && !item.amounts.every(isSize);
  const unsure = more.length > 0 || found.doubtful || item.unclear || item.either || uncounted;
  // "I meant 9, not 6", of a line that is 6.
  const recounts =
    item.words.length === 0 &&
    coming.amounts.every((amount) => !isSize(amount) && amount.value?.equals(old.quantity));
  if (denied && recounts) return null;
  // "20 more bags sugar, no salt" of a list that has both.
  if (denied && fits.some((at) => prefer.draft.has(at))) return null;
  if (loose && (unsure || prefer.draft.has(only))) return null;
  return { old, item, fits, only: unsure ? null : only, amount: found.amount };
};

/** "85 nahi 90": nothing but a number that is a size of theirs. */
const ofSize = (
  { words, units, amounts }: Item,
  catalogue: CatalogueRange,
  { draft }: ReadingContext,
): readonly number[] => {
  const [size, ...others] = amounts;
  const isCount = draft.some(({ quantity }) => size?.value?.equals(quantity));
  if (size === undefined || isCount || others.length + words.length + units.length > 0) return [];
  return draft.filter((line) => isSizeOf(line, size, catalogue)).map(({ sku }) => catalogue.positionOf(sku));
};

/** A size for a size: that number counts nothing. */
const withSize = (item: Item, size: Amount | undefined): Item =>
  size === undefined
    ? item
    : { ...item, amounts: item.amounts.map((each) => (each === size ? { ...each, named: true } : each)) };
