import { add, type Currency, type Id, type Money, type Quantity } from '@munshi/kernel';
import { cutTo } from './domain/draft-lines.js';
import type { Order, OrderState } from './domain/order.js';
import { netOf, type OrderLine, taxOf } from './domain/order-line.js';
import { orderNumber } from './domain/order-number.js';
import { within } from './domain/within-amount.js';

export type OrderLineView = OrderLine;

/** An order as others see it. */
export interface OrderView extends Omit<OrderState, 'organizationId' | 'number' | 'lines'> {
  readonly id: Id;
  /** `ORD-1042`; null while it is a draft. */
  readonly number: string | null;
  readonly lines: readonly OrderLineView[];
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
}

export const viewOf = (order: Order): OrderView => {
  const { organizationId: _, number, ...state } = order.snapshot();
  const { net, tax, total } = order;
  return { ...state, number: number === null ? null : orderNumber(number), net, tax, total };
};

/** What an order would hold and come to within this amount. */
export const cutToAmount = ({ lines: all, currency }: OrderView, most: Money): Cut =>
  held(within(all, most), currency);

/** What an order would hold and come to with no more of any product than `available` (stock units, as `allotted`). */
export const cutDown = ({ lines: all, currency }: OrderView, available: ReadonlyMap<string, Quantity>): Cut =>
  held(cutTo(all, available), currency);

type Cut = Pick<OrderView, 'lines' | 'net' | 'tax' | 'total'>;

const held = (lines: readonly OrderLineView[], currency: Currency): Cut => {
  const [net, tax] = [netOf(lines, currency), taxOf(lines, currency)];
  return { lines, net, tax, total: add(net, tax) };
};
