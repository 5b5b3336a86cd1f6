import { randomUUID } from 'node:crypto';
import { done, type Id, money, ok, Quantity, refuse } from '@munshi/kernel';
import type { Order } from '../src/domain/order.js';
import type { OrderRepository } from '../src/domain/order.repository.js';
import { audience, emptyDraft, item, noon, versionOf } from './orders-to-try.js';
import type { Announced } from './recording-outbox.js';

export interface OrdersOnTrial {
  readonly orders: OrderRepository;
  readonly organizationId: Id;
  readonly stranger: Id;
  readonly announced: Announced[];
}

/** What the memory fake and PostgreSQL promise alike. */
export const keepsOrders = (open: () => Promise<OrdersOnTrial>): void => {
  let trial: OrdersOnTrial;
  let conversationId: Id;
  beforeEach(async () => {
    trial = await open();
    conversationId = randomUUID();
  });

  const begin = () =>
    emptyDraft({
      id: randomUUID(),
      organizationId: trial.organizationId,
      shopId: randomUUID(),
      conversationId,
    });
  const added = async (...skus: string[]): Promise<Order> => {
    const order = begin();
    for (const sku of skus) order.addItem(item(sku, '2.5'));
    expect(await trial.orders.add(order)).toBe(true);
    return order;
  };
  const change = <T>(order: Order, decide: (order: Order) => T) =>
    trial.orders.change(trial.organizationId, order.snapshot().id, (held) => ok(decide(held)));
  const reloaded = async (order: Order) => {
    const loaded = await change(order, (held) => held.snapshot());
    return loaded.ok ? loaded.value : null;
  };
  const confirm = (order: Order) =>
    trial.orders.changeNumbered(trial.organizationId, order.snapshot().id, (held, number) =>
      held.confirm(versionOf(order), number, audience, noon),
    );

  it('gives back what was put in', async () => {
    const order = await added('CEM', 'SAND', 'BRICK');
    expect(await reloaded(order)).toEqual(order.snapshot());
  });

  it('writes what has changed, and drops what has gone', async () => {
    const order = await added('CEM', 'SAND', 'BRICK');
    await change(order, (held) => {
      held.removeItem('SAND');
      held.setQuantity(item('BRICK', 500));
      held.addItem(item('PIPE', 3, { unit: 'dozen', perUnit: Quantity.of(12), hsn: null }));
    });
    const lines = (await reloaded(order))?.lines;
    expect(lines?.map(({ lineNo, sku, quantity }) => `${lineNo} ${sku} ${quantity}`)).toEqual([
      '1 CEM 2.5',
      '2 BRICK 500',
      '3 PIPE 3',
    ]);
    expect(lines?.[2]?.baseQuantity.toString()).toBe('36');
  });

  it('gives back the discounts of a shop and of staff', async () => {
    const order = begin();
    order.addItem(item('CEM', 10, { discountRate: 500 }));
    order.addItem(item('SAND', '2.5'));
    await trial.orders.add(order);
    expect(await reloaded(order)).toEqual(order.snapshot());
    for (const given of [
      { kind: 'rate', rate: 250 },
      { kind: 'amount', amount: money(1_000_01, 'INR') },
      null,
    ] as const) {
      const held = await change(order, (one) => (one.giveDiscount(given), one.snapshot()));
      expect(await reloaded(order)).toEqual(held.ok && held.value);
    }
    expect((await reloaded(order))?.staffDiscount).toBeNull();
  });

  it('saves nothing of what was refused', async () => {
    const order = await added('CEM');
    const refused = await trial.orders.change(trial.organizationId, order.snapshot().id, (held) => {
      held.clear();
      return refuse({ kind: 'no' });
    });
    expect(refused).toEqual({ ok: false, refusal: { kind: 'no' } });
    expect((await reloaded(order))?.lines).toHaveLength(1);
    expect(trial.announced).toEqual([]);
  });

  it('finds no order that is not there, or is not ours', async () => {
    const order = await added('CEM');
    const missing = { ok: false, refusal: { kind: 'order-not-found' } };
    expect(await trial.orders.change(trial.organizationId, randomUUID(), () => done)).toEqual(missing);
    expect(await trial.orders.change(trial.stranger, order.snapshot().id, () => done)).toEqual(missing);
  });

  it('numbers orders from 1001, each organization for itself, and wastes no number on a refusal', async () => {
    const first = await added('CEM');
    expect((await confirm(first)).ok).toBe(true);
    expect((await confirm(first)).ok).toBe(false);
    const second = await added('CEM');
    expect((await confirm(second)).ok).toBe(true);
    expect([(await reloaded(first))?.number, (await reloaded(second))?.number]).toEqual([1001, 1002]);
    expect(trial.announced.map(({ name }) => name)).toEqual(Array(2).fill('orders.order-confirmed.v1'));
  });

  it('lets exactly one of eight simultaneous confirmations win', async () => {
    const order = await added('CEM');
    await Promise.all(Array.from({ length: 8 }, () => reloaded(order))); // eight open connections, ready to race
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => confirm(order)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(trial.announced).toHaveLength(1);
    expect(
      outcomes.filter((outcome) => !outcome.ok && outcome.refusal.kind === 'already-confirmed'),
    ).toHaveLength(7);
  });

  it('keeps every line that eight add at once to one draft', async () => {
    const order = await added('CEM');
    await Promise.all(
      Array.from({ length: 8 }, (_, nth) => change(order, (held) => held.addItem(item(`P${nth}`, 1)))),
    );
    const state = await reloaded(order);
    expect(state?.lines).toHaveLength(9);
    expect(state?.version).toBe(versionOf(order) + 8);
  });

  it('begins one draft where eight begin it at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, nth) =>
        trial.orders.changeDraft(trial.organizationId, conversationId, begin, (held) =>
          held.addItem(item(`P${nth}`, 1)),
        ),
      ),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const found = await trial.orders.findDraft(trial.organizationId, conversationId);
    expect(
      found
        ?.snapshot()
        .lines.map(({ sku }) => sku)
        .sort(),
    ).toEqual(Array.from({ length: 8 }, (_, nth) => `P${nth}`));
  });

  it('keeps no draft that holds nothing, and opens no second one beside it', async () => {
    await trial.orders.changeDraft(trial.organizationId, conversationId, begin, (held) => held.clear());
    expect(await trial.orders.findDraft(trial.organizationId, conversationId)).toBeNull();
    await added('CEM');
    expect(await trial.orders.add(begin())).toBe(false);
    expect(await trial.orders.findDraft(trial.stranger, conversationId)).toBeNull();
  });

  it('keeps a back-order until it is filled, and another draft beside it', async () => {
    const order = await added('CEM', 'SAND');
    const left = new Map([['CEM', Quantity.of(1)]]);
    const wait = await trial.orders.changeNumbered(
      trial.organizationId,
      order.snapshot().id,
      (held, number) => held.backOrder(versionOf(order), left, number, noon),
    );
    expect(wait.ok && wait.value.map(({ sku, quantity }) => `${sku} ${quantity}`)).toEqual([
      'CEM 1',
      'SAND 2.5',
    ]);
    await change(order, (held) => held.noteChangedPrices(7));
    const state = await reloaded(order);
    expect(state).toMatchObject({
      status: 'back-ordered',
      number: 1001,
      backOrderedAt: noon,
      pricesChangedIn: 7,
    });
    expect(state?.lines.map(({ lineNo, sku, quantity }) => `${lineNo} ${sku} ${quantity}`)).toEqual([
      '1 CEM 1.5',
    ]);
    expect(await trial.orders.findDraft(trial.organizationId, conversationId)).toBeNull();
    await added('BRICK');
    expect(trial.announced).toEqual([]);
    await change(order, (held) => held.fill(audience, noon));
    expect(await reloaded(order)).toMatchObject({ status: 'confirmed', number: 1001, pricesChangedIn: null });
    expect(trial.announced.map(({ name }) => name)).toEqual(['orders.order-confirmed.v1']);
  });

  it('follows an order to its end', async () => {
    const order = await added('CEM', 'SAND');
    await confirm(order);
    const part = [{ sku: 'CEM', unit: 'bag', quantity: Quantity.of('1.5') }];
    await change(order, (held) => held.dispatch(part, audience, noon));
    expect(await reloaded(order)).toMatchObject({ status: 'partly-dispatched', dispatchedAt: noon });
    await change(order, (held) => held.dispatch('all', audience, noon));
    await change(order, (held) => held.deliver(audience, noon));
    const state = await reloaded(order);
    expect(state).toMatchObject({ status: 'delivered', deliveredAt: noon });
    expect(state?.lines.map(({ dispatched }) => dispatched.toString())).toEqual(['2.5', '2.5']);
    expect(trial.announced.map(({ name }) => name.split('.')[1])).toEqual([
      'order-confirmed',
      'order-dispatched',
      'order-dispatched',
      'order-delivered',
    ]);
  });
};

/** An async decision does not compile: no I/O can slip in while the order is locked. */
export const mustNotCompile = (orders: OrderRepository): void => {
  // @ts-expect-error a promise is no Result
  void orders.change('', '', async (order) => order.clear());
};
