import type { CatalogueRange } from './catalogue-range.js';
import type { Heard } from './hearing.js';
import { numberTerm } from './product-terms.js';
import { isMeasure, sizeKey } from './units.js';

/** A name without its count, and then a count: rather one item than two. */
export const tornApart = (before: Heard, next: Heard, catalogue: CatalogueRange): number => {
  if (isSizeOf(before, next, catalogue) || isOwnSize(before, next, catalogue)) return TORN_HEAD;
  if (next.under !== null && (before.outcome.kind !== 'line' || next.outcome.kind !== 'line'))
    return TORN_HEAD;
  if (next.match !== null && next.match.amount === null && next.outcome.kind === 'ask') return IDLE;
  const named = before.item.words.length > 0 && before.outcome.kind !== 'line' && !before.item.remove;
  // "Fio 6 mm", where none is so thick, is not counted yet.
  const strange = before.outcome.kind === 'ask' && before.outcome.question.quantity === null;
  const unit = before.match?.amount?.unit ?? null;
  const unknown = before.match === null && before.item.amounts.some(({ explicit }) => explicit);
  const counted = unknown || (before.match?.amount != null && !(strange && unit !== null && isMeasure(unit)));
  if (!named || counted || next.item.amounts.length === 0) return 0;
  return TORN;
};

/** "17 bag Rajdhani maida" and then "1 kg": the size it comes in, with the rest of its name, and no kilo of other flour. */
const isSizeOf = (before: Heard, { item }: Heard, catalogue: CatalogueRange): boolean => {
  const [size, ...others] = item.amounts;
  if (before.outcome.kind !== 'line' || others.length > 0 || !size?.value || size.unit === null) return false;
  const position = catalogue.positionOf(before.outcome.line.sku);
  const said = new Set(before.item.words.map(({ text }) => text));
  return (
    catalogue.sizesOf(position).has(sizeKey(size.value, size.unit)) &&
    item.words.every(({ text }) => !said.has(text) && catalogue.hasTerm(position, text))
  );
};

/** "10 fardo de agua" and then "500 sem gas": who counts first counts no goods of 500 ml by their size. */
const isOwnSize = (before: Heard, { item, match }: Heard, catalogue: CatalogueRange): boolean => {
  const [size, ...others] = item.amounts;
  return (
    before.match?.amount?.leading === true &&
    others.length === 0 &&
    size?.value != null &&
    size.unit === null &&
    size.leading &&
    match !== null &&
    match.candidates.every((position) => catalogue.hasTerm(position, numberTerm(size.value!)))
  );
};

/** What every cut costs that no comma, "and" or verb tells of. */
export const TORN_ANYWHERE = -0.7;
const IDLE = -2;
const TORN = -2.5;
const TORN_HEAD = -5;
