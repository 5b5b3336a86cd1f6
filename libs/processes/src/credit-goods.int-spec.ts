import { randomUUID } from 'node:crypto';
import { type BodyOf, OrderConfirmed } from '@munshi/contracts';
import { CreditInvoiceCommand } from '@munshi/invoices';
import { Quantity } from '@munshi/kernel';
import { TradingHouse, type Wholesaler } from '../testing/trading-house.js';
import { CancelPlacedOrderCommand } from './cancel-order.js';
import { CreditGoodsCommand } from './credit-goods.js';
import type { CreditKind } from './credited-goods.js';
import { DeliverPlacedOrderCommand } from './deliver-order.js';
import { DispatchPlacedOrderCommand } from './dispatch-order.js';

describe('crediting goods of an order', () => {
  let house: TradingHouse;
  let wholesaler: Wholesaler;
  beforeAll(async () => {
    house = await TradingHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    wholesaler = await house.stock({ CEM: 100 });
  });

  const head = () => ({
    id: randomUUID(),
    organizationId: wholesaler.organizationId,
    traceId: randomUUID(),
  });
  /** An order that has been billed; only its own `CEM` is looked at. */
  const billed = async (bags: number) => {
    house.heard();
    const { id: orderId } = await wholesaler.place({ CEM: bags });
    const confirmed: BodyOf<typeof OrderConfirmed> = OrderConfirmed.body.parse(house.heard()[0]?.body);
    await house.processOrder.handle(confirmed, head());
    const invoice = await reading().invoice.findFirstOrThrow({ where: { orderId } });
    return { orderId, invoiceId: invoice.id };
  };
  const reading = () => house.database.reading.of(wholesaler.organizationId);
  const order = async (id: string) => {
    const { status, lines } = await reading().order.findUniqueOrThrow({
      where: { id },
      include: { lines: true },
    });
    const [line] = lines;
    return `${status}: ${line?.dispatched.toString()} went, ${line?.closed.toString()} will not`;
  };
  const dispatch = (orderId: string, bags: number | 'all') =>
    house.commands.execute(
      new DispatchPlacedOrderCommand(
        wholesaler.organizationId,
        orderId,
        bags === 'all' ? 'all' : [{ sku: 'CEM', unit: 'bag', quantity: Quantity.of(bags) }],
      ),
    );
  const credit = (
    invoiceId: string,
    bags: number | 'all',
    kind: CreditKind = 'not-delivered',
    cause: string = randomUUID(),
  ) => {
    const items = bags === 'all' ? bags : [{ lineNo: 1, quantity: Quantity.of(bags) }];
    const wish = { invoiceId, items, kind, cause, reason: null };
    return house.commands.execute(new CreditGoodsCommand(wholesaler.organizationId, wish));
  };
  const credited = async (invoiceId: string) =>
    (await reading().creditNote.findMany({ where: { invoiceId }, include: { lines: true } })).flatMap(
      ({ lines }) => lines.map(({ quantity }) => quantity.toNumber()),
    );

  it('is one note a cause, and another wish under the same cause is refused', async () => {
    const { orderId, invoiceId } = await billed(4);
    await dispatch(orderId, 2);
    const cause = `staff:${invoiceId}:torn`;
    const asked = await Promise.all(Array.from({ length: 8 }, () => credit(invoiceId, 1, 'returned', cause)));
    expect(new Set(asked.map((one) => (one.ok ? one.value.number : one.refusal.kind))).size).toBe(1);
    expect(asked[0]).toMatchObject({ ok: true });
    for (const other of [
      () => credit(invoiceId, 2, 'returned', cause),
      () => credit(invoiceId, 'all', 'returned', cause),
      () => credit(invoiceId, 1, 'price', cause),
    ])
      expect(await other()).toEqual({ ok: false, refusal: { kind: 'key-reused' } });
    expect(await credited(invoiceId)).toEqual([1]);
    // As programs of the version before have left it.
    await house.database.owner.query('UPDATE credit_notes SET asked = NULL WHERE cause = $1', [cause]);
    expect(await credit(invoiceId, 2, 'returned', cause)).toEqual(asked[0]);
  });

  it('closes a short delivery: what did not come is free, is not sent, and the order can be delivered', async () => {
    const { orderId, invoiceId } = await billed(4);
    await dispatch(orderId, 1);
    expect(await wholesaler.counts()).toEqual(['CEM 99 3']);
    expect(await credit(invoiceId, 3)).toMatchObject({ ok: true });
    expect(await order(orderId)).toBe('dispatched: 1 went, 3 will not');
    expect(await wholesaler.counts()).toEqual(['CEM 99 0']);
    expect(await credited(invoiceId)).toEqual([3]);
    expect(await dispatch(orderId, 'all')).toMatchObject({ refusal: { kind: 'wrong-status' } });
    const deliver = new DeliverPlacedOrderCommand(wholesaler.organizationId, orderId);
    expect(await house.commands.execute(deliver)).toMatchObject({ value: { status: 'delivered' } });
  });

  it('cancels an order of which all is credited before it went, and tells so once', async () => {
    const { orderId, invoiceId } = await billed(4);
    house.heard();
    await credit(invoiceId, 'all');
    expect(await order(orderId)).toBe('cancelled: 0 went, 4 will not');
    expect(await wholesaler.counts()).toEqual(['CEM 100 0']);
    expect(await dispatch(orderId, 'all')).toMatchObject({ refusal: { kind: 'wrong-status' } });
    const told = house.heard();
    expect(told.map(({ name }) => name).sort()).toEqual([
      'invoices.credit-note-issued.v1',
      'invoices.invoice-cancelled.v1',
      'orders.order-cancelled.v1',
    ]);
    // What the cancellation asks for once more has been given.
    const again = { invoiceId, items: 'all' as const, cause: `order-cancelled:${orderId}`, reason: null };
    expect(
      await house.commands.execute(new CreditInvoiceCommand(wholesaler.organizationId, again)),
    ).toMatchObject({ refusal: { kind: 'nothing-to-credit' } });
    expect(await credited(invoiceId)).toEqual([4]);
  });

  it('lets an order be cancelled that some of was credited, and takes back the rest', async () => {
    const { orderId, invoiceId } = await billed(4);
    await credit(invoiceId, 1);
    expect(await order(orderId)).toBe('confirmed: 0 went, 1 will not');
    expect(await wholesaler.counts()).toEqual(['CEM 100 3']);
    await house.commands.execute(new CancelPlacedOrderCommand(wholesaler.organizationId, orderId));
    expect(await wholesaler.counts()).toEqual(['CEM 100 0']);
    // The cancellation credits what is left, also where staff are quicker.
    expect(await credit(invoiceId, 3)).toMatchObject({
      refusal: { kind: 'wrong-status', status: 'cancelled' },
    });
  });

  it('closes nothing twice that is asked for twice', async () => {
    const { orderId, invoiceId } = await billed(4);
    const first = await credit(invoiceId, 1, 'not-delivered', 'torn');
    expect(await credit(invoiceId, 1, 'not-delivered', 'torn')).toEqual(first);
    expect(await order(orderId)).toBe('confirmed: 0 went, 1 will not');
    expect(await wholesaler.counts()).toEqual(['CEM 100 3']);
  });

  it.each(['returned', 'price'] as const)('of kind %s leaves the order and its stock alone', async (kind) => {
    const { orderId, invoiceId } = await billed(4);
    await dispatch(orderId, 3);
    expect(await credit(invoiceId, 2, kind)).toMatchObject({ ok: true });
    expect(await order(orderId)).toBe('partly-dispatched: 3 went, 0 will not');
    expect(await wholesaler.counts()).toEqual(['CEM 97 1']);
    expect(await dispatch(orderId, 'all')).toMatchObject({ ok: true });
  });

  it('is of all that is still here, or of all that went, where no lines are named', async () => {
    const { orderId, invoiceId } = await billed(4);
    await dispatch(orderId, 3);
    await credit(invoiceId, 'all');
    await credit(invoiceId, 'all', 'returned');
    expect(await credited(invoiceId)).toEqual([1, 3]);
    expect(await order(orderId)).toBe('dispatched: 3 went, 1 will not');
    for (const kind of ['not-delivered', 'returned', 'price'] as const)
      expect(await credit(invoiceId, 'all', kind)).toMatchObject({ refusal: { kind: 'nothing-to-credit' } });
  });

  it('refuses what went as not delivered, and what never went as returned; nothing is changed', async () => {
    const { orderId, invoiceId } = await billed(4);
    await dispatch(orderId, 3);
    expect(await credit(invoiceId, 2)).toMatchObject({
      refusal: { kind: 'already-dispatched', lineNo: 1, left: Quantity.of(1) },
    });
    await credit(invoiceId, 2, 'returned');
    expect(await credit(invoiceId, 2, 'returned')).toMatchObject({
      refusal: { kind: 'never-dispatched', lineNo: 1, left: Quantity.of(1) },
    });
    expect(await credit(invoiceId, 3, 'price')).toMatchObject({ refusal: { kind: 'more-than-billed' } });
    expect(await credited(invoiceId)).toEqual([2]);
    expect(await order(orderId)).toBe('partly-dispatched: 3 went, 0 will not');
  });

  it('sends and credits no bag twice, however many do either at once', async () => {
    const { orderId, invoiceId } = await billed(8);
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, nth) => (nth % 2 ? dispatch(orderId, 1) : credit(invoiceId, 1))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(8);
    const went = 8 - (await credited(invoiceId)).length;
    expect(await wholesaler.counts()).toEqual([`CEM ${100 - went} 0`]);
    expect(await order(orderId)).toContain(`${went} went, ${8 - went} will not`);
  });
});
