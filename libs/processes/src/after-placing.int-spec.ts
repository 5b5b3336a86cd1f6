import { randomUUID } from 'node:crypto';
import { Quantity } from '@munshi/kernel';
import { FindOrder, FindOrders, FindOrdersOfShop, type OrderView } from '@munshi/orders';
import { TradingHouse, type Wholesaler } from '../testing/trading-house.js';
import { AcceptAvailableCommand } from './accept-available.js';
import { CancelPlacedOrderCommand } from './cancel-order.js';
import { DeliverPlacedOrderCommand } from './deliver-order.js';
import { DispatchPlacedOrderCommand } from './dispatch-order.js';

describe('what becomes of an order', () => {
  let house: TradingHouse;
  let wholesaler: Wholesaler;
  beforeAll(async () => {
    house = await TradingHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    wholesaler = await house.stock({ CEM: 100, SAND: 50 });
    house.heard();
  });

  const placed = async (amounts: Parameters<Wholesaler['draft']>[0]): Promise<OrderView> => {
    const order = await wholesaler.place(amounts);
    house.heard();
    return order;
  };
  const dispatch = ({ id }: OrderView, items: DispatchPlacedOrderCommand['items'] = 'all') =>
    house.commands.execute(new DispatchPlacedOrderCommand(wholesaler.organizationId, id, items));
  const deliver = ({ id }: OrderView) =>
    house.commands.execute(new DeliverPlacedOrderCommand(wholesaler.organizationId, id));
  const cancel = ({ id }: OrderView) =>
    house.commands.execute(new CancelPlacedOrderCommand(wholesaler.organizationId, id));

  it('is told of in what the customer writes in', async () => {
    const order = await placed({ CEM: 1 });
    house.speaks(order.conversationId, 'pt');
    await dispatch(order);
    expect(house.heard().at(-1)?.body['language']).toBe('pt');
  });

  it('is dispatched in parts that leave the stock, and then delivered', async () => {
    const order = await placed({ CEM: [1, 'pallet'], SAND: 5 });
    const part = [{ sku: 'CEM', unit: 'pallet', quantity: Quantity.of('0.5') }];
    expect(await dispatch(order, part)).toMatchObject({
      ok: true,
      value: { order: { status: 'partly-dispatched' } },
    });
    expect(await wholesaler.counts()).toEqual(['CEM 80 20', 'SAND 50 5']);
    await dispatch(order);
    expect(await wholesaler.counts()).toEqual(['CEM 60 0', 'SAND 45 0']);
    expect(await deliver(order)).toMatchObject({ ok: true, value: { status: 'delivered' } });
    expect(house.heard().map(({ name, body }) => [name, body['partly'], body['language']])).toEqual([
      ['orders.order-dispatched.v1', true, 'en'],
      ['orders.order-dispatched.v1', false, 'en'],
      ['orders.order-delivered.v1', undefined, 'en'],
    ]);
  });

  it('leaves the stock alone when a dispatch is refused', async () => {
    const order = await placed({ CEM: 5 });
    const tooMuch = [{ sku: 'CEM', unit: 'bag', quantity: Quantity.of(6) }];
    expect(await dispatch(order, tooMuch)).toMatchObject({ refusal: { kind: 'more-than-ordered' } });
    expect(await deliver(order)).toMatchObject({ refusal: { kind: 'wrong-status' } });
    expect(await wholesaler.counts()).toEqual(['CEM 100 5', 'SAND 50 0']);
    expect(house.heard()).toEqual([]);
  });

  it('is dispatched by one of eight who do it at once', async () => {
    const order = await placed({ CEM: 5 });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => dispatch(order)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await wholesaler.counts()).toEqual(['CEM 95 0', 'SAND 50 0']);
    expect(house.heard()).toHaveLength(1);
  });

  it('gives its goods back when it is cancelled, and cannot be once they have left', async () => {
    const order = await placed({ CEM: 5 });
    expect(await cancel(order)).toMatchObject({ ok: true, value: { status: 'cancelled' } });
    expect(await cancel(order)).toMatchObject({ refusal: { kind: 'wrong-status' } });
    expect(await wholesaler.counts()).toEqual(['CEM 100 0', 'SAND 50 0']);
    expect(house.heard().map(({ body }) => body['by'])).toEqual(['staff']);
    const gone = await placed({ CEM: 5 });
    await dispatch(gone);
    expect(await cancel(gone)).toMatchObject({ refusal: { status: 'dispatched' } });
    expect(await wholesaler.counts()).toEqual(['CEM 95 0', 'SAND 50 0']);
  });

  it('forgets a cancelled draft without a word', async () => {
    const draft = await wholesaler.draft({ CEM: 5 });
    expect(await cancel(draft)).toMatchObject({ ok: true });
    expect(house.heard()).toEqual([]);
  });

  it('does not exist for another organization', async () => {
    const order = await placed({ CEM: 5 });
    wholesaler = await house.stock({});
    const missing = { refusal: { kind: 'order-not-found' } };
    for (const outcome of [await dispatch(order), await deliver(order), await cancel(order)])
      expect(outcome).toMatchObject(missing);
  });

  it('is cut down to what is there when the shop takes what is available', async () => {
    const draft = await wholesaler.draft({ CEM: [3, 'pallet'], SAND: 60 });
    const { organizationId } = wholesaler;
    const accept = (version: number, conversationId = draft.conversationId ?? '') =>
      house.commands.execute(new AcceptAvailableCommand(organizationId, conversationId, draft.id, version));
    expect(await accept(draft.version, randomUUID())).toMatchObject({ refusal: { kind: 'order-not-found' } });
    expect(await accept(draft.version - 1)).toMatchObject({ refusal: { kind: 'draft-changed' } });
    const accepted = await accept(draft.version);
    expect(accepted.ok && accepted.value.lines.map(({ sku, quantity }) => `${sku} ${quantity}`)).toEqual([
      'CEM 2',
      'SAND 50',
    ]);
  });

  it('is found by its number, by status and by shop', async () => {
    const { organizationId } = wholesaler;
    const first = await placed({ CEM: 5 });
    const second = await placed({ SAND: 2.5 });
    await wholesaler.draft({ CEM: 1 });
    await dispatch(second);
    const find = (number: string) => house.queries.execute(new FindOrder(organizationId, number));
    expect(await find('ord 1001')).toEqual(first);
    expect([await find('1003'), await find('x')]).toEqual([null, null]);
    const byStatus = await house.queries.execute(new FindOrders(organizationId, 'dispatched'));
    expect(byStatus.items.map(({ number }) => number)).toEqual(['ORD-1002']);
    const page = await house.queries.execute(new FindOrders(organizationId, null, null, 2));
    const rest = await house.queries.execute(new FindOrders(organizationId, null, page.next, 2));
    expect(new Set([...page.items, ...rest.items].map(({ id }) => id)).size).toBe(3);
    expect(rest.next).toBeNull();
    const ofShop = await house.queries.execute(new FindOrdersOfShop(organizationId, first.shopId));
    expect(ofShop.map(({ number }) => number)).toEqual(['ORD-1001']);
    expect(await house.queries.execute(new FindOrdersOfShop(organizationId, randomUUID()))).toEqual([]);
  });

  it('is on the next page although the one before it has left the list meanwhile', async () => {
    const { organizationId } = wholesaler;
    for (const amount of [1, 2, 3]) await placed({ CEM: amount });
    const confirmed = (after: string | null) =>
      house.queries.execute(new FindOrders(organizationId, 'confirmed', after, 1));
    const first = await confirmed(null);
    await dispatch(first.items[0]!);
    const pages = [first];
    for (let next = first.next; next !== null; next = pages.at(-1)!.next) pages.push(await confirmed(next));
    const numbers = pages.flatMap(({ items }) => items.map(({ number }) => number));
    expect(numbers.sort()).toEqual(['ORD-1001', 'ORD-1002', 'ORD-1003']);
  });
});
