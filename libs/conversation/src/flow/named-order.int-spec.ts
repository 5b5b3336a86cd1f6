import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

describe('an order named in a conversation', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  const placed = async (shop: Customer): Promise<string> => {
    await shop.writes('sugar 5');
    await shop.writes('1');
    return /ORD-\d+/.exec(shop.last)?.[0] ?? 'none';
  };
  const flagOf = async ({ conversationId }: Customer) => {
    const { rows } = await counter.database.owner.query<{ flag: string | null }>(
      'SELECT flag FROM conversations WHERE id = $1',
      [conversationId],
    );
    return rows[0]?.flag;
  };

  it.each([
    ['%', 'confirmed'],
    ['status %', 'confirmed'],
    ['where is %?', 'confirmed'],
    ['% kahan hai', 'confirm ho gaya'],
    ['confirm %', 'confirmed'],
  ])('is answered by its status: %s', async (text, status) => {
    const shop = counter.customer();
    const number = await placed(shop);
    await shop.writes('sugar 1');
    await shop.writes('1');
    await shop.writes(text.replace('%', number.toLowerCase()));
    expect(shop.last).toContain(`*${number}*: ${status}`);
    expect(shop.last.match(/ORD-/g)).toHaveLength(1);
  });

  it('of somebody else is as unknown as one that nobody placed', async () => {
    const [owner, stranger] = [counter.customer(), counter.customer()];
    const number = await placed(owner);
    for (const text of [number, `status ${number}`, `cancel ${number}`, `ORD-99999 damaged`]) {
      await stranger.writes(text);
      expect(stranger.last).toMatch(/^We know of no order \*ORD-\d+\* of yours\.$/);
    }
    expect(await flagOf(stranger)).toBeNull();
  });

  it.each(['cancel %', 'please cancel %', 'change %', '% damaged'])('goes to a person: %s', async (text) => {
    const shop = counter.customer();
    const number = await placed(shop);
    await shop.writes(text.replace('%', number));
    expect(shop.last).toMatch(/cannot change or cancel/);
    expect(shop.last).toContain(number);
    expect(await flagOf(shop)).toBe('wants-a-person');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5']);
  });

  it('leaves the open draft and its question alone', async () => {
    const shop = counter.customer();
    const number = await placed(shop);
    await shop.writes('cement');
    await shop.writes(`status ${number}`);
    await shop.writes('7');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5', 'draft CEM 7']);
  });

  it('beside goods is a note', async () => {
    const shop = counter.customer();
    const number = await placed(shop);
    await shop.writes(`cement x 5, same place as ${number}`);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5', 'draft CEM 5']);
  });
});

describe('a placed order spoken of without its number', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  const placed = async (...texts: string[]): Promise<Customer> => {
    const shop = counter.customer();
    for (const text of texts) {
      await shop.writes(text);
      await shop.writes('1');
    }
    return shop;
  };

  it.each([
    [
      'cancel the cement of my order',
      /cannot change or cancel order \*ORD-\d+\* myself[^]*Noted:\n− Ultra Cement/,
    ],
    ['order se cement hata do', /Note kiya:\n− Ultra Cement 50 kg$/],
    ['मेरे ऑर्डर से सीमेंट हटा दो', /नोट किया:\n− Ultra Cement 50 kg$/],
    ['cancela o cement do meu pedido', /Anotado:\n− Ultra Cement 50 kg$/],
    ['dont send the cement', /Noted:\n− Ultra Cement 50 kg$/],
    ['not 10, 80', /Noted:\nUltra Cement 50 kg: 80 bags$/],
  ])('goes to a person with what was understood: %s', async (text, said) => {
    const shop = await placed('cement 10, sugar 5 kg');
    await shop.writes(text);
    expect(shop.last).toMatch(said);
    expect(shop.heard).toHaveLength(3);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 10', 'confirmed SUG 5']);
  });

  it('is the latest that has the goods, and none that is through', async () => {
    const shop = await placed('cement 10', 'sugar 5 kg');
    const [older] = shop.heard.flatMap((text) => /ORD-\d+/.exec(text) ?? []);
    await shop.writes('cancel the cement of my order');
    expect(shop.last).toContain(`*${older}*`);
    const other = await placed('cement 10');
    await counter.database.owner.query(`UPDATE orders SET status = 'delivered' WHERE conversation_id = $1`, [
      other.conversationId,
    ]);
    await other.writes('remove the cement from my order');
    expect(other.last).not.toMatch(/ORD-/);
  });

  it('leaves the draft to what is said of its goods', async () => {
    const shop = await placed('cement 10');
    await shop.writes('cement 3, sugar 5');
    await shop.writes('remove cement');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 10', 'draft SUG 5']);
  });

  it('is told by its number where it is the only one to cancel', async () => {
    const [one, two] = [await placed('cement 10'), await placed('cement 10', 'sugar 5')];
    for (const shop of [one, two]) await shop.writes('cancel my order');
    expect(one.last).toMatch(/cannot change or cancel order \*ORD-\d+\* myself/);
    expect(two.last).toBe('One of us will reply to you here soon.');
  });
});
