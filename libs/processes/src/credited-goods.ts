import type { CreditItem, CreditRefusal, HeldInvoiceLine } from '@munshi/invoices';
import { ok, Quantity, refuse, type Result } from '@munshi/kernel';
import { leftOf, type OrderLineView } from '@munshi/orders';

/**
 * - `not-delivered`: goods that have not left the warehouse, and will not
 * - `returned`: goods that had left it and came back
 * - `price`: no goods, but what they cost
 */
export const CREDIT_KINDS = ['not-delivered', 'returned', 'price'] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

export type CreditedGoodsRefusal =
  | CreditRefusal
  /** More than is still in the warehouse for the order: it came, and can only come back. */
  | { readonly kind: 'already-dispatched'; readonly lineNo: number; readonly left: Quantity }
  /** More than has left the warehouse: what never went cannot come back. */
  | { readonly kind: 'never-dispatched'; readonly lineNo: number; readonly left: Quantity };

interface CreditedGoods extends CreditItem {
  readonly sku: string;
  readonly unit: string;
}

const least = (one: Quantity, other: Quantity): Quantity => (one.isMoreThan(other) ? other : one);

/** How much of an order's line a credit of this kind may be for, whatever has been billed of it. */
const mostOf = (line: OrderLineView, { credited }: HeldInvoiceLine, kind: CreditKind): Quantity => {
  if (kind === 'price') return line.quantity;
  if (kind === 'not-delivered') return leftOf(line);
  // What was credited and not closed has come back before, or is as good as.
  const back = credited.minus(line.closed);
  return back.isMoreThan(line.dispatched) ? Quantity.zero : line.dispatched.minus(back);
};

/** What a credit note of this kind is for, held against where the goods of the order are. */
export const creditedGoods = (
  order: readonly OrderLineView[],
  invoice: readonly HeldInvoiceLine[],
  wanted: readonly CreditItem[] | 'all',
  kind: CreditKind,
): Result<readonly CreditedGoods[], CreditedGoodsRefusal> => {
  const most = (billed: HeldInvoiceLine): Quantity => {
    const line = order.find(({ sku, unit }) => sku === billed.sku && unit === billed.unit);
    return line ? mostOf(line, billed, kind) : Quantity.zero;
  };
  const items =
    wanted === 'all'
      ? invoice
          .map((line) => ({
            lineNo: line.lineNo,
            quantity: least(line.billed.minus(line.credited), most(line)),
          }))
          .filter(({ quantity }) => quantity.isPositive)
      : wanted;
  if (items.length === 0) return refuse({ kind: 'nothing-to-credit' });
  const goods: CreditedGoods[] = [];
  for (const { lineNo, quantity } of items) {
    const line = invoice.find((billed) => billed.lineNo === lineNo);
    if (!line) return refuse({ kind: 'no-such-invoice-line', lineNo });
    if (goods.some((other) => other.lineNo === lineNo)) return refuse({ kind: 'line-named-twice', lineNo });
    const unbilled = line.billed.minus(line.credited);
    if (quantity.isMoreThan(unbilled)) return refuse({ kind: 'more-than-billed', lineNo, left: unbilled });
    const left = most(line);
    if (quantity.isMoreThan(left))
      return refuse({
        kind: kind === 'returned' ? 'never-dispatched' : 'already-dispatched',
        lineNo,
        left,
      });
    goods.push({ lineNo, quantity, sku: line.sku, unit: line.unit });
  }
  return ok(goods);
};
