import { Quantity } from '@munshi/kernel';
import { foldWord } from './fold.js';
import { marketWords } from './market-words.js';

/** Words for one of whatever is sold. */
const LOOSE = new Set(['piece', 'packet', 'bottle', 'dabba', 'length']);
/** Measures, as thousandths of the base measure; a size or an amount, never a count. */
const MEASURES: ReadonlyMap<string, readonly [base: string, factor: number]> = new Map([
  ['mg', ['g', 0.001]],
  ['g', ['g', 1]],
  ['kg', ['g', 1000]],
  ['quintal', ['g', 100_000]],
  ['ton', ['g', 1_000_000]],
  ['ml', ['ml', 1]],
  ['l', ['ml', 1000]],
  ['mm', ['mm', 1]],
  ['cm', ['mm', 10]],
  ['m', ['mm', 1000]],
  ['inch', ['inch', 1]],
  ['ft', ['inch', 12]],
  ['sqft', ['sqft', 1]],
  ['cft', ['cft', 1]],
  ['sqmm', ['sqmm', 1]],
  ['w', ['w', 1]],
  ['a', ['a', 1]],
]);
/**
 * Cubic metres of sand are just metres, a carton is a caixa to who speaks Portuguese, and a "dibba" of what comes in boxes
 * is a box.
 */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(['m', 'm3']),
  new Set(['carton', 'caixa']),
  new Set(['box', 'dabba']),
];
/** What a single one of is a "dibba". */
const TINS = new Set(['tin', 'jar', 'can', 'drum', 'bucket', 'tub']);
/** What is heaped up is sold in parts too, though it is counted like pieces. */
const HEAPED = new Set(['m3', 'brass']);
/** Never an amount of anything sold by the metre. */
const DIAMETERS = new Set(['mm', 'inch']);
const COUNTS = new Map([
  ['dozen', 12],
  ['gross', 144],
  ['cento', 100],
  ['thousand', 1000],
  ['milheiro', 1000],
]);

/** "Dozen", "cento": so many of whatever is sold. */
export const isCountedBy = (unit: string): boolean => COUNTS.has(unit);

/** A word for one of whatever is sold: "packet", "piece". */
export const isLooseUnit = (unit: string): boolean => LOOSE.has(canonical(unit));

export const isMeasure = (unit: string): boolean => MEASURES.has(unit);

/** What is so wide, and never so many. */
export const isDiameter = (unit: string | null): boolean => unit !== null && DIAMETERS.has(unit);

/** 0.5 kg and 500 g are the same size. */
export const sizeKey = (amount: Quantity, unit: string): string => {
  const [base, factor] = MEASURES.get(unit) ?? [unit, 1];
  return `${amount.thousandths * factor}${base}`;
};

/** How one product is sold: its unit, and how many of them are in each pack. */
export interface Sold {
  readonly unit: string;
  readonly packs: Readonly<Record<string, number>>;
}

/** The field's name of a product's own unit, in whichever language its catalogue is written. */
const canonical = (unit: string): string => {
  if (marketWords.some(({ words }) => words.isUnit(unit))) return unit;
  const word = foldWord(unit);
  for (const { words } of marketWords) {
    const known = words.unitOf(word);
    if (known !== undefined) return known;
  }
  return word;
};

/** The product's own spelling of a unit or pack, or null where it is not sold so. */
export const soldIn = (sold: Sold, unit: string): string | null => {
  const wanted = canonical(unit);
  if (canonical(sold.unit) === wanted) return sold.unit;
  const packs = Object.keys(sold.packs);
  const pack = packs.find((each) => canonical(each) === wanted);
  if (pack !== undefined) return pack;
  // A "dibba" of what comes in tins is a tin.
  if (wanted === 'dabba' && TINS.has(canonical(sold.unit))) return sold.unit;
  const alike = ALIKE.find((group) => group.has(wanted));
  return [sold.unit, ...packs].find((each) => alike?.has(canonical(each))) ?? null;
};

