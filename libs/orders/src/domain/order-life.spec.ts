import { mayBecome, Quantity } from '@munshi/kernel';
import fc from 'fast-check';
import { audience, draft, item, noon, versionOf } from '../../testing/orders-to-try.js';
import type { Order } from './order.js';
import { ORDER_STATUSES, ORDER_TRANSITIONS, type OrderStatus } from './order-status.js';

const part = [{ sku: 'CEM', unit: 'bag', quantity: Quantity.of(1) }];

const oneLeft = new Map([['CEM', Quantity.of(1)]]);

/** Every step an order can take, and the status it leads to. */
const STEPS: Readonly<Record<string, readonly [OrderStatus, (order: Order) => { ok: boolean }]>> = {
  'back-order': ['back-ordered', (order) => order.backOrder(versionOf(order), oneLeft, 1041, noon)],
  fill: ['confirmed', (order) => order.fill(audience, noon)],
  confirm: ['confirmed', (order) => order.confirm(versionOf(order), 1042, audience, noon)],
  'dispatch a part': ['partly-dispatched', (order) => order.dispatch(part, audience, noon)],
  'dispatch all': ['dispatched', (order) => order.dispatch('all', audience, noon)],
  deliver: ['delivered', (order) => order.deliver(audience, noon)],
  cancel: ['cancelled', (order) => order.cancel('staff', audience, noon)],
};

/** Two ways lead to `confirmed`: the customer's from a draft, the stock's from a back-order. */
const ONLY_FROM: Readonly<Record<string, OrderStatus>> = { confirm: 'draft', fill: 'back-ordered' };

/** How to get an order of three bags into each status. */
const PATHS: Readonly<Record<OrderStatus, readonly (keyof typeof STEPS)[]>> = {
  draft: [],
  'back-ordered': ['back-order'],
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
      const isWay = (ONLY_FROM[step] ?? status) === status;
      expect(ok).toBe(isWay && mayBecome(ORDER_TRANSITIONS, status, leadsTo));
      expect(order.snapshot().status).toBe(ok ? leadsTo : status);
      if (!ok) expect(order.snapshot()).toBe(before);
      const isAnnounced = ok && leadsTo !== 'back-ordered' && order.snapshot().number !== null;
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

  it.each(ORDER_STATUSES)(
    'lets a customer cancel what is %s only while nothing of it is billed',
    (status) => {
      const isOpen = status === 'draft' || status === 'back-ordered';
      expect(orderIn(status).cancel('customer', audience, noon).ok).toBe(isOpen);
    },
  );

  it.each(ORDER_STATUSES)(
    'finds the prices of what is %s changed only while it waits for stock',
    (status) => {
      expect(orderIn(status).noteChangedPrices(7).ok).toBe(status === 'back-ordered');
    },
  );

  it('keeps number, moments and status in step, whatever is tried', () => {
    const tries = fc.array(fc.constantFrom(...Object.keys(STEPS)), { maxLength: 20 });
    fc.assert(
      fc.property(tries, (steps) => {
        const order = draft(item('CEM', 3));
        for (const step of steps) take(order, step);
        const { number, backOrderedAt, confirmedAt, dispatchedAt, deliveredAt, cancelledAt, status, lines } =
          order.snapshot();
        expect(confirmedAt === null && backOrderedAt === null).toBe(number === null);
        expect(backOrderedAt !== null).toBe(number === 1041);
        expect(deliveredAt !== null).toBe(status === 'delivered');
        expect(cancelledAt !== null).toBe(status === 'cancelled');
        expect(dispatchedAt !== null).toBe(lines.some(({ dispatched }) => dispatched.isPositive));
        expect(lines.every(({ dispatched, quantity }) => !dispatched.isMoreThan(quantity))).toBe(true);
      }),
    );
  });
});
