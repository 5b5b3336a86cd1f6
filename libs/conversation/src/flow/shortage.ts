import type { Quantity } from '@munshi/kernel';
import { allotted, type Cut, cutDown, type OrderView } from '@munshi/orders';

/** A line of which less is there than the order holds, in the line's unit. */
export interface Shortage {
  readonly sku: string;
  readonly name: string;
  readonly wanted: Quantity;
  readonly available: Quantity;
  readonly unit: string;
}

/** What there is too little of, and the order as it would be with what there is. */
export interface Shortages {
  readonly items: readonly Shortage[];
  readonly rest: Cut;
}

/** The shortages of an order, or null. `available` in stock units, a product that is absent is not counted. */
export const shortagesOf = (order: OrderView, available: ReadonlyMap<string, Quantity>): Shortages | null => {
  const quantities = allotted(order.lines, available);
  const items = order.lines.flatMap(({ sku, name, unit, quantity: wanted }, index) => {
    const there = quantities[index];
    return there === undefined || there.equals(wanted) ? [] : [{ sku, name, unit, wanted, available: there }];
  });
  return items.length === 0 ? null : { items, rest: cutDown(order, available) };
};
