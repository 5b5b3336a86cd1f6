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
