import type { Amount } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Quantity } from '@munshi/kernel';
import type { Item, ItemWord } from './items.js';
import { numberTerm, sizeTerm } from './product-terms.js';
import type { Match } from './match.js';
import { isMeasure } from './units.js';
import { fitsSense, type Sense, sensesOf } from './senses.js';

/** What was said before an item that does not say it again: "8 inch" after "AAC block 6 inch". */
export interface Head {
  /** Words of the items before, the catalogue's or nearly. */
  readonly senses: readonly Sense[];
  /** Sizes, for an item that says none: "havells 2.5 red 2 coil, black 2 coil". */
  readonly sizes: readonly Sense[];
  readonly category: string | null;
}

/** What has been said before an item. */
export interface Hearing {
  readonly head: Head | null;
  /** What the last counted goods were counted in. */
  readonly unit: string | null;
  /** How many those were. */
  readonly many: Quantity | null;
  /** The same where the count stood first, in this sentence: "duas caixas de qboa e quatro de detergente". */
  readonly lead: string | null;
  /** Whether the counts of this sentence stand before what they count: as the first of them does. */
  readonly leading: boolean | null;
  /** What the item before came to, in this sentence. */
  readonly sku: string | null;
  /** Whether anything has been said in this sentence. */
  readonly sameLine: boolean;
  /** Words that nobody knows stand right before it: "parle g" before "5rs 3 ctn". */
  readonly strange: boolean;
  /** The goods were named above a list of their kinds: "detergente ypê", and below it "neutro 4 cx", "coco 2". */
  readonly listed: boolean;
}

export const NO_HEAD: Head = { senses: [], sizes: [], category: null };

/** Whether a product is of the kind that a head names, and has one of its words. */
export const isUnder = ({ senses, category }: Head, position: number, catalogue: CatalogueRange): boolean =>
  (category === null || catalogue.products[position]?.category === category) &&
  senses.some((sense) => fitsSense(position, sense, catalogue));

/** A brand that is not sold names no goods for the items after it; what a product has of the head before goes on. */
export const headAfter = (
  item: Item,
  own: Match | null,
  inherited: Match | null,
  before: Head | null,
  catalogue: CatalogueRange,
): Head | null => {
  if (inherited) return before && varied(before, item, inherited, catalogue);
  if (item.words.length === 0 && own === null) return before;
  if (own === null) return item.amounts.length > 0 ? null : before;
  if (own.strangers > 0) return null;
  const head = headOf(item, own, catalogue);
  const [position, ...others] = own.candidates;
  if (position === undefined || others.length > 0 || before === null || before.category !== head.category)
    return head;
  const kept = before.senses.filter((sense) => fitsSense(position, sense, catalogue));
  return {
    ...head,
    senses: [...head.senses, ...kept.filter(({ text }) => !head.senses.some((each) => each.text === text))],
  };
};

/**
 * "Black 8 no 12" behind "paragon blue 7 no 12": of the head what the goods have, and their own word for the rest; the
 * size is the one said last.
 */
const varied = (before: Head, item: Item, inherited: Match, catalogue: CatalogueRange): Head => {
  const sizes = sizesIn(item, inherited, catalogue);
  const head = sizes.length > 0 ? { ...before, sizes } : before;
  const [position] = inherited.candidates;
  if (item.words.length === 0 || position === undefined) return head;
  const own = sensesOf(item.words, catalogue).filter((sense) => fitsSense(position, sense, catalogue));
  const kept = before.senses.filter((sense) => fitsSense(position, sense, catalogue));
  return own.length === 0 || kept.length === 0 ? head : { ...head, senses: [...kept, ...own] };
};

const sizesIn = ({ amounts }: Item, { amount: count }: Match, catalogue: CatalogueRange): Sense[] =>
  amounts.flatMap((amount) => (amount === count ? [] : sizeSense(amount, catalogue)));

const sizeSense = ({ value, unit }: Amount, catalogue: CatalogueRange): Sense[] => {
  if (!value) return [];
  const text = unit === null ? numberTerm(value) : sizeTerm(value, unit);
  const term = catalogue.index.terms.idOf(text);
  return term === undefined ? [] : [{ text, matches: [{ term, sureness: 1 }], run: 0 }];
};

/** What an item says of the goods, as the head of those after it. */
const headOf = (item: Item, match: Match, catalogue: CatalogueRange): Head => {
  const categories = new Set(match.candidates.map((position) => catalogue.products[position]?.category));
  const [category] = categories;
  const sizes = sizesIn(item, match, catalogue);
  // "Água sem gás": words that mostly say nothing are of the name where all the goods have them.
  const ofName = item.maybe.filter(({ text }) => match.candidates.every((at) => catalogue.hasTerm(at, text)));
  return {
    senses: sensesOf(
      nameIn(item, [...ofName, ...unitsInName(item, match, catalogue)], catalogue),
      catalogue,
    ).filter(({ matches }) => matches.length > 0),
    sizes,
    category: categories.size === 1 && category ? category : null,
  };
};

/** "25 pc cello bucket": what the goods are called, beside what they are counted in. */
const unitsInName = (
  { units, amounts }: Item,
  { candidates }: Match,
  catalogue: CatalogueRange,
): ItemWord[] =>
  amounts.some(({ unit }) => unit !== null)
    ? units
        .filter(({ word, unit }) => !isMeasure(unit) && candidates.every((at) => catalogue.hasTerm(at, word)))
        .map(({ word, run }) => ({ text: word, run }))
    : [];

/** "One dozen 16 ltr buckets" are named by a word for a unit. */
const nameIn = (
  { words, units, amounts }: Item,
  maybe: readonly ItemWord[],
  catalogue: CatalogueRange,
): ItemWord[] => {
  const said = [...words, ...maybe];
  if (said.length > 0) return said;
  const counted = amounts.flatMap(({ word, run }) => (word === null ? [] : { word, run }));
  return [...units, ...counted]
    .map(({ word, run }) => ({ text: word, run }))
    .filter(({ text }) => catalogue.knows(text));
};

/** What a product's own name says for those that come in its place. */
export const headOfProduct = (position: number, { index, products }: CatalogueRange): Head => {
  const senses = index.terms.plainTermsAt(position).map((term) => ({
    text: index.terms.terms[term]!,
    matches: [{ term, sureness: 1 }],
    run: 0,
  }));
  return { senses, sizes: [], category: products[position]?.category || null };
};
