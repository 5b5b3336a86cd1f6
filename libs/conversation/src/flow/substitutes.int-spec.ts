import { PutProductCommand } from '@munshi/catalog';
import { type CounterFixture, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

describe('what there is instead of what is short', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
    await put('OIL-S', 'Sunrise mustard oil 1 L', 15_000, 0);
    await put('OIL-K', 'Kamal mustard oil 1 L', 15_500, 50);
    await put('OIL-P', 'Pawan mustard oil 1 L', 14_000, null);
    await put('OIL-E', 'Empty mustard oil 1 L', 15_000, 0);
    await put('OIL-G', 'Gokul groundnut oil 1 L', 18_000, 9);
    await put('OIL-R', 'Rani rice bran oil 1 L', 17_000, 9);
    await put('OIL-C', 'Sunrise mustard oil 15 L', 225_000, 9, 'can');
  });
  afterAll(() => counter.close());

  const put = (sku: string, name: string, minor: number, onHand: number | null, unit = 'bottle') =>
    counter.commands.execute(
      new PutProductCommand(counter.organizationId, {
        sku,
        name,
        aliases: [],
        category: 'Oil',
        unit,
        packs: {},
        taxRate: 500,
        hsn: null,
        prices: [{ priceList: null, minor, currency: 'INR' }],
        onHand,
      }),
    );

  it('is up to three of its kind that are there, the most alike first, by name and price', async () => {
    const shop = counter.customer();
    await shop.writes('sunrise mustard oil 1 L x 5');
    expect(shop.last).toContain(
      'Instead of Sunrise mustard oil 1 L we have: Kamal mustard oil 1 L (₹155.00 per bottle), ' +
        'Pawan mustard oil 1 L (₹140.00 per bottle), Gokul groundnut oil 1 L (₹180.00 per bottle).',
    );
    expect(shop.last).not.toMatch(/Empty|15 L/);
    expect(await ordersOf(counter, shop)).toEqual(['draft OIL-S 5']);
  });

  it('is taken by its name and amount, and leaves what is short to its number', async () => {
    const shop = counter.customer();
    await shop.writes('sunrise mustard oil 1 L x 5');
    await shop.writes('kamal mustard oil 1 L x 5');
    expect(shop.last).not.toMatch(/we have:.*Kamal/);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['draft OIL-K 5']);
  });

  it('is nothing for goods of no group', async () => {
    const shop = counter.customer();
    await shop.writes('TMT 8 mm x 60');
    expect(shop.last).toMatch(/40 bundles of 60/);
    expect(shop.last).not.toMatch(/Instead/);
  });
});
