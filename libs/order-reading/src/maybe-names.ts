import { isPrice } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Item } from './items.js';
import type { Sense } from './senses.js';
import { isMeasure, sizeKey } from './units.js';

/** Goods may be named by a unit word alone ("sheet 10"), or by words that mostly say nothing ("good day"); by a price never. */
export const mayBeName = (
  item: Item,
  maybe: readonly Sense[],
  units: readonly Sense[],
  catalogue: CatalogueRange,
): boolean =>
  // "Without tubes": what is taken off may be called by a unit.
  (item.amounts.length > 0 || ((item.negated || item.remove) && units.length > 0)) &&
  (units.length > 0 || maybe.some(({ text }) => !isPrice(text))) &&
  (units.length > 0 ||
    maybe.length > 1 ||
    (item.amounts.length > 1 && maybe.some(({ text }) => catalogue.named([text]).length > 0)) ||
    maybe.some(({ text }) => comesInSize(text, item, catalogue)) ||
    item.amounts.some(({ named: inName, explicit }) => inName || explicit));

/** "Taaza 500 ml 48": some of the goods that have the word come in a size that is said beside a count. */
const comesInSize = (word: string, { amounts }: Item, catalogue: CatalogueRange): boolean => {
  const term = catalogue.index.terms.idOf(word);
  const sizes = amounts.flatMap(({ value, unit }) =>
    value !== null && unit !== null && isMeasure(unit) ? sizeKey(value, unit) : [],
  );
  return (
    term !== undefined &&
    amounts.length > sizes.length &&
    catalogue.index.terms
      .positionsOf(term)
      .some((position) => sizes.some((size) => catalogue.sizesOf(position).has(size)))
  );
};
