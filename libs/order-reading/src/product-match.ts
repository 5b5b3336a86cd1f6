import type { IndexedProduct } from './catalogue-product.js';
import { type CatalogueRange, numberKey } from './catalogue-range.js';
import type { Amount, Item } from './items.js';
import { intersection, resolveWords } from './known-words.js';
import { isMeasure, sizeKey, soldIn } from './units.js';

/** What an item may mean: positions in the catalogue, and which of its numbers counts. */
export interface Match {
  readonly candidates: readonly number[];
  /** Null when no number is left for the count, or when it is unclear which one it is. */
  readonly amount: Amount | null;
  /** A word or size of the item fits none of the candidates, so even one alone has to be asked. */
  readonly doubtful: boolean;
  /** Some word was only nearly the catalogue's. */
  readonly guessed?: boolean;
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
export const matchProduct = (item: Item, catalogue: CatalogueRange, prefer: Preferences): Match | null => {
  const { lists, spelled, strangers, guessed } = resolveWords(item.words, catalogue);
  const isName = item.maybe.length > 1 || item.amounts.some(({ named, explicit }) => named || explicit);
  if (lists.length === 0 && item.maybe.length > 0 && isName && item.amounts.length > 0)
    return matchProduct({ ...item, words: item.maybe, maybe: [] }, catalogue, prefer);
  const idle = guessed && item.amounts.length === 0 && !prefer.draftFirst;
  if (lists.length === 0 || idle) return null;
  const all = item.maybe.reduce((left, word) => {
    const narrower = intersection([left, catalogue.having(word)]);
    return narrower.length > 0 ? narrower : left;
  }, intersection(lists));
  if (strangers > 0) {
    if (item.amounts.length === 0) return null;
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
  if (!found) return null;
  const candidates =
    found.candidates.length < 2 ? found.candidates : narrowed(item, found, catalogue, prefer);
  return { ...found, candidates, guessed };
};

/** What was said before an item that does not say it again: "8 inch" after "AAC block 6 inch". */
export interface Head {
  /** Words of the items before, the catalogue's or nearly. */
  readonly words: readonly string[];
  readonly category: string | null;
}

/**
 * As {@link matchProduct}, for what an item leaves out: among the goods of the head's kind that share most of its words
 * and have all the item's own.
 */
export const matchUnder = (
  head: Head,
  item: Item,
  catalogue: CatalogueRange,
  prefer: Preferences,
): Match | null => {
  const own = resolveWords(item.words, catalogue);
  if (own.strangers > 0) return null;
  const shared = new Map<number, number>();
  for (const list of resolveWords(head.words, catalogue).lists)
    for (const position of list) shared.set(position, (shared.get(position) ?? 0) + 1);
  const kin = [...shared.keys()].filter(
    (position) => head.category === null || catalogue.products[position]?.product.category === head.category,
  );
  const fitting = own.lists.length === 0 ? kin : intersection([kin, ...own.lists]);
  for (const most of new Set(fitting.map((position) => shared.get(position) ?? 0).sort((a, b) => b - a))) {
    const found = withRoles(
      item,
      fitting.filter((position) => shared.get(position) === most),
      catalogue,
    );
    if (found && (item.words.length > 0 || saysSize(item, found)))
      return { ...found, candidates: narrowed(item, found, catalogue, prefer) };
  }
  return null;
};

/** A bare number after another item is a telephone number as well as anything else; a size with a count is not. */
const saysSize = (item: Item, { amount }: Match): boolean =>
  item.amounts.some((each) => each !== amount && each.value !== null) ||
  (amount !== null && amount.unit !== null && amount.explicit && item.units.length > 0);

/** Tells sizes from counts. Null when a size was said that no candidate has. */
const withRoles = (item: Item, all: readonly number[], catalogue: CatalogueRange): Match | null => {
  const candidates = item.amounts
    .filter(({ named }) => named)
    .reduce((left, amount) => left.filter((at) => isSize(amount, catalogue.products[at])), all);
  const amounts = item.amounts.filter(({ named }) => !named);
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
  const [reading, ...others] = surest(readings, catalogue);
  if (reading && others.length === 0) return { ...reading, doubtful: false };
  const strangeSize = amounts.some(
    (size) => size.unit !== null && isMeasure(size.unit) && fitting([size]).length === 0,
  );
  return readings.length === 0 && strangeSize ? null : { candidates, amount: null, doubtful: false };
};

interface Roles {
  readonly amount: Amount;
  readonly candidates: readonly number[];
}

/** A number beside an "x" or a pack counts before any other; "15 kg" is a size where something is sold in that size. */
const surest = (readings: readonly Roles[], catalogue: CatalogueRange): readonly Roles[] => {
  if (readings.length < 2) return readings;
  const explicit = readings.filter(({ amount }) => amount.explicit);
  if (explicit.length > 0) return explicit;
  const bare = readings.filter(
    ({ amount, candidates }) =>
      amount.unit === null || !candidates.some((position) => isSize(amount, catalogue.products[position])),
  );
  return bare.length > 0 ? bare : readings;
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
  catalogue: CatalogueRange,
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
const plainest = (positions: readonly number[], catalogue: CatalogueRange): readonly number[] => {
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
