import { ok, refuse, type Result } from '@munshi/kernel';
import type { Order } from '../domain/order.js';
import type { DraftRefusal, NothingLeft } from '../domain/order-refusals.js';
import { type OrderView, viewOf } from '../order-view.js';

/** What a cut has made of the draft; refused, and so undone, where nothing of it is left. */
export const cutDown = (
  order: Order,
  cut: Result<void, DraftRefusal>,
): Result<OrderView, DraftRefusal | NothingLeft> => {
  if (!cut.ok) return cut;
  const rest = viewOf(order);
  return rest.lines.length === 0 ? refuse({ kind: 'nothing-left' }) : ok(rest);
};
