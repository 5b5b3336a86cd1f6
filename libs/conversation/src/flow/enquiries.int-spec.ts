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

  it('wants a person only where it cannot answer', async () => {
    const flagOf = async (conversationId: string) => {
      const found = 'SELECT flag FROM conversations WHERE id = $1';
      const { rows } = await counter.database.owner.query<{ flag: string | null }>(found, [conversationId]);
      return rows[0]?.flag;
    };
    const shop = counter.customer();
    await shop.writes('price of ultra cement');
    await shop.writes('sugar hai kya');
    await shop.writes('send 10 cement, what is the rate of sugar?');
    expect(await flagOf(shop.conversationId)).toBeNull();
    await shop.writes('what is the price of nutella?');
    expect(await flagOf(shop.conversationId)).toBe('asks-price');
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

  it.each([
    ['send 10 cement, what is the rate of sugar?', /Sugar: ₹46.00 per kg[^]*\*Your order\*[^]*1 Confirm/],
    ['what is the price of sugar? and send 10 bags cement', /Sugar: ₹46.00 per kg[^]*\*Your order\*/],
    ['10 bori cement bhej do aur chini ka rate kya hai', /Sugar: ₹46.00[^]*\*Aapka order\*/],
    ['सीमेंट 10 बोरी भेज दो, चीनी का भाव क्या है?', /Sugar: ₹46.00[^]*\*आपका ऑर्डर\*/],
    ['preciso de 10 sacos de cement, qual o preço do sugar?', /Sugar: ₹.46,00[^]*\*Seu pedido\*/],
  ])('answers beside an order in the same reply: %s', async (text, answer) => {
    const shop = counter.customer();
    await shop.writes(text);
    expect(shop.last).toMatch(answer);
    expect(shop.heard).toHaveLength(1);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 10']);
  });

  it('does not tell beside an order what its summary tells', async () => {
    const shop = counter.customer();
    await shop.writes('cement hai kya? 5 bag bhej do. rate kya hai');
    expect(shop.last).toMatch(/^\*Aapka order/);
  });

  it('answers beside an edit, and beside the answer to a question', async () => {
    const shop = counter.customer();
    await shop.writes('cement 20');
    await shop.writes('make cement 30 and what is the price of sugar');
    expect(shop.last).toMatch(/Sugar: ₹46.00[^]*30 bags/);
    await shop.writes('tmt 4');
    await shop.writes('12 mm, sugar ka rate?');
    expect(shop.last).toMatch(/Sugar: ₹46.00[^]*TMT Bar 12 mm: 4/);
  });

  it('tells beside an order what is owed', async () => {
    const shop = counter.customer();
    await shop.writes('cement 2, what is my balance?');
    expect(shop.last).toMatch(/You owe nothing[^]*Your order/);
  });

  it('leaves to staff what is asked beside an order and is not sold', async () => {
    const shop = counter.customer();
    await shop.writes('send 10 cement. do you have nutella?');
    expect(shop.last).toMatch(/One of us will reply[^]*\*Your order\*/);
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
