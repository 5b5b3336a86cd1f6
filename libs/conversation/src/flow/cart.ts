import type { CatalogueSnapshot } from '@munshi/catalog';
import { Quantity } from '@munshi/kernel';
import { sellable, type Sold } from '@munshi/order-reading';
import type { Wish } from './draft-desk.js';
import type { Question } from './state.js';

/** A line of the channel's own catalogue, its amount as it came. */
export interface CartItem {
  readonly sku: string;
  readonly quantity: number;
}

/** Beyond it a cart's amount is no amount of anything. */
const MOST_OF_ONE = 1_000_000_000;

/** What a cart orders, what of it is not ours, and what cannot be sold so. */
export const wantedOf = (
  items: readonly CartItem[],
  snapshot: CatalogueSnapshot,
): {
  readonly wishes: readonly Wish[];
  readonly unknown: readonly string[];
  readonly questions: readonly Question[];
} => {
  const wishes: Wish[] = [];
  const unknown: string[] = [];
  const questions: Question[] = [];
  for (const { sku, quantity } of items) {
    const product = snapshot.product(sku);
    const amount = product === undefined ? null : soldAmount(product, quantity);
    if (product === undefined) unknown.push(sku);
    else if (amount === null) questions.push({ why: 'quantity', sku });
    else wishes.push({ kind: 'add', line: { sku, ...amount } });
  }
  return { wishes, unknown, questions };
};

/** Null: nobody sells so much, or so little. */
const soldAmount = (product: Sold, quantity: number): Omit<Wish['line'], 'sku'> | null => {
  const thousandths = quantity * 1000;
  if (!Number.isInteger(thousandths) || Math.abs(quantity) > MOST_OF_ONE) return null;
  return sellable(product, Quantity.ofThousandths(thousandths), product.unit);
};
