import { mayBecome, Quantity } from '@munshi/kernel';
import fc from 'fast-check';
import { audience, draft, item, noon, versionOf } from '../../testing/orders-to-try.js';
import type { Order } from './order.js';
import { ORDER_STATUSES, ORDER_TRANSITIONS, type OrderStatus } from './order-status.js';

const part = [{ sku: 'CEM', unit: 'bag', quantity: Quantity.of(1) }];

/** Every step an order can take, and the status it leads to. */
const STEPS: Readonly<Record<string, readonly [OrderStatus, (order: Order) => { ok: boolean }]>> = {
  confirm: ['confirmed', (order) => order.confirm(versionOf(order), 1042, audience, noon)],
  'dispatch a part': ['partly-dispatched', (order) => order.dispatch(part, audience, noon)],
  'dispatch all': ['dispatched', (order) => order.dispatch('all', audience, noon)],
  deliver: ['delivered', (order) => order.deliver(audience, noon)],
  cancel: ['cancelled', (order) => order.cancel('staff', audience, noon)],
};

/** How to get an order of three bags into each status. */
const PATHS: Readonly<Record<OrderStatus, readonly (keyof typeof STEPS)[]>> = {
  draft: [],
  confirmed: ['confirm'],
  'partly-dispatched': ['confirm', 'dispatch a part'],
  dispatched: ['confirm', 'dispatch all'],
  delivered: ['confirm', 'dispatch all', 'deliver'],
  cancelled: ['confirm', 'cancel'],
};

const take = (order: Order, step: string) => STEPS[step]?.[1](order) ?? { ok: false };

const orderIn = (status: OrderStatus): Order => {
  const order = draft(item('CEM', 3));
  for (const step of PATHS[status]) take(order, step);
  order.takeEvents();
  return order;
};

const EDITS: Readonly<Record<string, (order: Order) => { ok: boolean }>> = {
  addItem: (order) => order.addItem(item('SAND', 1)),
  setQuantity: (order) => order.setQuantity(item('CEM', 2)),
  removeItem: (order) => order.removeItem('CEM'),
  clear: (order) => order.clear(),
  reprice: (order) => order.reprice([item('CEM', 1)]),
  takeAvailable: (order) => order.takeAvailable(new Map()),
};

describe('the life of an order', () => {
  it.each(ORDER_STATUSES.flatMap((status) => Object.keys(STEPS).map((step) => [status, step] as const)))(
    'goes from %s by %s as the table says, or stays as it was',
    (status, step) => {
      const order = orderIn(status);
      expect(order.snapshot().status).toBe(status);
      const before = order.snapshot();
      const leadsTo = STEPS[step]?.[0] ?? 'draft';
      const { ok } = take(order, step);
      expect(ok).toBe(mayBecome(ORDER_TRANSITIONS, status, leadsTo));
      expect(order.snapshot().status).toBe(ok ? leadsTo : status);
      if (!ok) expect(order.snapshot()).toBe(before);
      const isAnnounced = ok && order.snapshot().number !== null;
      expect(order.takeEvents()).toHaveLength(isAnnounced ? 1 : 0);
    },
  );

  it.each(ORDER_STATUSES.flatMap((status) => Object.keys(EDITS).map((edit) => [status, edit] as const)))(
    'lets what is %s be changed by %s only while it is a draft',
    (status, edit) => {
      const order = orderIn(status);
      const before = order.snapshot();
      const ok = EDITS[edit]?.(order).ok;
      expect(ok).toBe(status === 'draft');
      if (!ok) expect(order.snapshot()).toBe(before);
    },
  );

  it('keeps number, moments and status in step, whatever is tried', () => {
    const tries = fc.array(fc.constantFrom(...Object.keys(STEPS)), { maxLength: 20 });
    fc.assert(
      fc.property(tries, (steps) => {
        const order = draft(item('CEM', 3));
        for (const step of steps) take(order, step);
        const { number, confirmedAt, dispatchedAt, deliveredAt, cancelledAt, status, lines } =
          order.snapshot();
        expect(confirmedAt === null).toBe(number === null);
        expect(deliveredAt !== null).toBe(status === 'delivered');
        expect(cancelledAt !== null).toBe(status === 'cancelled');
        expect(dispatchedAt !== null).toBe(lines.some(({ dispatched }) => dispatched.isPositive));
        expect(lines.every(({ dispatched, quantity }) => !dispatched.isMoreThan(quantity))).toBe(true);
      }),
    );
  });
});
