import type { CatalogueIndex, IndexedProduct } from './catalogue-index.js';
import { numberKey } from './catalogue-index.js';
import type { Amount, Item } from './items.js';
import { isMeasure, sizeKey, soldIn } from './units.js';

/** What an item may mean: positions in the catalogue, and which of its numbers counts. */
export interface Match {
  readonly candidates: readonly number[];
  /** Null when no number is left for the count, or when it is unclear which one it is. */
  readonly amount: Amount | null;
  /** A word or size of the item fits none of the candidates, so even one alone has to be asked. */
  readonly doubtful: boolean;
}

/** What may narrow equal candidates, strongest first. */
export interface Preferences {
  readonly draft: ReadonlySet<number>;
  readonly bought: ReadonlySet<number>;
  /** "remove", "make it": the draft's own lines come before everything else. */
  readonly draftFirst: boolean;
}

const MOST_ASKED = 10;
const MOST_NUMBERS = 6;

/** Null when nothing in the catalogue is meant. */
export const matchProduct = (item: Item, catalogue: CatalogueIndex, prefer: Preferences): Match | null => {
  const { lists, spelled, strangers } = resolveWords(item.words, catalogue);
  if (lists.length === 0) return null;
  const all = intersection(lists);
  if (strangers > 0) {
    const fits = withRoles(item, all, catalogue)?.candidates ?? all;
    return fits.length > 0 && fits.length <= MOST_ASKED
      ? { candidates: fits, amount: null, doubtful: true }
      : null;
  }
  const drafted = all.filter((position) => prefer.draft.has(position));
  const exact = spelled ? catalogue.named(spelled) : [];
  // "cement" has one meaning of its own, even where the draft holds white cement; "white cement" has not.
  const pools = exact.length === 1 && !prefer.draftFirst ? [exact, drafted, all] : [drafted, exact, all];
  let found: Match | null = null;
  for (const pool of pools) found ??= withRoles(item, pool, catalogue);
  if (!found || found.candidates.length < 2) return found;
  return { ...found, candidates: narrowed(item, found, catalogue, prefer) };
};

interface Resolved {
  readonly lists: (readonly number[])[];
  /** The words as the catalogue spells them; null where one may be several. */
  readonly spelled: string[] | null;
  /** Words that the catalogue does not have, however spelt. */
  readonly strangers: number;
}

const resolveWords = (words: readonly string[], catalogue: CatalogueIndex): Resolved => {
  const lists: (readonly number[])[] = [];
  const spelled: string[] = [];
  let several = false;
  let strangers = 0;
  const take = (word: string): void => {
    lists.push(catalogue.having(word));
    spelled.push(word);
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const joined = word + (words[at + 1] ?? '');
    if (catalogue.knows(word)) take(word);
    else if (catalogue.knows(joined)) {
      take(joined);
      at++;
    } else {
      const parts = twoWords(word, catalogue);
      const near = parts ? [] : catalogue.nearest(word);
      if (parts) parts.forEach(take);
      else if (near.length === 1) near.forEach(take);
      else if (near.length > 1) {
        several = true;
        lists.push([...new Set(near.flatMap((each) => catalogue.having(each)))].sort((a, b) => a - b));
      } else strangers++;
    }
  }
  return { lists, spelled: several ? null : spelled, strangers };
};

/** "whitecement" */
const twoWords = (word: string, catalogue: CatalogueIndex): readonly [string, string] | null => {
  if (word.length > 32) return null;
  for (let cut = 3; cut <= word.length - 3; cut++)
    if (catalogue.knows(word.slice(0, cut)) && catalogue.knows(word.slice(cut)))
      return [word.slice(0, cut), word.slice(cut)];
  return null;
};

const intersection = (lists: readonly (readonly number[])[]): readonly number[] => {
  const [shortest = [], ...others] = [...lists].sort((left, right) => left.length - right.length);
  return others.reduce((kept, list) => {
    if (kept.length === 0) return kept;
    const has = new Set(list);
    return kept.filter((position) => has.has(position));
  }, shortest);
};

