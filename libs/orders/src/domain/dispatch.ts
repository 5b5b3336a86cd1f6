import { ok, Quantity, refuse, type Result } from '@munshi/kernel';
import { inStockUnits, type OrderLine } from './order-line.js';
import type { DispatchRefusal } from './order-refusals.js';

/** How much of one line leaves the warehouse, in the line's unit. */
export interface DispatchItem {
  readonly sku: string;
  readonly unit: string;
  readonly quantity: Quantity;
}

export interface DispatchedItem extends DispatchItem {
  readonly name: string;
  /** The same amount in the unit that stock is counted in. */
  readonly baseQuantity: Quantity;
}

export interface Moved {
  readonly lines: readonly OrderLine[];
  readonly items: readonly DispatchedItem[];
  /** Something is still to come. */
  readonly partly: boolean;
}

/** Has left the warehouse, or will not come. */
const goneOf = ({ dispatched, closed }: OrderLine): Quantity => dispatched.plus(closed);

/** What of a line is still to leave the warehouse. */
export const leftOf = (line: OrderLine): Quantity => line.quantity.minus(goneOf(line));

const everythingLeft = (lines: readonly OrderLine[]): DispatchItem[] =>
  lines
    .map((line) => ({ sku: line.sku, unit: line.unit, quantity: leftOf(line) }))
    .filter(({ quantity }) => quantity.isPositive);

/** @param as whether the goods leave the warehouse, or are closed and stay there */
export const moved = (
  before: readonly OrderLine[],
  wanted: readonly DispatchItem[] | 'all',
  as: 'dispatched' | 'closed',
): Result<Moved, DispatchRefusal> => {
  const asked = wanted === 'all' ? everythingLeft(before) : wanted;
  if (asked.length === 0) return refuse({ kind: 'nothing-to-dispatch' });
  let lines = before;
  const items: DispatchedItem[] = [];
  for (const { sku, unit, quantity } of asked) {
    const position = lines.findIndex((line) => line.sku === sku && line.unit === unit);
    const line = lines[position];
    if (!line) return refuse({ kind: 'no-such-line', sku });
    if (!quantity.isPositive) return refuse({ kind: 'wrong-quantity', sku });
    if (quantity.isMoreThan(leftOf(line)))
      return refuse({ kind: 'more-than-ordered', sku, left: leftOf(line) });
    const gone = goneOf(line);
    const baseQuantity = inStockUnits(line, gone.plus(quantity)).minus(inStockUnits(line, gone));
    items.push({ sku, unit, quantity, name: line.name, baseQuantity });
    lines = lines.with(position, { ...line, [as]: line[as].plus(quantity) });
  }
  return ok({ lines, items, partly: lines.some((line) => leftOf(line).isPositive) });
};
