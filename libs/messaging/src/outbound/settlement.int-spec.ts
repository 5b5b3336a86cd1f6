import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Outreach } from '../../testing/outreach.js';
import { Settlement } from './settlement.js';

const MINUTE = 60_000;

describe('requests of unknown outcome', () => {
  let messaging: MessagingFixture;
  let outreach: Outreach;
  let asked: string[];
  beforeEach(async () => {
    messaging = await openMessaging();
    outreach = await Outreach.open(messaging);
    asked = [];
    // Something is in the list, and nobody can say whose it is.
    listIs(() => [{ providerMessageId: 'SMother', createdAt: new Date(), saysIt: false }]);
  });
  afterEach(() => messaging.close());

  const listIs = (of: (to: string) => Awaited<ReturnType<typeof messaging.channel.findSent>>): void => {
    messaging.channel.findSent = ({ to }) => {
      asked.push(to);
      return Promise.resolve(of(to));
    };
  };
  /** To as many people, of whom the first have waited longest; they are started by the clock that the spec turns. */
  const lose = (count: number): Promise<object[]> =>
    outreach.sql(
      `WITH people AS (
         INSERT INTO contacts (organization_id, phone)
         SELECT $1::uuid, (919800000000 + n)::text FROM generate_series(1, $3::integer) AS n RETURNING id, phone
       ), told AS (
         INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address)
         SELECT gen_random_uuid(), $1, $2::uuid, id, phone FROM people RETURNING id, reply_address
       )
       INSERT INTO outbound_messages (id, organization_id, channel_account_id, conversation_id, trace_id, purpose,
         to_address, text, choices, parts, state, attempts, started_at, send_after)
       SELECT gen_random_uuid(), $1, $2, id, id, 'transactional', reply_address, 'lost', '[]', '[]', 'unknown', 1,
         $4::timestamptz, $4::timestamptz - ($3 - (reply_address::bigint - 919800000000)) * interval '1 ms'
       FROM told`,
      [messaging.organizationId, messaging.route.id, count, messaging.clock.now()],
    );
  const settle = () => messaging.module.get(Settlement).settle(messaging.route.id);
  const states = async (): Promise<Record<string, number>> => {
    const rows = await outreach.sql<{ state: string; rows: number }>(
      'SELECT state, count(*)::integer AS rows FROM outbound_messages GROUP BY state',
    );
    return Object.fromEntries(rows.map(({ state, rows: count }) => [state, count]));
  };

  it('are each looked for, however many stay unclear before them', async () => {
    await lose(450);
    listIs((to) => [{ providerMessageId: `SM${to}`, createdAt: new Date(), saysIt: to.endsWith('450') }]);
    await settle();
    expect(new Set(asked).size).toBe(450);
    expect(await states()).toEqual({ unknown: 449, accepted: 1 });
  });

  it('are asked about less and less often, and once when their deadline is over', async () => {
    await lose(1);
    const asks: number[] = [];
    for (let seconds = 0; seconds <= 660; seconds += 10) {
      await settle();
      if (asked.splice(0).length > 0) asks.push(seconds);
      messaging.clock.turn(10_000);
    }
    expect(asks).toEqual([0, 10, 20, 40, 80, 160, 320, 610]);
    expect(await states()).toEqual({ parked: 1 });
  });

  it('are asked about once a deadline while their provider is away', async () => {
    await lose(1);
    messaging.clock.turn(30 * MINUTE);
    messaging.channel.findSent = ({ to }) => {
      asked.push(to);
      return Promise.reject(new Error('away'));
    };
    for (let minutes = 0; minutes < 20; minutes += 1) {
      await settle();
      messaging.clock.turn(MINUTE);
    }
    expect(asked).toHaveLength(2);
    expect(await states()).toEqual({ unknown: 1 });
  });

  it('are asked about once, however many look', async () => {
    await lose(40);
    await Promise.all(Array.from({ length: 8 }, settle));
    expect([...asked].sort()).toEqual([...new Set(asked)].sort());
    expect(asked).toHaveLength(40);
  });

  it('are settled where another cannot be', async () => {
    await lose(20);
    // The same id for two of them: the second is refused by the database.
    listIs(() => [{ providerMessageId: 'SMone', createdAt: new Date(), saysIt: true }]);
    await outreach.sql(`UPDATE outbound_messages SET text = to_address`);
    await settle();
    expect(await states()).toEqual({ unknown: 19, accepted: 1 });
    expect(new Set(asked).size).toBe(20);
  });
});