/** Tells sizes from counts. Null when a size was said that no candidate has. */
const withRoles = (item: Item, candidates: readonly number[], catalogue: CatalogueIndex): Match | null => {
  const { amounts } = item;
  const [only] = amounts;
  if (candidates.length === 0) return null;
  if (!only) return { candidates, amount: null, doubtful: false };
  const fitting = (sizes: readonly Amount[]): readonly number[] =>
    candidates.filter((position) => sizes.every((size) => isSize(size, catalogue.products[position])));

  if (amounts.length === 1) {
    const sized = only.explicit ? [] : fitting([only]);
    if (sized.length === 0) return { candidates, amount: only, doubtful: false };
    const soldLoose = candidates.filter(
      (position) =>
        !sized.includes(position) && only.unit !== null && isSoldIn(catalogue.products[position], only.unit),
    );
    return soldLoose.length > 0
      ? { candidates: [...soldLoose, ...sized], amount: only, doubtful: true }
      : { candidates: sized, amount: null, doubtful: false };
  }
  if (amounts.length > MOST_NUMBERS) return { candidates, amount: null, doubtful: false };
  const readings = amounts
    .map((amount) => ({ amount, candidates: fitting(amounts.filter((other) => other !== amount)) }))
    .filter((reading) => reading.candidates.length > 0);
  const counted = readings.length > 1 ? readings.filter(({ amount }) => amount.explicit) : readings;
  const [reading] = counted;
  if (reading && counted.length === 1) return { ...reading, doubtful: false };
  const strangeSize = amounts.some(
    (size) => size.unit !== null && isMeasure(size.unit) && fitting([size]).length === 0,
  );
  return readings.length === 0 && strangeSize ? null : { candidates, amount: null, doubtful: false };
};

const isSize = ({ value, unit }: Amount, product: IndexedProduct | undefined): boolean => {
  if (!value || !product) return false;
  if (unit === null) return product.numbers.has(numberKey(value));
  return isMeasure(unit) && product.sizes.has(sizeKey(value, unit));
};

const isSoldIn = (product: IndexedProduct | undefined, unit: string): boolean =>
  product !== undefined && soldIn(product.product, unit) !== null;

const narrowed = (
  item: Item,
  { candidates, amount }: Match,
  catalogue: CatalogueIndex,
  prefer: Preferences,
): readonly number[] => {
  const units = [amount?.unit, ...item.units.map(({ unit }) => unit)].filter(
    (unit) => typeof unit === 'string',
  );
  let left = candidates;
  const keep = (fits: (position: number) => boolean): void => {
    const kept = left.length > 1 ? left.filter(fits) : left;
    if (kept.length > 0) left = kept;
  };
  for (const unit of units) keep((position) => isSoldIn(catalogue.products[position], unit));
  for (const { word } of item.units)
    if (catalogue.knows(word)) keep((position) => catalogue.having(word).includes(position));
  if (left.length > 1 && left.length <= 50) left = plainest(left, catalogue);
  keep((position) => prefer.draft.has(position));
  keep((position) => prefer.bought.has(position));
  return left;
};

/** Drops a product that has all the words of another and one more that was not said. */
const plainest = (positions: readonly number[], catalogue: CatalogueIndex): readonly number[] => {
  const wordsOf = (position: number): ReadonlySet<string> =>
    catalogue.products[position]?.nameWords ?? new Set();
  return positions.filter(
    (position) =>
      !positions.some((other) => {
        const plain = wordsOf(other);
        return plain.size > 0 && plain.size < wordsOf(position).size && isWithin(plain, wordsOf(position));
      }),
  );
};

const isWithin = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean => {
  for (const word of inner) if (!outer.has(word)) return false;
  return true;
};
