import { SetShopDiscountCommand } from '@munshi/customers';
import { money } from '@munshi/kernel';
import { GiveOrderDiscountCommand } from '@munshi/processes';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { draftOf, ordersOf, press } from '../../testing/orders-of.js';

describe('a discount in a conversation', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  const shopOf = async ({ phone }: Customer): Promise<string> => {
    const { rows } = await counter.database.owner.query<{ shop_id: string }>(
      'SELECT shop_id FROM shop_identities WHERE address = $1',
      [phone],
    );
    return rows[0]?.shop_id ?? '';
  };
  const give = async (shop: Customer, rate: number, until: string | null = null) =>
    counter.commands.execute(
      new SetShopDiscountCommand(counter.organizationId, await shopOf(shop), {
        ...{ sku: null, category: null, rate, validFrom: null, validUntil: until },
      }),
    );
  const isoDay = (days: number) =>
    new Date(counter.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

  it('of the shop is in the summary that is confirmed, and in what it orders again', async () => {
    const shop = counter.customer();
    await shop.writes('hello');
    await give(shop, 500);
    await shop.writes('sugar 5');
    expect(shop.last).toMatch(/Sugar: 5 kg × ₹46\.00 = ₹230\.00 \(−5%\)/);
    expect(shop.last).toMatch(/Before discount ₹230\.00\nDiscount −₹11\.50\nAmount ₹218\.50/);
    await shop.writes('yes');
    expect(shop.last).toContain('₹258.00');
    await give(shop, 1000);
    await shop.writes('same as last time');
    expect(shop.last).toMatch(/\(−10%\)[^]*Discount −₹23\.00/);
  });

  it('that has changed since the summary is shown before anything is confirmed', async () => {
    const shop = counter.customer();
    await shop.writes('sugar 5');
    await give(shop, 500);
    await shop.writes('1');
    expect(shop.last).toMatch(/Prices have changed[^]*Discount −₹11\.50/);
    expect(await ordersOf(counter, shop)).toEqual(['draft SUG 5']);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5']);
  });

  it('whose last day is over is not given', async () => {
    const shop = counter.customer();
    await shop.writes('hello');
    await give(shop, 500, isoDay(-2));
    await shop.writes('sugar 5');
    expect(shop.last).not.toMatch(/discount/i);
    await give(shop, 500, isoDay(2));
    await shop.writes('sugar 6');
    expect(shop.last).toMatch(/Discount −₹13\.80/);
  });

  it('that staff give is told, shown in full, and had once it is confirmed', async () => {
    const shop = counter.customer();
    await shop.writes('sugar 5');
    const [orderId = ''] = (await draftOf(counter, shop)).split(':');
    const before = await draftOf(counter, shop);
    const off = { kind: 'amount', amount: money(30_00, 'INR') } as const;
    await counter.commands.execute(new GiveOrderDiscountCommand(counter.organizationId, orderId, off));
    await counter.send();
    expect(shop.last).toMatch(/discount.*₹30\.00.*₹236\.00/);
    await press(shop, `confirm:${before}`);
    expect(await ordersOf(counter, shop)).toEqual(['draft SUG 5']);
    expect(shop.last).toMatch(/Before discount ₹230\.00\nDiscount −₹30\.00\nAmount ₹200\.00/);
    await shop.writes('confirm');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5']);
    expect(shop.last).toContain('₹236.00');
  });
});
