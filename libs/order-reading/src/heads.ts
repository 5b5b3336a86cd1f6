import type { Amount } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Item } from './items.js';
import { numberTerm, sizeTerm } from './product-terms.js';
import type { Match } from './match.js';
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
  /** The same where the count stood first, in this sentence: "duas caixas de qboa e quatro de detergente". */
  readonly lead: string | null;
  /** Whether anything has been said in this sentence. */
  readonly sameLine: boolean;
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
  inherited: boolean,
  before: Head | null,
  catalogue: CatalogueRange,
): Head | null => {
  if (inherited || item.words.length === 0) return before;
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
  const sizes = item.amounts.flatMap((amount) =>
    amount === match.amount ? [] : sizeSense(amount, catalogue),
  );
  // "Água sem gás": words that mostly say nothing are of the name where all the goods have them.
  const ofName = item.maybe.filter(({ text }) => match.candidates.every((at) => catalogue.hasTerm(at, text)));
  return {
    senses: sensesOf([...item.words, ...ofName], catalogue).filter(({ matches }) => matches.length > 0),
    sizes,
    category: categories.size === 1 && category ? category : null,
  };
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
