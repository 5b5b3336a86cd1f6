import { add, type Id, type Money, type Quantity } from '@munshi/kernel';
import { cutTo } from './domain/draft-lines.js';
import type { Order } from './domain/order.js';
import type { OrderState } from './domain/order-state.js';
import { priced } from './domain/order-discount.js';
import { discountIn, netOf, type OrderLine, taxOf } from './domain/order-line.js';
import { orderNumber } from './domain/order-number.js';
import { within } from './domain/within-amount.js';

export type OrderLineView = OrderLine;

/** An order as others see it. */
export interface OrderView extends Omit<OrderState, 'organizationId' | 'number' | 'lines'> {
  readonly id: Id;
  /** `ORD-1042`; null while it is a draft. */
  readonly number: string | null;
  readonly lines: readonly OrderLineView[];
  /** At the prices of the list. */
  readonly gross: Money;
  /** All that is taken off them. */
  readonly discount: Money;
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
}

export const viewOf = (order: Order): OrderView => {
  const { organizationId: _, number, ...state } = order.snapshot();
  const { discount, net, tax, total } = order;
  return {
    ...state,
    number: number === null ? null : orderNumber(number),
    ...{ gross: add(net, discount), discount, net, tax, total },
  };
};

/** What an order would hold and come to within this amount. */
export const cutToAmount = (order: OrderView, most: Money): Cut =>
  held(order, within(order.lines, most, order.staffDiscount));

/** What an order would hold and come to with no more of any product than `available` (stock units, as `allotted`). */
export const cutDown = (order: OrderView, available: ReadonlyMap<string, Quantity>): Cut =>
  held(order, cutTo(order.lines, available));

export type Cut = Pick<OrderView, 'lines' | 'gross' | 'discount' | 'net' | 'tax' | 'total'>;

const held = ({ currency, staffDiscount }: OrderView, kept: readonly OrderLineView[]): Cut => {
  const lines = priced(kept, staffDiscount);
  const [discount, net, tax] = [discountIn(lines, currency), netOf(lines, currency), taxOf(lines, currency)];
  return { lines, gross: add(net, discount), discount, net, tax, total: add(net, tax) };
};
