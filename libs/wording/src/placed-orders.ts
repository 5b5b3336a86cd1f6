import type { Money } from '@munshi/kernel';
import type { Amount, CalendarDay } from './amount.js';

export type OrderStatus =
  'draft' | 'back-ordered' | 'confirmed' | 'partly-dispatched' | 'dispatched' | 'delivered' | 'cancelled';

/** What is wanted of a placed order only staff can do. */
export interface OrderNeedsPerson {
  readonly kind: 'order-needs-person';
  readonly number: string;
  /** What was understood of it; all of them empty where that is the whole order, or is not told. */
  readonly without: readonly string[];
  readonly instead: readonly Amount[];
  readonly more: readonly Amount[];
}

export interface OrderStatuses {
  readonly kind: 'order-status';
  readonly orders: readonly {
    readonly number: string;
    readonly status: OrderStatus;
    readonly total: Money;
    readonly placedOn: CalendarDay;
  }[];
}
