import { type CounterFixture, openCounter } from '../testing/counter-fixture.js';

describe('a conversation at the counter', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  const ordersOf = async (conversationId: string) => {
    const { rows } = await counter.database.owner.query<{ number: number; status: string; total: number }>(
      `SELECT number, status, total_minor::int AS total FROM orders WHERE conversation_id = $1 ORDER BY created_at`,
      [conversationId],
    );
    return rows;
  };

  it('greets, takes an order, and confirms what was shown', async () => {
    const shop = counter.customer();
    await shop.writes('hello');
    expect(shop.last).toMatch(/Sharma Traders/);
    await shop.writes('Cement x 100');
    expect(shop.last).toMatch(/100/);
    expect(shop.last).toMatch(/₹45,430/);
    await shop.writes('1');
    expect(shop.last).toMatch(/ORD-\d+/);
    expect(await ordersOf(shop.conversationId)).toMatchObject([{ status: 'confirmed', total: 4_543_000 }]);
  });

  it('answers a second 1 with the same number', async () => {
    const shop = counter.customer();
    await shop.writes('sugar 5');
    await shop.writes('1');
    const number = /ORD-\d+/.exec(shop.last)?.[0];
    await shop.writes('1');
    expect(shop.last).toContain(number);
    expect(await ordersOf(shop.conversationId)).toHaveLength(1);
  });

  it('does not take a 1 that was typed before the summary went out', async () => {
    const shop = counter.customer();
    await shop.types('Cement x 2');
    await shop.types('1');
    await counter.drain(shop);
    await counter.send();
    expect(shop.heard).toHaveLength(1);
    expect(await ordersOf(shop.conversationId)).toMatchObject([{ status: 'draft' }]);
    await shop.writes('1');
    expect(await ordersOf(shop.conversationId)).toMatchObject([{ status: 'confirmed' }]);
  });

  it('answers a burst with one reply that holds everything', async () => {
    const shop = counter.customer();
    for (const line of ['Cement x 10', 'sugar 5', 'TMT 8 mm 3']) await shop.types(line);
    await counter.drain(shop);
    await counter.send();
    expect(shop.heard).toHaveLength(1);
    expect(shop.last).toMatch(/Cement/);
    expect(shop.last).toMatch(/Sugar/);
    expect(shop.last).toMatch(/8 mm/);
  });

  it('asks which one, and takes the number for the answer, never for a confirmation', async () => {
    const shop = counter.customer();
    await shop.writes('sugar 5\nTMT 4');
    expect(shop.last).toMatch(/12 mm/);
    const number = /^(\d) TMT Bar 12 mm/m.exec(shop.last)?.[1] ?? '';
    await shop.writes(number);
    expect(shop.last).toMatch(/12 mm: 4/);
    expect(await ordersOf(shop.conversationId)).toMatchObject([{ status: 'draft' }]);
    await shop.writes('1');
    expect(await ordersOf(shop.conversationId)).toMatchObject([{ status: 'confirmed' }]);
  });

  it('asks how much, and takes 1 for the amount', async () => {
    const shop = counter.customer();
    await shop.writes('cement');
    await shop.writes('1');
    expect(shop.last).toMatch(/₹454\.30/);
    expect(await ordersOf(shop.conversationId)).toMatchObject([{ status: 'draft' }]);
  });

  it('says what is left when there is not enough, and takes it when told so', async () => {
    const shop = counter.customer();
    await shop.writes('TMT 8 mm x 60');
    expect(shop.last).toMatch(/37|40/);
    await shop.writes('1');
    await shop.writes('1');
    expect(await ordersOf(shop.conversationId)).toMatchObject([{ status: 'confirmed' }]);
  });

  it('cancels what there is nothing of by the number it shows', async () => {
    await counter.stock('TMT12', 0);
    const shop = counter.customer();
    await shop.writes('TMT 12 mm x 6');
    const cancel = /^(\d) Cancel/m.exec(shop.last)?.[1] ?? '';
    await shop.writes(cancel);
    expect(shop.last).toMatch(/Cancelled/);
    await counter.stock('TMT12', 40);
  });

  it('shows the summary again when a price has changed', async () => {
    const shop = counter.customer();
    await shop.writes('sugar 10');
    await counter.database.owner.query(
      `UPDATE product_prices SET minor = 5000 WHERE sku = 'SUG' AND organization_id = $1`,
      [counter.organizationId],
    );
    await counter.database.owner.query('UPDATE catalogue_versions SET version = version + 1');
    await shop.writes('1');
    expect(shop.last).toMatch(/₹590/);
    expect(await ordersOf(shop.conversationId)).toMatchObject([{ status: 'draft' }]);
    await shop.writes('1');
    expect(await ordersOf(shop.conversationId)).toMatchObject([{ status: 'confirmed', total: 59_000 }]);
  });

  it('changes and cancels', async () => {
    const shop = counter.customer();
    await shop.writes('Cement x 100');
    await shop.writes('2');
    await shop.writes('make cement 80');
    expect(shop.last).toMatch(/80/);
    await shop.writes('3');
    await shop.writes('1');
    expect((await ordersOf(shop.conversationId)).filter(({ status }) => status === 'confirmed')).toEqual([]);
  });

  it('never confirms with a message that is older than a day', async () => {
    const shop = counter.customer();
    await shop.writes('Cement x 1');
    await shop.writes('1', { sentAt: new Date(Date.now() - 25 * 3_600_000) });
    expect(await ordersOf(shop.conversationId)).toMatchObject([{ status: 'draft' }]);
  });

  it('offers an unfinished order again after a day', async () => {
    const shop = counter.customer();
    await shop.writes('Cement x 7');
    counter.clock.turn(25 * 3_600_000);
    await shop.writes('hi');
    counter.clock.set(new Date());
    expect(shop.last).toMatch(/7/);
    expect(shop.last).toMatch(/Cement/);
  });

  it('leaves the customer to a person who has taken over', async () => {
    const shop = counter.customer();
    await shop.writes('hello');
    await shop.writes('3');
    const before = shop.heard.length;
    await shop.writes('Cement x 7');
    expect(shop.heard).toHaveLength(before);
  });

  it('books nothing from a question or a complaint', async () => {
    const shop = counter.customer();
    for (const text of [
      '100 bag cement mil jayega kya?',
      'price of cement?',
      'cement was wet last time',
      'thanks',
    ])
      await shop.writes(text);
    expect(await ordersOf(shop.conversationId)).toEqual([]);
  });
});
