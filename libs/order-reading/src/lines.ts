import { Quantity } from '@munshi/kernel';
import type { CatalogueProduct } from './catalogue-product.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Amount } from './amounts.js';
import { confidenceOf } from './confidence.js';
import type { Item } from './items.js';
import { preferencesOf } from './preferences.js';
import type { Match } from './match.js';
import { matchProduct } from './product-match.js';
import type { Clarification, ReadingContext, ReadLine } from './reading.js';
import { nearestSold, sellable, sellableBySize } from './units.js';

/** The product is certain, its count is not. */
export const howMuch = (
  span: string,
  sku: string,
  near: readonly Quantity[] = [],
  unit: string | null = null,
): Clarification => ({
  span,
  candidates: [sku],
  quantity: null,
  unit,
  why: 'quantity',
  ...(near.length > 0 && { near }),
});

/** What the items of one message came to, in their order. */
export class Outcomes {
  private readonly lines: ReadLine[] = [];
  private readonly clarify: Clarification[] = [];
  private readonly unknown: string[] = [];

  line(line: ReadLine): void {
    this.lines.push(line);
  }

  ask(question: Clarification): void {
    this.clarify.push(question);
  }

  strange(span: string): void {
    this.unknown.push(span);
  }

  /** A product named twice is asked about: a repeat and "more" look the same. */
  settled(): { lines: ReadLine[]; clarify: Clarification[]; unknown: string[] } {
    const times = new Map<string, number>();
    for (const { sku } of this.lines) times.set(sku, (times.get(sku) ?? 0) + 1);
    const twice = new Map<string, Clarification>();
    const lines = this.lines.filter(({ sku, span }) => {
      if (times.get(sku) === 1) return true;
      const before = twice.get(sku);
      const spans = before ? `${before.span}, ${span}` : span;
      twice.set(sku, howMuch(spans, sku));
      return false;
    });
    return { lines, clarify: [...this.clarify, ...twice.values()], unknown: this.unknown };
  }
}

export type Outcome =
  | { readonly kind: 'line'; readonly line: ReadLine }
  | { readonly kind: 'ask'; readonly question: Clarification }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nothing' };

/** What an item comes to by itself. */
export const readLine = (
  item: Item,
  catalogue: CatalogueRange,
  context: ReadingContext,
): Outcome & { readonly match?: Match } => {
  const match = matchProduct(item, catalogue, preferencesOf(catalogue, context));
  if (!match) return withoutMatch(item);
  return { ...decide(item, match, catalogue), match };
};

const SHORTEST_NAME = 3;

/** Words that merely look like goods, or two letters, with no amount: chatter. */
export const isIdle = (item: Item, { guessed }: Match): boolean =>
  item.amounts.length === 0 &&
  (guessed || item.words.every(({ text, written = text }) => written.length < SHORTEST_NAME));

/** Something counted that the catalogue does not have, or nothing at all. */
export const withoutMatch = (item: Item): Outcome =>
  item.words.length + item.units.length + item.maybe.length === 0
    ? { kind: meansSomething(item) ? 'unknown' : 'nothing' }
    : { kind: item.amounts.length > 0 ? 'unknown' : 'nothing' };

const soldAs = (
  item: Item,
  product: CatalogueProduct,
  catalogue: CatalogueRange,
  quantity: Quantity,
  unit: string | null,
  amount: Amount | null,
): { quantity: Quantity; unit: string } | null => {
  const sold = sellable(product, quantity, unit);
  if (sold !== null || unit === null) return sold;
  const position = catalogue.positionOf(product.sku);
  // "3 rolo de la": the word names the thing itself.
  if ([amount?.word, unit].some((word) => word != null && catalogue.hasTerm(position, word)))
    return sellable(product, quantity, null);
  return item.amounts.length > 2
    ? null
    : sellableBySize(product, catalogue.sizesOf(position), quantity, unit);
};

export const decide = (item: Item, match: Match, catalogue: CatalogueRange): Outcome => {
  const { candidates, amount, doubtful, explained } = match;
  // "bar" in "TMT bar 8 mm x 7" is part of the name; "bag" in "cement bag 100" is the unit.
  const named = item.units.find(
    ({ word }) => !candidates.every((position) => catalogue.hasTerm(position, word)),
  );
  const unit = amount?.unit ?? named?.unit ?? null;
  // "Bisleri 5 litre 4" where none comes in 5 litres: what the other number is for has to be asked.
  const skus = candidates.flatMap((position) => catalogue.products[position]?.sku ?? []);
  const unclear = item.unclear || (item.either && skus.length < 2);
  const quantity = unclear || !explained ? null : (amount?.value ?? null);
  const [sku] = skus;
  const product = sku === undefined ? undefined : catalogue.find(sku);
  if (skus.length > 1 || doubtful || !product) {
    const sold = quantity?.isPositive && skus.some((each) => isSellable(catalogue, each, quantity, unit));
    const kept = sold
      ? { quantity, unit }
      : { quantity: null, unit: quantity === null ? countedIn(unit, skus, catalogue) : null };
    return { kind: 'ask', question: { span: item.span, candidates: skus, ...kept, why: 'product' } };
  }
  const sold = quantity && soldAs(item, product, catalogue, quantity, unit, amount);
  if (sold) {
    const confidence = confidenceOf(match);
    return { kind: 'line', line: { sku: product.sku, ...sold, span: item.span, confidence } };
  }
  const sizes = catalogue.sizesOf(catalogue.positionOf(product.sku));
  const near = quantity ? nearestSold(product, sizes, quantity, unit) : [];
  const kept = near.length > 0 ? null : countedIn(unit, skus, catalogue);
  return { kind: 'ask', question: howMuch(item.span, product.sku, near, kept) };
};

/** "2-3 carton": what is in doubt are cartons, where any of the goods come so. */
const countedIn = (unit: string | null, skus: readonly string[], catalogue: CatalogueRange): string | null =>
  unit !== null && skus.some((sku) => isSellable(catalogue, sku, ONE, unit)) ? unit : null;

const ONE = Quantity.of(1);

const isSellable = (
  catalogue: CatalogueRange,
  sku: string,
  quantity: Parameters<typeof sellable>[1],
  unit: string | null,
): boolean => {
  const product = catalogue.find(sku);
  return product !== undefined && sellable(product, quantity, unit) !== null;
};

/** A count with its unit, or several numbers, is about goods; a lone number may be a telephone. */
const meansSomething = (item: Item): boolean =>
  item.amounts.length > 1 || item.amounts.some(({ unit, explicit }) => unit !== null || explicit);
