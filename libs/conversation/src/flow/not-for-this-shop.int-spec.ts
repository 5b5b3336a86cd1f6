import { PutProductCommand } from '@munshi/catalog';
import { type CounterFixture, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

describe('goods that a shop cannot have', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
    await put('GLOSS', 'Paint White Gloss');
    await put('MATT', 'Paint White Matt', 'gold');
    await put('SATIN', 'Paint White Satin');
    await put('SILK', 'Paint White Silk');
    await put('FAST', 'Lacquer Fast', 'gold');
    await put('SLOW', 'Lacquer Slow', 'gold');
    await put('TAR', 'Tar', 'gold');
    await put('VARNISH', 'Varnish');
  });
  afterAll(() => counter.close());

  /** With a price on this list alone; null is the default list, where every price counts. */
  const put = (sku: string, name: string, priceList: string | null = null) =>
    counter.commands.execute(
      new PutProductCommand(counter.organizationId, {
        sku,
        name,
        aliases: [],
        category: '',
        unit: 'can',
        packs: {},
        taxRate: 1800,
        hsn: null,
        prices: [{ priceList, minor: 120_000, currency: 'INR' }],
        onHand: 500,
      }),
    );
  const withdraw = async (sku: string): Promise<void> => {
    await counter.database.owner.query('UPDATE products SET active = false WHERE sku = $1', [sku]);
    await counter.database.owner.query('UPDATE catalogue_versions SET version = version + 1');
  };

  it('are not counted in a list of choices, whose numbers mean what stands beside them', async () => {
    const shop = counter.customer();
    await shop.writes('paint white 5 can');
    expect(shop.last).not.toMatch(/Matt/);
    const number = /^(\d) Paint White Silk/m.exec(shop.last)?.[1] ?? 'none';
    await shop.writes(number);
    expect(await ordersOf(counter, shop)).toEqual(['draft SILK 5']);
  });

  it('are said to be unknown rather than asked about', async () => {
    const shop = counter.customer();
    await shop.writes('lacquer 5');
    expect(shop.last).toBe('We could not find "lacquer 5".');
    await shop.writes('sugar 5, tar');
    expect(shop.last).toMatch(/^We could not find "Tar"\.\n\n\*Your order\*/);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5']);
  });

  it('take no room in an answer about prices', async () => {
    for (const colour of 'Amber Beige Cobalt Denim Emerald Fuchsia Golden Hazel Ivory Jade'.split(' '))
      await put(`A-${colour}`, `Grout ${colour}`, 'gold');
    await put('Z-GROUT', 'Grout Zinc');
    const shop = counter.customer();
    await shop.writes('price of grout?');
    expect(shop.last).toMatch(/^\*Our prices, without tax\*\nGrout Zinc: ₹1,200.00 per can/);
  });

  it('are no longer asked about once they are withdrawn, and nothing is confirmed in that breath', async () => {
    const [shop, other] = [counter.customer(), counter.customer()];
    await shop.writes('sugar 5, varnish');
    expect(shop.last).toMatch(/How much Varnish/);
    await other.writes('paint white 7 can');
    const number = /^(\d) Paint White Gloss/m.exec(other.last)?.[1] ?? 'none';
    await withdraw('VARNISH');
    await withdraw('GLOSS');
    await shop.writes('yes');
    expect(shop.last).toMatch(/^We could not find "VARNISH"/);
    expect(shop.last).toMatch(/^1 Confirm/m);
    expect(await ordersOf(counter, shop)).toEqual(['draft SUG 5']);
    await other.writes(number);
    expect(other.last).toMatch(/Which one is/);
    expect(other.last).not.toMatch(/Gloss/);
    await other.writes(/^(\d) Paint White Satin/m.exec(other.last)?.[1] ?? 'none');
    expect(await ordersOf(counter, other)).toEqual(['draft SATIN 7']);
  });
});