/** As `sellable`, for any amount above zero. */
const converted = (
  sold: Sold,
  quantity: Quantity,
  unit: string,
): { quantity: Quantity; unit: string } | null => {
  const own = soldIn(sold, unit);
  if (own !== null) return { quantity, unit: own };
  const wanted = canonical(unit);
  if (LOOSE.has(wanted)) return { quantity, unit: sold.unit };
  const count = COUNTS.get(wanted);
  if (count !== undefined && !isMeasure(canonical(sold.unit)))
    return { quantity: Quantity.ofThousandths(quantity.thousandths * count), unit: sold.unit };
  const from = MEASURES.get(wanted);
  const to = MEASURES.get(canonical(sold.unit));
  if (!from || !to || from[0] !== to[0] || DIAMETERS.has(wanted)) return null;
  const thousandths = (quantity.thousandths * from[1]) / to[1];
  return Number.isSafeInteger(thousandths) && thousandths <= MOST * 1000
    ? { quantity: Quantity.ofThousandths(thousandths), unit: sold.unit }
    : null;
};

/** Selling units in one of `unit`, which is the selling unit itself or a pack. */
export const unitsIn = (sold: Sold, unit: string): number =>
  unit !== sold.unit && Object.hasOwn(sold.packs, unit) ? (sold.packs[unit] ?? 1) : 1;

const MOST = 100_000;

/**
 * `quantity` of a unit word in units the product is sold in: "1 quintal" of loose rice is 100 kg.
 * Null when it is not sold so, when a part of a piece would be left, or beyond 1 lakh selling units.
 */
export const sellable = (
  sold: Sold,
  quantity: Quantity,
  unit: string | null,
): { quantity: Quantity; unit: string } | null => {
  if (!quantity.isPositive || quantity.thousandths > MOST * 1000) return null;
  const result = converted(sold, quantity, unit ?? sold.unit);
  if (!result) return null;
  const units = result.quantity.thousandths * unitsIn(sold, result.unit);
  const own = canonical(sold.unit);
  const divides = isMeasure(own) || HEAPED.has(own) || units % 1000 === 0;
  return units <= MOST * 1000 && divides ? result : null;
};

/** The smallest and the largest pack that an amount is told in, as size keys count: grams or millilitres by thousands. */
const PACKED: Readonly<Record<string, readonly [number, number]>> = {
  g: [100_000, 100_000_000],
  ml: [100_000, 1_000_000],
};

/**
 * A weight of goods that come in one size: "2000 kg" of 10 kg bags is 200 bags. Null where it is no whole number of
 * them. `sizes` are size keys.
 */
export const sellableBySize = (
  sold: Sold,
  sizes: ReadonlySet<string>,
  quantity: Quantity,
  unit: string,
): { quantity: Quantity; unit: string } | null => {
  const count = countBySize(sizes, quantity, unit);
  return count !== null && count > 1 && count <= MOST && Number.isSafeInteger(count)
    ? sellable(sold, Quantity.of(count), null)
    : null;
};

/**
 * The whole selling units next to an amount that would leave a part of one: 2 and 3 for "2.5 bag", or for "130 kg" of
 * what comes in bags of 50 kg. Empty where it leaves none, or is not sold so at all.
 */
export const nearestSold = (
  sold: Sold,
  sizes: ReadonlySet<string>,
  quantity: Quantity,
  unit: string | null,
): readonly Quantity[] => {
  if (!quantity.isPositive || isMeasure(canonical(sold.unit))) return [];
  const direct = converted(sold, quantity, unit ?? sold.unit);
  const units = direct
    ? (direct.quantity.thousandths * unitsIn(sold, direct.unit)) / 1000
    : unit === null
      ? null
      : countBySize(sizes, quantity, unit);
  if (units === null || Number.isInteger(units) || units > MOST) return [];
  return [Math.floor(units), Math.ceil(units)]
    .filter((whole) => whole > 0)
    .map((whole) => Quantity.of(whole));
};

/** How many of the one size that goods come in make up a weight; perhaps no whole number. */
const countBySize = (sizes: ReadonlySet<string>, quantity: Quantity, unit: string): number | null => {
  const base = MEASURES.get(unit);
  if (!base || DIAMETERS.has(unit) || base[1] === 1) return null;
  const [least, most] = PACKED[base[0]] ?? [0, 0];
  const same = [...sizes].filter(
    (size) => size.endsWith(base[0]) && /^\d+$/.test(size.slice(0, -base[0].length)),
  );
  const size = Number(same[0]?.slice(0, -base[0].length));
  const fits = same.length === 1 && size >= (base[1] >= 100_000 ? 1_000_000 : least) && size <= most;
  return fits ? (quantity.thousandths * base[1]) / size : null;
};
