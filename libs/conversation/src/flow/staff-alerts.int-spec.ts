import { HandBackConversationCommand } from '@munshi/messaging';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

const STAFF = '919829099999';

describe('a customer who wants a person', () => {
  let counter: CounterFixture;
  let staff: Customer;
  beforeEach(async () => {
    counter = await openCounter();
    staff = counter.customer(STAFF);
  });
  afterEach(() => counter.close());

  const setting = async (column: string, value: string | boolean): Promise<void> => {
    await counter.database.owner.query(`UPDATE organizations SET ${column} = $1`, [value]);
    // An organization is kept for a minute.
    counter.clock.turn(60_000);
  };
  const tellStaff = (number = `+${STAFF}`) => setting('alert_number', number);
  const alerts = async () => {
    const { rows } = await counter.database.owner.query<{ line: string }>(
      `SELECT state || ' ' || coalesce(verdict_reason, '') AS line FROM outbound_messages
       WHERE identity LIKE 'alert:%' ORDER BY seq`,
    );
    return rows.map(({ line }) => line);
  };
  const flagOf = async ({ conversationId }: Customer) => {
    const { rows } = await counter.database.owner.query<{ flag: string | null }>(
      'SELECT flag FROM conversations WHERE id = $1',
      [conversationId],
    );
    return rows[0]?.flag;
  };
  const handBack = ({ conversationId }: Customer) =>
    counter.commands.execute(new HandBackConversationCommand(counter.organizationId, conversationId));

  const pass = async (): Promise<void> => {
    counter.clock.turn(4 * 3_600_000);
  };

  it('is told to staff, with what they wrote and how to hand back', async () => {
    await tellStaff();
    await staff.writes('hi');
    const shop = counter.customer();
    await shop.writes('talk to a person please, the bags are torn');
    expect(shop.last).toBe('One of us will reply to you here soon.');
    expect(staff.last).toMatch(
      /^\+9198000\d{5} asks for a person\.\n"talk to a person please, the bags are torn"\n\n/,
    );
    expect(staff.last).toMatch(/I stay silent there until \d+ \w+ 20\d\d, \d+:\d\d.[ap]m\./);
    expect(staff.last).toContain(`POST /api/v1/conversations/${shop.conversationId}/hand-back`);
  });

  it('is told once while it lasts, and again when they ask again after it', async () => {
    await tellStaff();
    await staff.writes('hi');
    const shop = counter.customer();
    for (const text of ['person', 'person', 'hello?', 'call me']) await shop.writes(text);
    expect(await alerts()).toHaveLength(1);
    await handBack(shop);
    await shop.writes('person');
    expect(await alerts()).toEqual(['accepted in-window', 'accepted in-window']);
  });

  it('is told of a number that nobody answers yet too, once in a while', async () => {
    await tellStaff();
    await staff.writes('hi');
    const shop = counter.customer();
    await shop.writes('what is the price of nutella?');
    expect(staff.last).toMatch(/asks for a price\.\n"what is the price of nutella\?"\n\nOnce it is settled:/);
    await shop.writes('what is the price of nutella??');
    expect(await alerts()).toHaveLength(1);
    counter.clock.turn(5 * 3_600_000);
    await shop.writes('what is the price of nutella?');
    expect(await alerts()).toHaveLength(2);
    await shop.writes('sugar 5');
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5']);
  });

  it('is told of a stranger who waits to be approved', async () => {
    await staff.writes('hi');
    await setting('require_approval', true);
    await tellStaff();
    await counter.customer().writes('cement x 10');
    expect(staff.last).toMatch(/is new and waits to be approved\.\n"cement x 10"/);
  });

  it('is no reason to go around the policy: the flag says it where staff cannot be reached', async () => {
    await tellStaff();
    const shop = counter.customer();
    await shop.writes('person');
    expect(await alerts()).toEqual(['parked window-closed']);
    expect(staff.heard).toEqual([]);
    expect(await flagOf(shop)).toBe('wants-a-person');
    expect(shop.last).toBe('One of us will reply to you here soon.');
  });

  it('is told in the language of the organization, and to nobody where nobody is named', async () => {
    const shop = counter.customer();
    await shop.writes('person');
    expect(await alerts()).toEqual([]);
    await handBack(shop);
    await tellStaff();
    await setting('language', 'pt');
    await staff.writes('oi');
    await shop.writes('person');
    expect(staff.last).toMatch(/quer falar com uma pessoa/);
  });

  it('is told of all, however many ask at once of staff who never wrote', async () => {
    await tellStaff();
    const shops = Array.from({ length: 8 }, () => counter.customer());
    for (const shop of shops) await shop.types('person');
    await Promise.all(shops.map((shop) => counter.drain(shop)));
    expect(await alerts()).toHaveLength(8);
    const { rows } = await counter.database.owner.query('SELECT id FROM contacts WHERE phone = $1', [STAFF]);
    expect(rows).toHaveLength(1);
  });

  it('is addressed to the one spelling of a number that has two', async () => {
    await tellStaff('+556199998888');
    await counter.customer().writes('person');
    const { rows } = await counter.database.owner.query(
      `SELECT o.to_address, t.phone FROM outbound_messages o JOIN conversations c ON c.id = o.conversation_id
       JOIN contacts t ON t.id = c.contact_id WHERE o.identity LIKE 'alert:%'`,
    );
    expect(rows).toEqual([{ to_address: '5561999998888', phone: '5561999998888' }]);
  });

  it.each([
    ['time', pass],
    ['a hand-back', handBack],
  ])('is answered by us again after %s, and what was kept meanwhile is not', async (_, end) => {
    const shop = counter.customer();
    await shop.writes('person');
    const { length } = shop.heard;
    for (const text of ['cement x 7', 'hello?']) await shop.writes(text);
    expect(shop.heard).toHaveLength(length);
    await end(shop);
    await counter.drain(shop);
    await counter.send();
    expect(shop.heard).toHaveLength(length);
    expect(await ordersOf(counter, shop)).toEqual([]);
    await shop.writes('sugar 5');
    expect(shop.heard).toHaveLength(length + 1);
    expect(await ordersOf(counter, shop)).toEqual(['draft SUG 5']);
  });

  it('is an ordinary customer when it is staff who writes', async () => {
    await tellStaff();
    await staff.writes('sugar 5');
    await staff.writes('1');
    expect(await ordersOf(counter, staff)).toEqual(['confirmed SUG 5']);
    await staff.writes('person');
    expect(await alerts()).toEqual([]);
  });
});
