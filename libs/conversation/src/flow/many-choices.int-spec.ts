import { PutProductCommand } from '@munshi/catalog';
import { type CounterFixture, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

const COLOURS = 'Amber Beige Cobalt Denim Emerald Fuchsia Golden Hazel Ivory Jade Khaki Lime'.split(' ');

describe('a question about more products than a list holds', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
    for (const colour of COLOURS)
      await counter.commands.execute(
        new PutProductCommand(counter.organizationId, {
          sku: colour.toUpperCase(),
          name: `Pipe ${colour}`,
          aliases: [],
          category: '',
          unit: 'length',
          packs: {},
          taxRate: 1800,
          hsn: null,
          prices: [{ priceList: null, minor: 12_000, currency: 'INR' }],
          onHand: 500,
        }),
      );
  });
  afterAll(() => counter.close());

  it.each(['10', '10.', '(10)', '१०'])('is answered by %s too', async (number) => {
    const shop = counter.customer();
    await shop.writes('pipe 5');
    const colour = /^10 Pipe (\w+)/m.exec(shop.last)?.[1] ?? 'none';
    await shop.writes(number);
    expect(await ordersOf(counter, shop)).toEqual([`draft ${colour.toUpperCase()} 5`]);
  });

  it('says that there are more, and takes the name of one that is not shown', async () => {
    const shop = counter.customer();
    await shop.writes('pipe 5');
    expect(shop.last).toMatch(/Not here\? Write its full name\./);
    const hidden = COLOURS.filter((colour) => !shop.last.includes(colour));
    expect(hidden).toHaveLength(2);
    await shop.writes(`Pipe ${hidden[1]}`);
    expect(await ordersOf(counter, shop)).toEqual([`draft ${hidden[1]?.toUpperCase()} 5`]);
  });
});
