import { randomUUID } from 'node:crypto';
import { type BodyOf, OrderConfirmed } from '@munshi/contracts';
import type { EventHead } from '@munshi/messaging';
import { somebodyWaits } from '../../../database/testing/somebody-waits.js';
import { TradingHouse, type Wholesaler } from '../../testing/trading-house.js';
import { CancelPlacedOrderCommand } from '../cancel-order.js';

type Confirmed = BodyOf<typeof OrderConfirmed>;

describe('processing a confirmed order', () => {
  let house: TradingHouse;
  let wholesaler: Wholesaler;
  beforeAll(async () => {
    house = await TradingHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    wholesaler = await house.stock({ CEM: 100 });
  });

  /** What an order announced when it was placed. */
  const placed = async (): Promise<Confirmed> => {
    house.heard();
    await wholesaler.place({ CEM: 2.5 });
    return OrderConfirmed.body.parse(house.heard()[0]?.body);
  };
  const head = (): EventHead => ({
    id: randomUUID(),
    organizationId: wholesaler.organizationId,
    traceId: randomUUID(),
  });
  const react = (confirmed: Confirmed) =>
    house.database.unitOfWork.run(wholesaler.organizationId, () =>
      house.processOrder.handle(confirmed, head()),
    );
  const cancel = ({ orderId }: Confirmed) =>
    house.commands.execute(new CancelPlacedOrderCommand(wholesaler.organizationId, orderId));
  const invoices = () =>
    house.database.reading.of(wholesaler.organizationId).invoice.findMany({ include: { lines: true } });

  it('bills it as it was confirmed, once though told twice', async () => {
    const confirmed = await placed();
    await react(confirmed);
    await react(confirmed);
    const [invoice, ...more] = await invoices();
    expect(more).toEqual([]);
    expect(invoice).toMatchObject({
      orderId: confirmed.orderId,
      orderNumber: confirmed.number,
      totalMinor: BigInt(confirmed.totalMinor),
      lines: [{ sku: 'CEM', taxRate: 1800 }],
    });
    const told = house.heard();
    expect(told.map(({ name }) => name)).toEqual(['invoices.invoice-issued.v1']);
    expect(told[0]?.body).toMatchObject({ language: 'en', lines: [{ quantity: '2.5' }] });
  });

  it('tells a shop of it that ordered by no chat where it writes from, and nobody where it has no number', async () => {
    const confirmed = await placed();
    const conversationId = randomUUID();
    const identity = `INSERT INTO shop_identities (organization_id, address, shop_id) VALUES ($1, '919829055555', $2)`;
    await react({ ...confirmed, conversationId: null });
    expect((await invoices())[0]?.conversationId).toBeNull();
    const next = await placed();
    await house.database.owner.query(identity, [wholesaler.organizationId, next.shopId]);
    house.reaches('919829055555', conversationId);
    await react({ ...next, conversationId: null });
    const billed = (await invoices()).find(({ orderId }) => orderId === next.orderId);
    expect(billed?.conversationId).toBe(conversationId);
  });

  it('does not bill what was cancelled before it came to it, though told twice', async () => {
    const confirmed = await placed();
    expect(await cancel(confirmed)).toMatchObject({ ok: true });
    await react(confirmed);
    await react(confirmed);
    expect(await invoices()).toEqual([]);
  });

  it('bills what was cancelled after it, and makes who cancels wait until it is billed', async () => {
    const confirmed = await placed();
    const steps: string[] = [];
    let isBilled = (): void => undefined;
    const billed = new Promise<void>((resolve) => (isBilled = resolve));
    const billing = house.database.unitOfWork.run(wholesaler.organizationId, async () => {
      await house.processOrder.handle(confirmed, head());
      isBilled();
      await somebodyWaits(house.database);
      steps.push('billed');
    });
    await billed;
    await Promise.all([billing, cancel(confirmed).then(({ ok }) => steps.push(`cancelled ${ok}`))]);
    expect(steps).toEqual(['billed', 'cancelled true']);
    expect(await invoices()).toHaveLength(1);
  });

  it('is a fault where there is no such order', async () => {
    await expect(react({ ...(await placed()), orderId: randomUUID() })).rejects.toThrow('does not exist');
  });
});
