import { FindShopDiscounts, SetShopDiscountCommand, type Shop, type ShopDiscount } from '@munshi/customers';
import { FindAccount } from '@munshi/invoices';
import { money, Quantity } from '@munshi/kernel';
import { type OrderView, RepriceOrderCommand } from '@munshi/orders';
import { audience, TradingHouse, type Wholesaler } from '../testing/trading-house.js';
import { GiveOrderDiscountCommand } from './give-order-discount.js';
import { GiveShopDiscountCommand } from './give-shop-discount.js';
import { PlaceOrderCommand } from './place-order.js';
import { RepriceDraftCommand } from './reprice-draft.js';
import { SendLaterCommand } from './send-later.js';

describe('discounts', () => {
  let house: TradingHouse;
  let wholesaler: Wholesaler;
  let shop: Shop;
  beforeAll(async () => void (house = await TradingHouse.open()));
  afterAll(() => house.close());
  beforeEach(async () => {
    wholesaler = await house.stock({ CEM: 100, SAND: null });
    shop = await wholesaler.shop();
    house.heard();
    house.told();
    house.flagged();
  });

  const give = (rate: number, more: Partial<ShopDiscount> = {}) =>
    house.commands.execute(
      new GiveShopDiscountCommand(wholesaler.organizationId, shop.id, {
        ...{ sku: null, category: null, rate, validFrom: null, validUntil: null },
        ...more,
      }),
    );
  const place = ({ id, version, conversationId }: OrderView) =>
    house.commands.execute(
      new PlaceOrderCommand(wholesaler.organizationId, conversationId ?? '', id, version, audience),
    );
  const staffGive = ({ id }: OrderView, given: ConstructorParameters<typeof GiveOrderDiscountCommand>[2]) =>
    house.commands.execute(new GiveOrderDiscountCommand(wholesaler.organizationId, id, given));
  const amount = (minor: number) => ({ kind: 'amount', amount: money(minor, 'INR') }) as const;
  const billed = async () => {
    for (const { name, body } of house.heard())
      if (name === 'orders.order-confirmed.v1')
        await house.processOrder.handle(
          body as never,
          {
            organizationId: wholesaler.organizationId,
            traceId: 'a-trace',
          } as never,
        );
    return house.database.reading.of(wholesaler.organizationId).invoice.findFirstOrThrow({
      include: { lines: { orderBy: { lineNo: 'asc' } } },
    });
  };

  it('of a shop are on its draft, in what it confirms, on the bill and in the ledger', async () => {
    await give(500, { sku: 'CEM' });
    const draft = await wholesaler.draft({ CEM: 10, SAND: 1 }, shop);
    expect(draft).toMatchObject({ gross: money(4_185_50, 'INR'), discount: money(190_25, 'INR') });
    const placed = await place(draft);
    expect(placed).toMatchObject({ ok: true, value: { total: money(4_714_40, 'INR') } });
    const { exposure } = await house.queries.execute(new FindAccount(wholesaler.organizationId, shop.id));
    expect(exposure).toEqual(money(4_714_00, 'INR'));
    const invoice = await billed();
    expect(invoice).toMatchObject({ netMinor: 3_995_25n, taxMinor: 719_15n, payableMinor: 4_714_00n });
    expect(invoice.lines).toMatchObject([
      { discountRate: 500, discountMinor: 190_25n, netMinor: 3_614_75n },
      { discountRate: 0, discountMinor: 0n, netMinor: 380_50n },
    ]);
    const account = await house.queries.execute(new FindAccount(wholesaler.organizationId, shop.id));
    expect(account.balance).toEqual(money(4_714_00, 'INR'));
  });

  it.each([
    ['that has come since', null, 500],
    ['that has gone since', 500, 0],
    ['that is another by now', 500, 1000],
  ])('of a shop %s make its draft be shown again', async (_, before, after) => {
    if (before !== null) await give(before);
    const draft = await wholesaler.draft({ CEM: 10 }, shop);
    await give(after);
    expect(await place(draft)).toEqual({ ok: false, refusal: { kind: 'prices-changed' } });
    const again = await house.commands.execute(new RepriceDraftCommand(wholesaler.organizationId, draft.id));
    if (!again.ok) throw new Error(again.refusal.kind);
    expect(again.value.order.lines).toMatchObject([{ discountRate: after }]);
    expect(await place(again.value.order)).toMatchObject({ ok: true });
  });

  it('of a shop on other goods leave its draft alone', async () => {
    const draft = await wholesaler.draft({ CEM: 10 }, shop);
    await give(500, { sku: 'SAND' });
    expect(await place(draft)).toMatchObject({ ok: true });
  });

  it('are on goods that there are, once on the same, and no other shop’s', async () => {
    expect(await give(500, { sku: 'CEMENT' })).toMatchObject({ refusal: { kind: 'product-not-found' } });
    expect(await give(500, { category: 'Cement' })).toMatchObject({ refusal: { kind: 'group-not-found' } });
    await wholesaler.put('GRIT', { category: 'Stone' });
    for (const rate of [300, 400]) {
      await give(rate);
      await give(rate, { sku: 'CEM' });
      await give(rate, { category: 'Stone' });
    }
    const { organizationId } = wholesaler;
    const kept = await house.queries.execute(new FindShopDiscounts(organizationId, shop.id));
    expect(kept.map(({ sku, category, rate }) => [sku, category, rate])).toEqual([
      [null, null, 400],
      [null, 'Stone', 400],
      ['CEM', null, 400],
    ]);
    const other = await wholesaler.draft({ CEM: 1, GRIT: 1 });
    expect(other.discount.minor).toBe(0);
    const strangers = await house.stock({ CEM: 1 });
    const foreign = new SetShopDiscountCommand(strangers.organizationId, shop.id, {
      ...{ sku: null, category: null, rate: 1, validFrom: null, validUntil: null },
    });
    expect(await house.commands.execute(foreign)).toMatchObject({ refusal: { kind: 'shop-not-found' } });
  });

  it('that staff give on a draft are told, and confirmed only once they are shown', async () => {
    const draft = await wholesaler.draft({ CEM: 10 }, shop);
    const given = await staffGive(draft, amount(105_00));
    if (!given.ok) throw new Error(given.refusal.kind);
    expect(house.told()).toEqual([expect.stringMatching(/₹105\.00.*₹4,366\.00.*confirm/)]);
    expect(await place(draft)).toMatchObject({ refusal: { kind: 'draft-changed' } });
    expect(await place(given.value)).toMatchObject({ ok: true, value: { total: money(4_366_00, 'INR') } });
    expect(await staffGive(draft, amount(1))).toMatchObject({ refusal: { kind: 'wrong-status' } });
    expect(await billed()).toMatchObject({ netMinor: 3_700_00n, payableMinor: 4_366_00n });
  });

  it('that staff give on what waits are told, and it is filled at that', async () => {
    const draft = await wholesaler.draft({ CEM: 110 }, shop);
    const { id, version, conversationId } = draft;
    await house.commands.execute(
      new SendLaterCommand(wholesaler.organizationId, conversationId ?? '', id, version),
    );
    expect(await staffGive(draft, amount(5_00))).toMatchObject({ ok: true });
    expect(house.told()).toEqual([expect.stringMatching(/ORD-1001.*₹4,484\.00/)]);
    await wholesaler.put('CEM', { onHand: 500 });
    await house.backOrders.fill();
    expect(house.told()).toEqual([expect.stringContaining('₹4,484.00')]);
  });

  it('of a shop that end while its order waits are had, since it was shown them', async () => {
    await give(1000);
    const { id, version, conversationId } = await wholesaler.draft({ CEM: 110 }, shop);
    const { organizationId } = wholesaler;
    await house.commands.execute(new SendLaterCommand(organizationId, conversationId ?? '', id, version));
    await give(0);
    await wholesaler.put('CEM', { onHand: 500 });
    await house.backOrders.fill();
    expect(house.told()).toEqual([expect.stringContaining('₹4,041.00')]);
    expect(house.flagged()).toEqual([]);
  });

  it('of everything leave an order that costs nothing, and is billed', async () => {
    await give(10_000);
    const draft = await wholesaler.draft({ CEM: 10 }, shop);
    expect(await place(draft)).toMatchObject({ ok: true, value: { total: money(0, 'INR') } });
    const invoice = await billed();
    expect(invoice).toMatchObject({ netMinor: 0n, payableMinor: 0n, status: 'paid' });
  });

  it('take no more off than the goods come to', async () => {
    const draft = await wholesaler.draft({ CEM: 10 }, shop);
    expect(await staffGive(draft, amount(3_805_01))).toMatchObject({
      refusal: { kind: 'discount-too-large', most: money(3_805_00, 'INR') },
    });
    const free = { sku: 'CEM', unit: 'bag', name: 'cem', hsn: null, taxRate: 0, perUnit: Quantity.of(1) };
    const offer = { ...free, unitPrice: money(0, 'INR'), discountRate: 0 };
    await house.commands.execute(new RepriceOrderCommand(wholesaler.organizationId, draft.id, [offer]));
    expect(await staffGive(draft, amount(1))).toMatchObject({ refusal: { kind: 'discount-too-large' } });
  });
});
