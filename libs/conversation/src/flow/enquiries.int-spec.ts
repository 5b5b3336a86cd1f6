import { type CounterFixture, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

describe('questions about goods', () => {
  let counter: CounterFixture;

  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  it('tells the price and what there is, and books nothing', async () => {
    const shop = counter.customer();
    await shop.writes('what is the rate of cement?');
    expect(shop.last).toMatch(/Ultra Cement 50 kg: ₹385.00 per bag, 5,000 bags in stock/);
    await counter.stock('SUG', 0);
    await shop.writes('sugar hai kya');
    expect(shop.last).toMatch(/Sugar: ₹46.00 per kilo, abhi stock mein nahi hai/);
    await counter.stock('SUG', 2_000);
    expect(await ordersOf(counter, shop)).toEqual([]);
  });

  it('tells all that a name fits', async () => {
    const shop = counter.customer();
    await shop.writes('price of tmt bar?');
    expect(shop.last).toMatch(/12 mm[^]*8 mm/);
  });

  it('leaves "1" to the summary that was shown before the question', async () => {
    const shop = counter.customer();
    await shop.writes('cement 20');
    await shop.writes('sugar ka rate kya hai');
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 20']);
  });

  it('leaves to staff what it cannot tell', async () => {
    const shop = counter.customer();
    await shop.writes('what is the price of nutella?');
    expect(shop.last).toMatch(/One of us will reply/);
  });

  it('knows of no bill before the first, and of nobody else’s order', async () => {
    const [shop, other] = [counter.customer(), counter.customer()];
    await shop.writes('send me my last invoice');
    expect(shop.last).toMatch(/no invoice yet/);
    await shop.writes('cement 20');
    await shop.writes('1');
    const number = /ORD-\d+/.exec(shop.last)?.[0] ?? 'none';
    await other.writes(`invoice of ${number}`);
    expect(other.last).toMatch(/know of no order/);
  });
});
