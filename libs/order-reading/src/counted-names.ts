import type { CatalogueRange } from './catalogue-range.js';
import type { Item } from './items.js';
import type { Sense } from './senses.js';

/** "24 latas" of cola: the unit of a count may also be part of what the goods are called. */
export const countedIn = ({ amounts }: Item, catalogue: CatalogueRange): Sense[] =>
  amounts.flatMap(({ word, run }) =>
    word !== null && catalogue.knows(word) ? [{ text: word, run, matches: catalogue.matchesOf(word) }] : [],
  );

/** "10 balde 20 litros": what is counted is the only name there is, and some product is called just that. */
export const namedByUnit = (item: Item, catalogue: CatalogueRange): Sense[] =>
  item.units.length === 0 && item.amounts.length > 1
    ? countedIn(item, catalogue).filter(({ text }) => catalogue.named([text]).length > 0)
    : [];
