import { Quantity } from '@munshi/kernel';
import type { CatalogueProduct } from './catalogue-product.js';
import type { Amount } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Heard } from './hearing.js';
import type { Item } from './items.js';
import type { OrderedLine } from './reading.js';
import { numberTerm } from './product-terms.js';
import { isMeasure, sellable, sizeKey, unitsIn } from './units.js';

export const times = (quantity: Quantity, factor: number): Quantity | null => {
  const thousandths = quantity.thousandths * factor;
  return Number.isSafeInteger(thousandths) ? Quantity.ofThousandths(thousandths) : null;
};

export const isHalf = ({ amounts, remove, more }: Item): boolean =>
  amounts.length > 0 &&
  amounts.every(({ value, unit }) => value?.thousandths === 500 && unit === null) &&
  !remove &&
  !more;

export const isDenied = ({ negated, amounts, words, units }: Item): boolean =>
  negated && amounts.length === 0 && words.length + units.length > 0;

/** "Cement 50 kg hata do": the numbers of its name count nothing, where all there are belong to it. */
export const withoutOwnSizes = (heard: Heard, catalogue: CatalogueRange): Heard => {
  const { item, match } = heard;
  const [position, ...others] = match?.candidates ?? [];
  const changes = item.negated || item.remove || item.double;
  const isNamed = item.words.length > 0 || item.negated;
  if (!changes || item.part || !isNamed || position === undefined || others.length > 0) return heard;
  const isOwn = ({ value, unit }: Amount): boolean =>
    value !== null &&
    (unit === null
      ? catalogue.hasTerm(position, numberTerm(value))
      : catalogue.sizesOf(position).has(sizeKey(value, unit)));
  // "2 ml mat bhejna" denies it as "remove" does.
  const remove = item.remove || (item.negated && item.words.length === 0);
  return match && item.amounts.every(isOwn)
    ? { ...heard, item: { ...item, remove, amounts: [] }, match: { ...match, amount: null } }
    : heard;
};

/** "Dono 10 kar do", "all the wires 6 coils each": every line that is meant. */
export const isOfAll = ({ both, everything, amounts, double, remove }: Item): boolean =>
  (both || (everything && amounts.length > 0)) && (amounts.length === 1 || double || remove);

/** "Same order but double", "dobra tudo": many times or half of something, and of what is not said. */
export const timesAll = (item: Item): boolean =>
  ((item.double && item.amounts.length === 0) || isHalf(item)) &&
  item.words.length + item.maybe.length + item.units.length === 0 &&
  !(item.last || item.rest || item.remove || item.negated);

/** What only lines that are there already can suffer. */
export const ofLinesThere = (item: Item): boolean =>
  item.remove || item.less || item.double || isHalf(item) || isDenied(item) || (isOfAll(item) && item.both);

/** A number that tells which one is meant and not how many: "the 5 litre one". */
export const isSize = ({ unit, named }: Amount): boolean => named || (unit !== null && isMeasure(unit));

/** "8 number", of a line that is that and not as many. */
export const isSizeOf = (
  { sku, quantity }: OrderedLine,
  { value, explicit }: Amount,
  catalogue: CatalogueRange,
): boolean =>
  value !== null &&
  !explicit &&
  !value.equals(quantity) &&
  catalogue.hasTerm(catalogue.positionOf(sku), numberTerm(value));

/** What is left of a line when some is taken off it; null where that is nothing, or no part that is sold. */
export const lessened = (
  line: OrderedLine,
  product: CatalogueProduct | undefined,
  by: Quantity,
  unit: string | null,
): Quantity | null => {
  const sold = product && sellable(product, by, unit ?? line.unit);
  if (!product || !sold) return null;
  const left =
    (line.quantity.thousandths * unitsIn(product, line.unit) -
      sold.quantity.thousandths * unitsIn(product, sold.unit)) /
    unitsIn(product, line.unit);
  return Number.isSafeInteger(left) && left > 0 ? Quantity.ofThousandths(left) : null;
};

/** "Baaki sab hata do", "sirf cement rehne do": what is not named goes. */
export const leavesTheRest = ({ rest, only, remove, less, more, double, negated, amounts }: Item): boolean =>
  (rest && remove) || (only && amounts.length === 0 && !(remove || less || more || double || negated));
