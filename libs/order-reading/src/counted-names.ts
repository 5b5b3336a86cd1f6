import type { CatalogueRange } from './catalogue-range.js';
import type { Item } from './items.js';
import { numberTerm, sizeTerm } from './product-terms.js';
import type { Sense } from './senses.js';
import { isMeasure, soldIn } from './units.js';

/** "24 latas" of cola: the unit of a count may also be part of what the goods are called. */
export const countedIn = ({ amounts }: Item, catalogue: CatalogueRange): Sense[] =>
  amounts.flatMap(({ word, run }) =>
    word !== null && catalogue.knows(word) ? [{ text: word, run, matches: catalogue.matchesOf(word) }] : [],
  );

/** A size of more goods names none of them. */
const MOST_OF_A_SIZE = 50;

/** "20 mm 1 brass": where one product alone comes in the size and is sold so, it needs no other name. */
export const namedBySize = ({ words, units, amounts }: Item, catalogue: CatalogueRange): Sense[] => {
  const [first, second, ...others] = amounts;
  const size = [first, second].find((amount) => amount?.unit != null && isMeasure(amount.unit));
  const count = [first, second].find((amount) => amount?.explicit === true && amount.unit !== null);
  if (words.length + units.length + others.length > 0 || !size?.value || !count || size === count) return [];
  if (count.word !== null && catalogue.knows(count.word)) return [];
  const text = sizeTerm(size.value, size.unit!);
  const term = catalogue.index.terms.idOf(text);
  if (term === undefined) return [];
  const sized = catalogue.index.terms.positionsOf(term);
  if (sized.length > MOST_OF_A_SIZE) return [];
  const sold = sized.filter((position) => soldIn(catalogue.products[position]!, count.unit!) !== null);
  return sold.length === 1 ? [{ text, run: size.run, matches: [{ term, sureness: 1 }] }] : [];
};

/** "10 balde 20 litros": what is counted is the only name there is, and some product is called just that. */
export const namedByUnit = (item: Item, catalogue: CatalogueRange): Sense[] =>
  item.units.length === 0 && item.amounts.length > 1
    ? countedIn(item, catalogue).filter(
        ({ text }) => catalogue.named([text]).length > 0 || comesInSize(text, item, catalogue),
      )
    : [];

/** "2.75 tube 20 pc": of goods that are called so some have the number in their name. */
const comesInSize = (text: string, { amounts }: Item, catalogue: CatalogueRange): boolean =>
  amounts.some(({ word, unit, value }) => {
    const number =
      word === text && value !== null ? catalogue.index.terms.idOf(numberTerm(value)) : undefined;
    const sized = number === undefined ? [] : [...catalogue.index.terms.positionsOf(number)];
    return sized.some((at) => catalogue.hasTerm(at, text) && soldIn(catalogue.products[at]!, unit!) === null);
  });

/** "In 30 kg bags" behind other goods: how they are packed, and no name. */
export const isPacking = ({ amounts }: Item, units: readonly Sense[]): boolean => {
  const [amount, ...others] = amounts;
  const weighed = amount?.unit != null && isMeasure(amount.unit) && others.length === 0;
  return weighed && units.length > 0 && units.every(({ run }) => run > amount.run);
};
