import { FindOrder, FindOrders, type OrderView } from '@munshi/orders';
import { TradingHouse, type Wholesaler } from '../testing/trading-house.js';
import { CancelPlacedOrderCommand } from './cancel-order.js';
import { SendLaterCommand } from './send-later.js';

describe('what is sent later', () => {
  let house: TradingHouse;
  let wholesaler: Wholesaler;
  beforeAll(async () => {
    house = await TradingHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    // Whoever looks for back-orders looks in every organization.
    await house.database.owner.query(
      `UPDATE orders SET status = 'cancelled', cancelled_at = now() WHERE status = 'back-ordered'`,
    );
    wholesaler = await house.stock({ CEM: 100, SAND: 0 });
    quiet();
  });

  const quiet = () => [house.heard(), house.told(), house.flagged()];
  const sendLater = ({ id, version, conversationId }: OrderView) =>
    house.commands.execute(
      new SendLaterCommand(wholesaler.organizationId, conversationId ?? '', id, version),
    );
  const waiting = async (amounts: Parameters<Wholesaler['draft']>[0]): Promise<OrderView> => {
    const sent = await sendLater(await wholesaler.draft(amounts));
    if (!sent.ok) throw new Error(sent.refusal.kind);
    return sent.value.backOrder;
  };
  const cancel = ({ id }: OrderView, by?: 'customer') =>
    house.commands.execute(new CancelPlacedOrderCommand(wholesaler.organizationId, id, by));
  const find = (number: string | null) =>
    house.queries.execute(new FindOrder(wholesaler.organizationId, number ?? ''));
  const confirmed = async () =>
    (await house.queries.execute(new FindOrders(wholesaler.organizationId, 'confirmed'))).items.map(
      ({ number }) => number,
    );
  const linesOf = (order: OrderView | null) => order?.lines.map(({ sku, quantity }) => `${sku} ${quantity}`);

  it('is an order with a number, beside a draft of what is there; nothing is reserved, nobody bills it', async () => {
    const sent = await sendLater(await wholesaler.draft({ CEM: [3, 'pallet'], SAND: 5 }));
    if (!sent.ok) throw new Error(sent.refusal.kind);
    const { backOrder, draft } = sent.value;
    expect(backOrder).toMatchObject({ number: 'ORD-1001', status: 'back-ordered' });
    expect(linesOf(backOrder)).toEqual(['CEM 1', 'SAND 5']);
    expect(draft).toMatchObject({ number: null, status: 'draft', conversationId: backOrder.conversationId });
    expect(linesOf(draft)).toEqual(['CEM 2']);
    expect(await find('ORD-1001')).toEqual(backOrder);
    expect(await wholesaler.counts()).toEqual(['CEM 100 0', 'SAND 0 0']);
    expect(house.heard()).toEqual([]);
    const listed = new FindOrders(wholesaler.organizationId, 'back-ordered');
    expect((await house.queries.execute(listed)).items).toEqual([backOrder]);
  });

  it('leaves no draft where nothing is there', async () => {
    expect(await sendLater(await wholesaler.draft({ SAND: 5 }))).toMatchObject({ value: { draft: null } });
  });

  it('is one back-order of eight who press at once, and the others are told its number', async () => {
    const draft = await wholesaler.draft({ CEM: 120 });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => sendLater(draft)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    expect(refusals).toEqual(Array(7).fill({ kind: 'already-back-ordered', number: 'ORD-1001' }));
  });

  it('is refused where nothing is missing, or prices have changed since, and uses up no number', async () => {
    const enough = await wholesaler.draft({ CEM: 5 });
    expect(await sendLater(enough)).toEqual({ ok: false, refusal: { kind: 'nothing-missing' } });
    const draft = await wholesaler.draft({ CEM: 120 });
    await wholesaler.put('CEM', { prices: [{ priceList: null, minor: 40_000, currency: 'INR' }] });
    expect(await sendLater(draft)).toEqual({ ok: false, refusal: { kind: 'prices-changed' } });
    expect(await waiting({ SAND: 1 })).toMatchObject({ number: 'ORD-1001' });
  });

  it('is confirmed when all of it has come, with the whole bill, and the customer is told', async () => {
    await wholesaler.put('CEM', { onHand: 0 });
    const backOrder = await waiting({ CEM: 20, SAND: 5 });
    await wholesaler.put('SAND', { onHand: 5 });
    await house.backOrders.fill();
    expect(await confirmed()).toEqual([]);
    await wholesaler.put('CEM', { onHand: 20 });
    await house.backOrders.fill();
    await house.backOrders.fill();
    expect(await find(backOrder.number)).toMatchObject({ status: 'confirmed', total: backOrder.total });
    expect(await wholesaler.counts()).toEqual(['CEM 20 20', 'SAND 5 5']);
    const [told, ...more] = house.heard();
    expect([told?.name, more]).toEqual(['orders.order-confirmed.v1', []]);
    expect(told?.body).toMatchObject({ number: 'ORD-1001', totalMinor: backOrder.total.minor });
    const texts = house.told();
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/is here[\s\S]*\*ORD-1001\* is confirmed: 2 items, ₹11,225\.00/);
  });

  it('takes nothing of what is left to the draft beside it, unless that has been lying for a day', async () => {
    const backOrder = await waiting({ CEM: 120 });
    const lying = (time: string) =>
      house.database.owner.query(
        `UPDATE orders SET created_at = now() - $2::interval WHERE conversation_id = $1`,
        [backOrder.conversationId, time],
      );
    await lying('23 hours');
    await house.backOrders.fill();
    expect(await confirmed()).toEqual([]);
    await wholesaler.put('CEM', { onHand: 120 });
    await house.backOrders.fill();
    expect(await confirmed()).toEqual([backOrder.number]);

    const another = await waiting({ CEM: 110 });
    expect(linesOf(another)).toEqual(['CEM 10']);
    await house.database.owner.query(`UPDATE orders SET created_at = now() - interval '25 hours'`);
    await house.backOrders.fill();
    expect(await find(another.number)).toMatchObject({ status: 'confirmed' });
  });

  it('is confirmed by what a cancelled order gives back', async () => {
    const placed = await wholesaler.place({ CEM: 90 });
    const backOrder = await waiting({ CEM: 60 });
    expect(linesOf(backOrder)).toEqual(['CEM 50']);
    await cancel(placed);
    await house.backOrders.fill();
    expect(await find(backOrder.number)).toMatchObject({ status: 'confirmed' });
  });

  it('is given to the oldest first, and to a younger one what is too little for an older', async () => {
    for (const amount of [5, 9, 5, 2]) await waiting({ SAND: amount });
    await wholesaler.put('SAND', { onHand: 8 });
    await house.backOrders.fill();
    expect((await confirmed()).sort()).toEqual(['ORD-1001', 'ORD-1004']);
    expect(await wholesaler.counts()).toEqual(['CEM 100 0', 'SAND 8 7']);
  });

  it('is sold once however many workers look, oldest first, while others buy the same', async () => {
    for (let nth = 0; nth < 12; nth += 1) await waiting({ SAND: 1 });
    quiet();
    await wholesaler.put('SAND', { onHand: 7 });
    await Promise.all(Array.from({ length: 8 }, () => house.backOrders.fill()));
    const numbers = Array.from({ length: 7 }, (_, nth) => `ORD-${1001 + nth}`);
    expect((await confirmed()).sort()).toEqual(numbers);
    expect(await wholesaler.counts()).toEqual(['CEM 100 0', 'SAND 7 7']);
    expect(house.heard()).toHaveLength(7);
    expect(house.told()).toHaveLength(7);

    await wholesaler.put('SAND', { onHand: 10 });
    const buyers = Array.from({ length: 8 }, () => wholesaler.place({ SAND: 1 }).catch(() => null));
    await Promise.all([...buyers, house.backOrders.fill()]);
    expect(await confirmed()).toHaveLength(10);
    expect(await wholesaler.counts()).toEqual(['CEM 100 0', 'SAND 10 10']);
  });

  it.each([
    ['a changed price', { prices: [{ priceList: null, minor: 39_000, currency: 'INR' }] }],
    ['a changed tax rate', { taxRate: 2800 }],
    ['a unit that is not sold any more', { unit: 'sack' }],
  ])('goes to staff for %s, once, and is confirmed when that is put right', async (_, change) => {
    const backOrder = await waiting({ SAND: 5 });
    const younger = await waiting({ CEM: 130 });
    await wholesaler.put('SAND', { ...change, onHand: 50 });
    await wholesaler.put('CEM', { onHand: 200 });
    for (let nth = 0; nth < 3; nth += 1) await house.backOrders.fill();
    await wholesaler.put('NEW');
    await house.backOrders.fill();
    expect(await find(backOrder.number)).toMatchObject({ status: 'back-ordered', total: backOrder.total });
    expect((await find(backOrder.number))?.pricesChangedIn).toBeGreaterThan(0);
    expect(house.flagged()).toEqual(['back-order-prices']);
    expect(await confirmed()).toEqual([younger.number]);
    expect(await wholesaler.counts()).toEqual(['CEM 200 30', 'SAND 50 0']);
    await wholesaler.put('SAND', { onHand: 50 });
    await house.backOrders.fill();
    expect(await find(backOrder.number)).toMatchObject({ status: 'confirmed', pricesChangedIn: null });
  });

  it('is taken back by its customer only while it waits', async () => {
    const backOrder = await waiting({ SAND: 5 });
    expect(await cancel(backOrder, 'customer')).toMatchObject({ value: { status: 'cancelled' } });
    expect(house.heard().map(({ body }) => body['by'])).toEqual(['customer']);
    await wholesaler.put('SAND', { onHand: 50 });
    await house.backOrders.fill();
    expect(await confirmed()).toEqual([]);
    const placed = await wholesaler.place({ SAND: 5 });
    expect(await cancel(placed, 'customer')).toMatchObject({ refusal: { kind: 'wrong-status' } });
    expect(await wholesaler.counts()).toEqual(['CEM 100 0', 'SAND 50 5']);
  });

  it('waits for its own organization alone', async () => {
    const backOrder = await waiting({ SAND: 5 });
    const other = await house.stock({ SAND: 50 });
    await house.backOrders.fill();
    expect(await find(backOrder.number)).toMatchObject({ status: 'back-ordered' });
    expect(await other.counts()).toEqual(['SAND 50 0']);
  });

  it('holds up nobody when one of it fails', async () => {
    const broken = await waiting({ SAND: 1 });
    const next = await waiting({ SAND: 1 });
    await house.database.owner.query('UPDATE orders SET shop_id = gen_random_uuid() WHERE id = $1', [
      broken.id,
    ]);
    await wholesaler.put('SAND', { onHand: 5 });
    await house.backOrders.fill();
    expect(await confirmed()).toEqual([next.number]);
  });
});
