import type { Id, Money } from '@munshi/kernel';
import type { DispatchedItem } from './dispatch.js';
import type { OrderLine } from './order-line.js';
import { orderNumber } from './order-number.js';
import type { OrderState } from './order-state.js';

export type Language = 'en' | 'hi' | 'hi-Latn' | 'pt';

/** The shop as it is billed, at the moment of confirming. */
export interface Buyer {
  readonly name: string;
  readonly address: string | null;
  readonly taxId: string | null;
  /** Code of the state that the goods go to; null for that of the tax number. */
  readonly state: string | null;
  /** Days that it has to pay; null for the seller's. */
  readonly termsDays: number | null;
}

/** Who hears of the order, and in which language; comes from whoever knows the shop. */
export interface Audience {
  readonly language: Language;
  readonly buyer: Buyer;
}

interface News {
  readonly orderId: Id;
  readonly number: string;
  readonly shopId: Id;
  readonly conversationId: Id | null;
  readonly audience: Audience;
  readonly at: Date;
}

/** What every event of an order that has a number says of it. */
export function newsOf(
  { id, number, shopId, conversationId }: Pick<OrderState, 'id' | 'number' | 'shopId' | 'conversationId'>,
  audience: Audience,
  at: Date,
): News {
  if (number === null) throw new Error(`order ${id} has no number`);
  return { orderId: id, number: orderNumber(number), shopId, conversationId, audience, at };
}

export interface OrderConfirmedEvent extends News {
  readonly type: 'order-confirmed';
  readonly lines: readonly OrderLine[];
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
}

export interface OrderDispatchedEvent extends News {
  readonly type: 'order-dispatched';
  /** Grows from one dispatch of the order to the next, so that each is told once. */
  readonly dispatch: number;
  readonly partly: boolean;
  readonly items: readonly DispatchedItem[];
}

export interface OrderDeliveredEvent extends News {
  readonly type: 'order-delivered';
}

export interface OrderCancelledEvent extends News {
  readonly type: 'order-cancelled';
  readonly by: 'customer' | 'staff';
}

export type OrderEvent =
  OrderConfirmedEvent | OrderDispatchedEvent | OrderDeliveredEvent | OrderCancelledEvent;
