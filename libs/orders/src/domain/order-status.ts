import type { TransitionTable } from '@munshi/kernel';

export const ORDER_STATUSES = [
  'draft',
  'back-ordered',
  'confirmed',
  'partly-dispatched',
  'dispatched',
  'delivered',
  'cancelled',
] as const;

export type OrderStatus = (typeof ORDER_STATUSES)[number];

/**
 * A draft that is short waits as `back-ordered`, nothing reserved and nothing billed, until all of it is there. What has
 * left the warehouse cannot be cancelled any more: it can only come back.
 */
export const ORDER_TRANSITIONS: TransitionTable<OrderStatus> = {
  draft: ['confirmed', 'back-ordered', 'cancelled'],
  'back-ordered': ['confirmed', 'cancelled'],
  confirmed: ['partly-dispatched', 'dispatched', 'cancelled'],
  'partly-dispatched': ['partly-dispatched', 'dispatched'],
  dispatched: ['delivered'],
  delivered: [],
  cancelled: [],
};
