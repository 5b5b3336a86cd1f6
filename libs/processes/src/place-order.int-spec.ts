import { randomUUID } from 'node:crypto';
import { Quantity } from '@munshi/kernel';
import type { OrderView } from '@munshi/orders';
import { audience, TradingHouse, type Wholesaler } from '../testing/trading-house.js';
import { PlaceOrderCommand } from './place-order.js';
import { RepriceDraftCommand } from './reprice-draft.js';

describe('placing an order', () => {
  let house: TradingHouse;
  beforeAll(async () => {
    house = await TradingHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(() => house.heard());

  const place = (
    { organizationId }: Wholesaler,
    { id, version, conversationId }: OrderView,
    { shown = version, from = conversationId ?? '' } = {},
  ) => house.commands.execute(new PlaceOrderCommand(organizationId, from, id, shown, audience));

  it('reserves the goods in stock units, gives the number, and tells the whole bill', async () => {
    const wholesaler = await house.stock({ CEM: 100, SAND: null });
    const placed = await place(wholesaler, await wholesaler.draft({ CEM: [2, 'pallet'], SAND: 5 }));
    expect(placed).toMatchObject({ ok: true, value: { number: 'ORD-1001', status: 'confirmed' } });
    expect(await wholesaler.counts()).toEqual(['CEM 100 80']);
    const [told, ...more] = house.heard();
    expect([told?.name, more]).toEqual(['orders.order-confirmed.v1', []]);
    expect(told?.body).toMatchObject({ number: 'ORD-1001', buyer: audience.buyer, totalMinor: 3_816_415 });
  });

  it('answers the second confirmation of a version with the number of the first', async () => {
    const wholesaler = await house.stock({ CEM: 100 });
    const draft = await wholesaler.draft({ CEM: 10 });
    await place(wholesaler, draft);
    expect(await place(wholesaler, draft)).toEqual({
      ok: false,
      refusal: { kind: 'already-confirmed', number: 'ORD-1001' },
    });
    expect(await wholesaler.counts()).toEqual(['CEM 100 10']);
  });

  it('makes one order of eight simultaneous confirmations of one draft', async () => {
    const wholesaler = await house.stock({ CEM: 100 });
    const draft = await wholesaler.draft({ CEM: 10 });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => place(wholesaler, draft)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    expect(refusals).toEqual(Array(7).fill({ kind: 'already-confirmed', number: 'ORD-1001' }));
    expect(await wholesaler.counts()).toEqual(['CEM 100 10']);
    expect(house.heard()).toHaveLength(1);
  });

  it('sells the last ten to ten of sixty-four shops, numbered without a gap, and tells the others what is left', async () => {
    const wholesaler = await house.stock({ CEM: 10 });
    const drafts = await Promise.all(Array.from({ length: 64 }, () => wholesaler.draft({ CEM: 1 })));
    const outcomes = await Promise.all(drafts.map((draft) => place(wholesaler, draft)));
    const numbers = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.number] : [])).sort();
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, nth) => `ORD-${1001 + nth}`));
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    const [wanted, available] = [Quantity.of(1), Quantity.zero];
    const none = {
      kind: 'short-stock',
      items: [{ sku: 'CEM', name: 'cem', unit: 'bag', wanted, available }],
    };
    expect(refusals).toEqual(Array(54).fill(none));
    expect(await wholesaler.counts()).toEqual(['CEM 10 10']);
    expect(house.heard()).toHaveLength(10);
  });

  it('lets orders that name the same goods in opposite order through, all of them', async () => {
    const wholesaler = await house.stock({ A: 1000, B: 1000 });
    const drafts = await Promise.all(
      Array.from({ length: 16 }, (_, nth) => wholesaler.draft(nth % 2 ? { A: 1, B: 1 } : { B: 1, A: 1 })),
    );
    const outcomes = await Promise.all(drafts.map((draft) => place(wholesaler, draft)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await wholesaler.counts()).toEqual(['A 1000 16', 'B 1000 16']);
  });

  it('confirms no other version than the one that was shown', async () => {
    const wholesaler = await house.stock({ CEM: 100 });
    const draft = await wholesaler.draft({ CEM: 10 });
    expect(await place(wholesaler, draft, { shown: draft.version - 1 })).toMatchObject({
      refusal: { kind: 'draft-changed', version: draft.version },
    });
    expect(await wholesaler.counts()).toEqual(['CEM 100 0']);
  });

  it('knows no order of another conversation, and does not tell its number', async () => {
    const wholesaler = await house.stock({ CEM: 100 });
    const draft = await wholesaler.draft({ CEM: 10 });
    const stranger = { from: randomUUID() };
    const unknown = { ok: false, refusal: { kind: 'order-not-found' } };
    expect(await place(wholesaler, draft, stranger)).toEqual(unknown);
    await place(wholesaler, draft);
    expect(await place(wholesaler, draft, stranger)).toEqual(unknown);
  });

  it.each([
    ['a changed price', { prices: [{ priceList: null, minor: 39_000, currency: 'INR' }] }],
    ['a changed tax rate', { taxRate: 2800 }],
    ['a unit that is not sold any more', { unit: 'sack' }],
  ])('refuses %s until the draft has been shown again', async (_, change) => {
    const wholesaler = await house.stock({ CEM: 100, SAND: 100 });
    const draft = await wholesaler.draft({ CEM: 10, SAND: 1 });
    await wholesaler.put('CEM', change);
    expect(await place(wholesaler, draft)).toEqual({ ok: false, refusal: { kind: 'prices-changed' } });
    const { organizationId } = wholesaler;
    const repriced = await house.commands.execute(new RepriceDraftCommand(organizationId, draft.id));
    expect(repriced).toMatchObject({ ok: true, value: { dropped: 'unit' in change ? ['cem'] : [] } });
    expect(await place(wholesaler, draft)).toMatchObject({ refusal: { kind: 'draft-changed' } });
    if (repriced.ok) expect((await place(wholesaler, repriced.value.order)).ok).toBe(true);
  });

  it('leaves nothing behind inside a larger unit of work that goes on', async () => {
    const wholesaler = await house.stock({ CEM: 10 });
    const draft = await wholesaler.draft({ CEM: 11 });
    const { unitOfWork } = house.database;
    await unitOfWork.run(wholesaler.organizationId, async () => {
      expect(await place(wholesaler, draft)).toMatchObject({ refusal: { kind: 'short-stock' } });
    });
    expect(await wholesaler.counts()).toEqual(['CEM 10 0']);
    await wholesaler.put('CEM', { onHand: 11 });
    expect(await place(wholesaler, draft)).toMatchObject({ value: { number: 'ORD-1001' } });
  });
});
