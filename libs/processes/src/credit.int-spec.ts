import { randomUUID } from 'node:crypto';
import { type BodyOf, OrderConfirmed } from '@munshi/contracts';
import { SetShopTermsCommand, type Shop } from '@munshi/customers';
import { DecideOnCreditCommand, type OverCreditLimit, RequestCreditApprovalCommand } from '@munshi/invoices';
import type { OrderView } from '@munshi/orders';
import { audience, TradingHouse, type Wholesaler } from '../testing/trading-house.js';
import { CancelPlacedOrderCommand } from './cancel-order.js';
import { DecideOnOrderCreditCommand } from './decide-on-order-credit.js';
import { PlaceOrderCommand } from './place-order.js';
import { SendLaterCommand } from './send-later.js';

/** A bag is ₹380.50, and 18 % tax: ₹448.99, which is billed as ₹449. */
const BAG = 449_00;

describe('ordering on credit', () => {
  let house: TradingHouse;
  let wholesaler: Wholesaler;
  let shop: Shop;
  let shopId: string;
  beforeAll(async () => {
    house = await TradingHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    wholesaler = await house.stock({ CEM: 1000 });
    shop = await wholesaler.shop();
    shopId = shop.id;
    house.heard();
  });

  const limit = (creditLimitMinor: number | null) => {
    const terms = { state: null, termsDays: null, creditLimitMinor };
    return house.commands.execute(new SetShopTermsCommand(wholesaler.organizationId, shopId, terms));
  };
  const draft = (bags: number): Promise<OrderView> => wholesaler.draft({ CEM: bags }, shop);
  const place = ({ id, version, conversationId }: OrderView) =>
    house.commands.execute(
      new PlaceOrderCommand(wholesaler.organizationId, conversationId ?? '', id, version, audience),
    );
  const account = () =>
    house.database.reading.of(wholesaler.organizationId).shopAccount.findUnique({ where: { shopId } });
  const held = async () => Number((await account())?.heldMinor ?? 0);
  const over = async (order: OrderView): Promise<OverCreditLimit> => {
    const placed = await place(order);
    if (placed.ok || placed.refusal.kind !== 'over-credit-limit')
      throw new Error('it is not above the limit');
    return placed.refusal;
  };

  it('is refused above the limit, with what is left of it, and leaves nothing behind', async () => {
    await limit(5 * BAG);
    expect(await place(await draft(1))).toMatchObject({ ok: true });
    const refused = await place(await draft(5));
    expect(refused).toMatchObject({
      refusal: {
        kind: 'over-credit-limit',
        wanted: { minor: 2245_00 },
        available: { minor: 4 * BAG },
        exposure: { minor: BAG },
        limit: { minor: 5 * BAG },
      },
    });
    expect(await wholesaler.counts()).toEqual(['CEM 1000 1']);
    expect(await held()).toBe(BAG);
  });

  it('knows no limit where none is set, and nothing at all where it is nothing', async () => {
    expect(await place(await draft(500))).toMatchObject({ ok: true });
    await limit(0);
    expect((await over(await draft(1))).available).toEqual({ minor: 0, currency: 'INR' });
  });

  it('never exceeds the limit, though thirty-two confirm at once and nothing is billed yet', async () => {
    await limit(10 * BAG);
    const drafts = await Promise.all(Array.from({ length: 32 }, () => draft(1)));
    const outcomes = await Promise.all(drafts.map(place));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
    const kinds = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.kind]));
    expect(new Set(kinds)).toEqual(new Set(['over-credit-limit']));
    expect(await held()).toBe(10 * BAG);
    expect(await wholesaler.counts()).toEqual(['CEM 1000 10']);
  });

  it('never exceeds it while orders are billed and cancelled beside', async () => {
    await limit(10 * BAG);
    const exposures: number[] = [];
    const look = async () => {
      const found = await account();
      exposures.push(Number((found?.balanceMinor ?? 0n) + (found?.heldMinor ?? 0n)));
    };
    const drafts = await Promise.all(Array.from({ length: 24 }, () => draft(1)));
    await Promise.all(
      drafts.map(async (order, nth) => {
        const placed = await place(order);
        await look();
        if (!placed.ok) return;
        if (nth % 3 === 0)
          await house.commands.execute(new CancelPlacedOrderCommand(wholesaler.organizationId, order.id));
        else await bill(order.id);
        await look();
      }),
    );
    expect(Math.max(...exposures)).toBeLessThanOrEqual(10 * BAG);
    expect(await held()).toBe(0);
  });

  const confirmations: BodyOf<typeof OrderConfirmed>[] = [];

  /** Bills the order as its announcement says. */
  const bill = async (orderId: string): Promise<void> => {
    for (const { name, body } of house.heard())
      if (name === OrderConfirmed.name) confirmations.push(OrderConfirmed.body.parse(body));
    const confirmed = confirmations.find((told) => told.orderId === orderId);
    if (!confirmed) throw new Error('the order is not confirmed');
    const head = { id: randomUUID(), organizationId: wholesaler.organizationId, traceId: randomUUID() };
    await house.database.unitOfWork.run(wholesaler.organizationId, () =>
      house.processOrder.handle(confirmed, head),
    );
  };

  it('is owed once it is billed, and free again once it is cancelled', async () => {
    const [first, second] = [await draft(2), await draft(3)];
    await place(first);
    await place(second);
    expect(await held()).toBe(898_00 + 1347_00);
    await bill(first.id);
    expect(await account()).toMatchObject({ balanceMinor: 898_00n, heldMinor: 1347_00n });
    await house.commands.execute(new CancelPlacedOrderCommand(wholesaler.organizationId, second.id));
    expect(await account()).toMatchObject({ balanceMinor: 898_00n, heldMinor: 0n });
  });

  it('passes above the limit where staff have approved this much of the order, and no more', async () => {
    await limit(BAG);
    const { organizationId } = wholesaler;
    const order = await draft(3);
    const about = { orderId: order.id, shopId };
    const request = new RequestCreditApprovalCommand(organizationId, about, await over(order), true);
    expect(await house.commands.execute(request)).toBe(true);
    expect(await house.commands.execute(request)).toBe(false);
    expect(await place(order)).toMatchObject({ ok: false });
    const reading = house.database.reading.of(organizationId);
    const [approval, ...more] = await reading.creditApproval.findMany();
    expect(more).toEqual([]);
    const decide = (decision: 'approved' | 'refused', id = approval?.id ?? '') =>
      house.commands.execute(
        new DecideOnCreditCommand(organizationId, id, decision, 'asha', 'known for years'),
      );
    expect(await decide('approved')).toMatchObject({ ok: true });
    expect(await decide('refused')).toMatchObject({ refusal: { kind: 'already-decided' } });
    expect(await decide('refused', randomUUID())).toMatchObject({ refusal: { kind: 'approval-not-found' } });
    expect(await reading.creditApproval.findFirst()).toMatchObject({
      decision: 'approved',
      decidedBy: 'asha',
      note: 'known for years',
    });
    expect(await place(order)).toMatchObject({ ok: true });
    expect((await over(await draft(1))).available.minor).toBe(0);
  });

  it('is asked for afresh after a refusal by its customer, and not by a back-order that is looked at again', async () => {
    await limit(BAG);
    const { organizationId } = wholesaler;
    const order = await draft(3);
    const about = { orderId: order.id, shopId };
    const refusal = await over(order);
    const ask = (afresh: boolean) =>
      house.commands.execute(new RequestCreditApprovalCommand(organizationId, about, refusal, afresh));
    const standing = async () => {
      const { creditApproval } = house.database.reading.of(organizationId);
      const [approval, ...more] = await creditApproval.findMany({ where: { orderId: order.id } });
      expect(more).toEqual([]);
      return { id: approval?.id ?? '', decision: approval?.decision, earlier: approval?.earlier };
    };
    const decide = async (decision: 'approved' | 'refused') => {
      const { id } = await standing();
      return house.commands.execute(new DecideOnCreditCommand(organizationId, id, decision, 'asha'));
    };
    expect(await ask(true)).toBe(true);
    const first = await standing();
    await decide('refused');
    expect(await ask(false)).toBe(false);
    expect(await standing()).toEqual({ ...first, decision: 'refused' });
    const asked = await Promise.all(Array.from({ length: 8 }, () => ask(true)));
    expect(asked.filter(Boolean)).toHaveLength(1);
    const again = await standing();
    expect(again).toMatchObject({
      decision: null,
      earlier: [{ id: first.id, decision: 'refused', by: 'asha' }],
    });
    expect(again.id).not.toBe(first.id);
    await decide('refused');
    expect(await ask(true)).toBe(true);
    await decide('approved');
    expect(await standing()).toMatchObject({
      decision: 'approved',
      earlier: [{ id: first.id }, { id: again.id }],
    });
    expect(await place(order)).toMatchObject({ ok: true });
  });

  it.each([
    ['credit_approved', 'approved'],
    ['credit_refused', 'refused'],
  ] as const)('is told as %s where its customer has been silent', async (name, decision) => {
    await limit(BAG);
    const { organizationId } = wholesaler;
    const order = await draft(3);
    const about = { orderId: order.id, shopId };
    const request = new RequestCreditApprovalCommand(organizationId, about, await over(order), true);
    await house.commands.execute(request);
    const reading = house.database.reading.of(organizationId);
    const { id } = await reading.creditApproval.findFirstOrThrow({ where: { orderId: order.id } });
    house.templates();
    await house.commands.execute(new DecideOnOrderCreditCommand(organizationId, id, decision, 'asha', null));
    expect(house.templates()).toEqual([name]);
  });

  it('asks staff once about a back-order whose goods have come, and fills it when they approve', async () => {
    const { organizationId } = wholesaler;
    await wholesaler.put('LIME', { onHand: 0 });
    const { id: waiting, version, conversationId } = await wholesaler.draft({ LIME: 5 }, shop);
    await house.commands.execute(
      new SendLaterCommand(organizationId, conversationId ?? '', waiting, version),
    );
    await limit(BAG);
    await wholesaler.put('LIME', { onHand: 10 });
    await house.backOrders.fill();
    await house.backOrders.fill();
    expect(house.flagged()).toEqual(['back-order-credit']);
    const reading = house.database.reading.of(organizationId);
    const { id } = await reading.creditApproval.findFirstOrThrow({ where: { orderId: waiting } });
    const due = 'SELECT FROM due_back_orders() WHERE organization_id = $1';
    expect((await house.database.owner.query(due, [organizationId])).rowCount).toBe(0);
    await house.commands.execute(new DecideOnCreditCommand(organizationId, id, 'approved', 'asha'));
    await house.backOrders.fill();
    expect(await reading.order.findUnique({ where: { id: waiting } })).toMatchObject({ status: 'confirmed' });
  });
});
