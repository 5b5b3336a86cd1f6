import type { CatalogueRange } from './catalogue-range.js';
import { type Amount, isLikeATelephone } from './amounts.js';
import { nameTerm, numberTerm, sizeTerm } from './product-terms.js';
import { isLooseUnit, isMeasure, sellable, sellableBySize, soldIn } from './units.js';

/** An amount with the catalogue's terms for it as a size, as a number and as a name; -1 for none. */
export interface Numbered {
  readonly amount: Amount;
  readonly size: number;
  readonly number: number;
  readonly name: number;
  /** The word of its unit, which may be part of what goods are called: "3 bucket". */
  readonly word: number;
}

export const numbersOf = (amounts: readonly Amount[], catalogue: CatalogueRange): Numbered[] =>
  amounts.map((amount) => {
    const { value, unit } = amount;
    const idOf = (term: string): number => catalogue.index.terms.idOf(term) ?? -1;
    return {
      amount,
      size: value && unit !== null ? idOf(sizeTerm(value, unit)) : -1,
      number: value ? idOf(numberTerm(value)) : -1,
      name: value ? idOf(nameTerm(value)) : -1,
      word: unit === null ? -1 : ([amount.word ?? unit, unit].map(idOf).find((term) => term >= 0) ?? -1),
    };
  });

/** Which of an item's numbers counts a product, and how well all of them fit it. */
export interface Roles {
  /** Null where no number counts, or where it is unclear which one does. */
  readonly amount: Amount | null;
  readonly worth: number;
  /** A size was said that the product has not. */
  readonly misfit: boolean;
  /** Every number but the count is a size of the product. */
  readonly explained: boolean;
}

/** What a number is worth as a size of the product, and as its count. */
const AS_SIZE = { measured: 1.2, bare: 0.9, strange: -2.2, idle: -1.5, telephone: 0 } as const;
const AS_COUNT = {
  sold: 1.6,
  dozens: 1.4,
  loose: 1.2,
  measured: 1,
  marked: 1,
  bare: 0.6,
  bySize: 0.5,
  ofSize: 0,
  ofPack: -0.5,
  unclear: 0.2,
  unsold: -0.8,
} as const;
/** "parachute 200" names the size, as does "chini 50 kg". */
const LIKE_A_SIZE = 0.6;
/** Of several numbers one counts. */
const UNCOUNTED = -1.2;
/** "4 red 1": the size first, then the count. */
const LAST = 0.2;
const MOST_NUMBERS = 6;

export const rolesOf = (numbers: readonly Numbered[], position: number, catalogue: CatalogueRange): Roles => {
  if (numbers.length > MOST_NUMBERS) return NO_ROLES;
  const sizes = numbers.map((number, at) =>
    // "1 kg 1 peti ghadi 1 kilo": what is said twice is of two things.
    numbers.some(({ amount }, before) => before < at && isSame(amount, number.amount))
      ? AS_SIZE.idle
      : number.amount.coded && numbers.length > 1
        ? Math.max(0, asSize(number, position, catalogue))
        : isCountBefore(number, numbers)
          ? AS_SIZE.idle
          : asSize(number, position, catalogue),
  );
  const all = sizes.reduce((sum, worth) => sum + worth, 0);
  const strange = (except: number): boolean =>
    sizes.some((worth, at) => at !== except && worth === AS_SIZE.strange);
  const uncounted = numbers.length > 1 ? UNCOUNTED : 0;
  const explained = (except: number): boolean => sizes.every((worth, at) => at === except || worth >= 0);
  let best: Roles = { amount: null, worth: all + uncounted, misfit: strange(-1), explained: explained(-1) };
  let twice = false;
  for (const [at, number] of numbers.entries()) {
    const { amount } = number;
    if (amount.named || (amount.coded && numbers.length > 1)) continue;
    const last = at === numbers.length - 1 && amount.unit === null ? LAST : 0;
    const worth =
      all - sizes[at]! + asCount(number, position, catalogue, isCountBefore(number, numbers)) + last;
    if (worth < best.worth) continue;
    twice = worth === best.worth && best.amount !== null && !isSame(best.amount, amount);
    best = { amount, worth, misfit: strange(at), explained: explained(at) };
  }
  return twice ? { ...best, amount: null } : best;
};

const NO_ROLES: Roles = { amount: null, worth: 0, misfit: false, explained: false };

const isSame = (one: Amount, other: Amount): boolean =>
  one.value !== null && other.value !== null && one.value.equals(other.value) && one.unit === other.unit;

/** "5 cement": alone before the name it counts, though some cement comes in 5 kg. */
const isCountBefore = ({ amount }: Numbered, numbers: readonly Numbered[]): boolean =>
  numbers.length === 1 && amount.leading && amount.unit === null && !amount.named && amount.numbered < 0;

const asSize = (
  { amount: { value, unit, named, numbered }, size, number, name }: Numbered,
  position: number,
  catalogue: CatalogueRange,
): number => {
  const { terms } = catalogue.index;
  if (value === null) return AS_SIZE.idle;
  if (unit !== null) {
    if (isMeasure(unit)) {
      if (terms.has(position, size)) return AS_SIZE.measured;
      // "Dolo 650 mg" of what is called "Dolo 650".
      return terms.has(position, number) ? AS_SIZE.bare : AS_SIZE.strange;
    }
    // "White cement 5 bag" is five of them, though it comes in 5 kg.
    const counts = soldIn(catalogue.products[position]!, unit) !== null;
    return terms.has(position, size) || (!counts && terms.has(position, number))
      ? AS_SIZE.bare
      : AS_SIZE.idle;
  }
  // "6 pin" is the socket of 6 pins rather than the one of 6 amperes.
  if (numbered >= 0 && terms.has(position, number) && !terms.has(position, numbered)) return AS_SIZE.bare;
  if (terms.has(position, number) || (named && terms.has(position, name)))
    return AS_SIZE.bare + (named ? LIKE_A_SIZE : 0);
  if (named) return AS_SIZE.strange;
  return isLikeATelephone(value) ? AS_SIZE.telephone : AS_SIZE.idle;
};

const asCount = (
  { amount: { value, unit, explicit, leading }, size, number, word }: Numbered,
  position: number,
  catalogue: CatalogueRange,
  /** It can be no size. */
  before: boolean,
): number => {
  const product = catalogue.products[position]!;
  const { terms } = catalogue.index;
  if (value === null) return AS_COUNT.unclear;
  if (unit === null)
    return explicit
      ? AS_COUNT.marked
      : AS_COUNT.bare - (before || !terms.has(position, number) ? 0 : leading ? -LIKE_A_SIZE : LIKE_A_SIZE);
  if (soldIn(product, unit) !== null) return AS_COUNT.sold;
  // "Pampers 38 pcs" is what a packet holds.
  if (terms.has(position, size)) return isMeasure(unit) ? AS_COUNT.ofSize : AS_COUNT.ofPack;
  if (sellable(product, value, unit) !== null)
    return isMeasure(unit) ? AS_COUNT.measured : isLooseUnit(unit) ? AS_COUNT.loose : AS_COUNT.dozens;
  if (!isMeasure(unit) && terms.has(position, word)) return AS_COUNT.loose;
  return isMeasure(unit) && sellableBySize(product, catalogue.sizesOf(position), value, unit) !== null
    ? AS_COUNT.bySize
    : AS_COUNT.unsold;
};
