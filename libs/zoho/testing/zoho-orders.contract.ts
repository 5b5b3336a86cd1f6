import { money, Quantity } from '@munshi/kernel';
import type { Pushed, PushOutcome, ZohoOrder, ZohoOrders } from '../src/zoho-records.js';
import type { ServedService } from './exchange.js';
import type { Failure, ZohoServer } from './zoho-server.js';

export interface OrdersUnderTest {
  readonly zoho: ZohoServer;
  readonly service: ServedService;
  readonly orders: ZohoOrders;
}

const MINUTE = 60_000;
const none = money(0, 'INR');

/** What every push of orders promises, whichever service takes them. */
export function zohoOrdersContract(opened: () => OrdersUnderTest): void {
  let cement: string;
  let rice: string;
  beforeEach(() => {
    cement = opened().service.stock({ sku: 'CEM', name: 'Cement', stock: 500 });
    rice = opened().service.stock({ sku: 'RICE', name: 'Rice', stock: 80 });
  });

  const order = (more: Partial<ZohoOrder> = {}): ZohoOrder => ({
    number: 'ORD-1042',
    placedAt: new Date(opened().zoho.clock.now().getTime() - MINUTE),
    customerId: '460000000026049',
    standing: 'open',
    lines: [
      { itemId: cement, quantity: Quantity.of(100), unitPrice: money(38_050, 'INR'), discount: none },
      { itemId: rice, quantity: Quantity.of('2.5'), unitPrice: money(6_499, 'INR'), discount: none },
    ],
    ...more,
  });
  const push = (given = order(), known: Pushed | null = null) => opened().orders.push(given, known);
  const pushed = async (given = order(), known: Pushed | null = null): Promise<Pushed> => {
    const outcome = await push(given, known);
    if (outcome.kind !== 'accepted') throw new Error(`the push ended ${JSON.stringify(outcome)}`);
    const { remoteId, fingerprint } = outcome;
    opened().zoho.clock.turn(MINUTE);
    return { remoteId, fingerprint };
  };
  const kept = () => opened().service.orders;
  const more = () => order({ lines: order().lines.map((line) => ({ ...line, quantity: Quantity.of(7) })) });
  const writes = () => opened().zoho.calls.filter(({ route }) => !route.startsWith('GET'));

  it('keeps an order as it was placed', async () => {
    const { kind } = await push();
    expect(kind).toBe('accepted');
    expect(kept()).toEqual([
      {
        number: 'ORD-1042',
        customerId: '460000000026049',
        standing: 'open',
        lines: [
          { itemId: cement, quantity: 100, price: 380.5 },
          { itemId: rice, quantity: 2.5, price: 64.99 },
        ],
      },
    ]);
  });

  it('keeps what is taken off a line, and does so in step with what changes of it', async () => {
    const [first, ...others] = order().lines;
    const less = (minor: number) =>
      order({ lines: [{ ...first!, discount: money(minor, 'INR') }, ...others] });
    const known = await pushed(less(190_25));
    expect(kept()).toMatchObject([{ lines: [{ price: 380.5, discount: 190.25 }, { price: 64.99 }] }]);
    expect(kept()[0]?.lines[1]).not.toHaveProperty('discount');
    const before = writes().length;
    expect(await pushed(less(190_25), known)).toEqual(known);
    expect(writes()).toHaveLength(before);
    const changed = await pushed(less(100_00), known);
    expect(kept()).toMatchObject([{ lines: [{ discount: 100 }, {}] }]);
    await pushed(order(), changed);
    expect(kept()[0]?.lines.every((line) => !('discount' in line))).toBe(true);
  });

  it('writes nothing when the same is pushed again', async () => {
    const known = await pushed();
    const before = writes().length;
    expect(await pushed(order(), known)).toEqual(known);
    expect(await pushed()).toEqual(known);
    expect(await pushed(order({ lines: order().lines.toReversed() }), known)).toEqual(known);
    expect(writes()).toHaveLength(before);
  });

  it('keeps two orders apart', async () => {
    await pushed();
    await pushed(order({ number: 'ORD-104' }));
    expect(kept().map(({ number }) => number)).toEqual(['ORD-1042', 'ORD-104']);
  });

  it('changes an order that nobody else has changed', async () => {
    const known = await pushed();
    const changed = await pushed(more(), known);
    expect(changed.remoteId).toBe(known.remoteId);
    expect(changed.fingerprint).not.toBe(known.fingerprint);
    expect(kept()).toMatchObject([{ lines: [{ quantity: 7 }, { quantity: 7 }] }]);
    await pushed(order(), changed);
    expect(kept()).toMatchObject([{ lines: [{ quantity: 100 }, { quantity: 2.5 }] }]);
  });

  it('cancels an order, once', async () => {
    const known = await pushed();
    const cancelled = order({ standing: 'cancelled' });
    await pushed(cancelled, known);
    expect(kept()).toMatchObject([{ standing: 'cancelled' }]);
    const before = writes().length;
    await pushed(cancelled, known);
    expect(writes()).toHaveLength(before);
  });

  it('leaves alone what staff have changed since, and tells of it', async () => {
    const known = await pushed();
    opened().service.change('ORD-1042', 90);
    const outcome = await push(more(), known);
    expect(outcome).toMatchObject({
      kind: 'conflict',
      because: 'changed',
      remote: { remoteId: known.remoteId },
    });
    expect(kept()).toMatchObject([{ lines: [{ quantity: 90 }, { quantity: 2.5 }] }]);
  });

  it('writes over it when told that what is there is known', async () => {
    const known = await pushed();
    opened().service.change('ORD-1042', 90);
    const outcome = await push(more(), known);
    if (outcome.kind !== 'conflict') throw new Error('there is no conflict');
    await pushed(more(), outcome.remote);
    expect(kept()).toMatchObject([{ lines: [{ quantity: 7 }, { quantity: 7 }] }]);
  });

  it('has no conflict with staff who made the same change', async () => {
    const known = await pushed();
    opened().service.change('ORD-1042', 90);
    const [first, second] = order().lines;
    await pushed(order({ lines: [{ ...first!, quantity: Quantity.of(90) }, second!] }), known);
  });

  it('does not open again what staff have cancelled', async () => {
    const known = await pushed();
    opened().service.cancel('ORD-1042');
    for (const given of [order(), more()])
      expect(await push(given, known)).toMatchObject({ kind: 'conflict', because: 'cancelled' });
    expect(kept()).toMatchObject([{ standing: 'cancelled' }]);
  });

  it('does not make again what staff have deleted', async () => {
    const known = await pushed();
    opened().service.remove('ORD-1042');
    expect(await push(order(), known)).toEqual({ kind: 'conflict', because: 'deleted', remote: null });
    expect(kept()).toEqual([]);
  });

  it('does not write into a stranger’s order of the same number', async () => {
    await pushed(order({ customerId: '460000000099999' }));
    expect(await push()).toMatchObject({ kind: 'conflict', because: 'taken' });
    expect(kept()).toMatchObject([{ customerId: '460000000099999' }]);
  });

  it('says why an order is refused, for staff to see, and looks no further', async () => {
    const lines = [{ itemId: '99', quantity: Quantity.of(1), unitPrice: money(100, 'INR'), discount: none }];
    const outcome = await push(order({ lines }));
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect((outcome as Extract<PushOutcome, { kind: 'refused' }>).detail).toMatch(/id given|not exist/);
    expect(writes()).toHaveLength(1);
  });

  const writing = ({ method }: { readonly method: string }) => method !== 'GET';
  it.each<[string, Failure]>([
    ['a reset before it was done', 'lost'],
    ['a reset after it was done', 'lost-answer'],
    ['an error page', { html: 500 }],
    ['a page of HTML after it was done', 'nonsense'],
    ['an error of its own', { status: 500, body: { code: 'INTERNAL_ERROR' } }],
  ])('does not know the outcome of %s, and finds it out at the next push', async (_, failure) => {
    opened().zoho.failNext(failure, writing);
    expect(await push()).toMatchObject({ kind: 'unknown', fault: { outcome: 'unknown' } });
    await pushed();
    expect(kept()).toMatchObject([{ number: 'ORD-1042', standing: 'open' }]);
  });

  it.each<[string, Failure]>([
    ['a reset after it was done', 'lost-answer'],
    ['a reset before it was done', 'lost'],
  ])('does not know the outcome of a change that ended with %s, and finds it out too', async (_, failure) => {
    const known = await pushed();
    opened().zoho.failNext(failure, writing);
    expect(await push(more(), known)).toMatchObject({ kind: 'unknown' });
    await pushed(more(), known);
    expect(kept()).toMatchObject([{ lines: [{ quantity: 7 }, { quantity: 7 }] }]);
  });

  it('throws what says nothing of the order, having done nothing', async () => {
    await opened().zoho.goAway();
    await expect(push()).rejects.toMatchObject({ outcome: 'refused', retryable: true });
    await opened().zoho.comeBack();
    opened().zoho.failNext({ status: 403, body: { code: 'NO_PERMISSION' } });
    await expect(push()).rejects.toMatchObject({ outcome: 'refused', action: 'fix-access' });
    opened().zoho.failNext(opened().service.tooMany('minute'), writing);
    await expect(push()).rejects.toMatchObject({ outcome: 'refused', action: 'retry', retryAfterMs: MINUTE });
    expect(kept()).toEqual([]);
  });

  it.each<Failure>([
    { status: 404, body: { code: 'INVALID_URL_PATTERN' } },
    { status: 404, body: { code: 5, message: 'Invalid URL Passed' } },
    { html: 404 },
  ])('does not take an address that is none for a deleted order: %j', async (failure) => {
    const known = await pushed();
    opened().zoho.failNext(failure);
    await expect(push(order(), known)).rejects.toMatchObject({ status: 404 });
  });

  it('ends as one order when two push it at once', async () => {
    const outcomes = await Promise.all([push(), push()]);
    expect(kept()).toHaveLength(1);
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['accepted']));
  });
}
