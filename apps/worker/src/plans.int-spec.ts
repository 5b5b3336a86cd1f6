import { knownStatements } from '@munshi/database';
import { openTestDatabase, type TestDatabase } from '../../../libs/database/testing/test-database.js';
import { WorkerModule } from './worker.module.js';

const planOf = async (database: TestDatabase, name: string): Promise<string> => {
  expect(WorkerModule).toBeDefined();
  const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (GENERIC_PLAN) ${knownStatements().get(name)}`,
  );
  return rows.map((row) => row['QUERY PLAN']).join('\n');
};

const tellMany = async ({ owner, organizationId }: TestDatabase, count: number): Promise<void> => {
  await owner.query(
    `INSERT INTO outbound_messages (id, organization_id, channel_account_id, conversation_id, trace_id, purpose, kind, batch,
       to_address, text, choices, parts, state, started_at, provider_message_id)
     SELECT gen_random_uuid(), $1, $1, gen_random_uuid(), $1, 'marketing', 'campaign', $1, '1', 'x', '[]', '[]', 'accepted',
       now(), n FROM generate_series(1, ${count}) AS n`,
    [organizationId],
  );
  await owner.query(
    `INSERT INTO campaign_recipients (campaign_id, contact_id, organization_id, conversation_id, variant, place, state, told_at)
     SELECT $1, gen_random_uuid(), $1, gen_random_uuid(), 0, n, 'told', now() FROM generate_series(1, ${count}) AS n`,
    [organizationId],
  );
};

/** Plans are kept until somebody has counted the rows: within that minute thousands may be told. */
describe('what is sent is found by its key, though nobody has counted yet how much there is', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase();
    await tellMany(database, 1_000);
  });
  afterAll(() => database.close());

  it.each([
    'outbound.due',
    'outbound.mark',
    'outbound.settle',
    'unasked.facts',
    'campaigns.take-recipients',
    'campaigns.facts',
  ])('nothing is read whole by %s', async (name) => {
    expect(await planOf(database, name)).not.toMatch(/Seq Scan on/);
  });
});

/**
 * A condition that PostgreSQL does not trust to keep rows to itself (a `coalesce`) waits until row-level security has seen
 * them: no index is used for it then, even where nothing else may be.
 */
describe('what is looked up is found by its key, though row-level security comes first', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it.each([
    ['conversations.root-and-contact', 'conversations_pkey on conversations c'],
    ['contacts.set-zone', 'conversations_pkey on conversations conversations_1'],
    ['campaigns.freeze-audience', 'shops_pkey on shops s'],
    ['campaigns.freeze-audience-of-buyers', 'shops_pkey on shops'],
    ['campaigns.freeze-audience-of-listed', 'shops_pkey on shops'],
  ])('%s uses %s', async (name, index) => {
    const client = await database.pool.connect();
    try {
      await client.query('SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN (GENERIC_PLAN) ${knownStatements().get(name)}`,
      );
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(`Index Scan using ${index} `);
    } finally {
      await client.query('RESET ALL');
      client.release();
    }
  });
});

/**
 * Plans are made when nothing is queued, under way or pending, and are kept: indexes of what is look empty then, and a
 * statement that may read one of them whole does so for every row, however many have come meanwhile.
 */
describe('what is sent is found by its key, though the planner believes that nothing is', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase();
    await tellMany(database, 5_000);
    await database.owner.query('VACUUM ANALYZE outbound_messages, campaign_recipients');
  });
  afterAll(() => database.close());

  it('outcomes are written to the rows that they name', async () => {
    const plan = await planOf(database, 'outbound.settle');
    expect(plan).toContain('outbound_messages_pkey');
    expect(plan).not.toMatch(/outbound_messages_of_sender/);
  });

  it('recipients who are taken are marked where they lie', async () => {
    const plan = await planOf(database, 'campaigns.take-recipients');
    expect(plan).toContain('Tid Scan');
    expect(plan.match(/campaign_recipients_pending/g)).toHaveLength(1);
  });

  it.each([
    'outbound.due',
    'outbound.mark',
    'outbound.free',
    'unasked.facts',
    'statuses.apply',
    'campaigns.skip-recipients',
  ])('nothing is read whole by %s', async (name) => {
    expect(await planOf(database, name)).not.toMatch(/Seq Scan on (outbound_messages|campaign_recipients)/);
  });

  it.each(['outbound.due', 'outbound.settle'])(
    '%s asks by conversation for what else is open there',
    async (name) => {
      expect(await planOf(database, name)).toMatch(
        /outbound_messages_open on .*\n.*conversation_id = m.conversation_id/,
      );
    },
  );

  it.each([
    'outbound.due',
    'outbound.abandon',
    'outbound.take-unknown',
    'batches.ahead',
    'outbound.let-go-postponed',
  ])('%s reads no more than what is open at a number', async (name) => {
    expect(await planOf(database, name)).toMatch(
      /outbound_messages_of_sender on .*\n.*channel_account_id = /,
    );
  });

  it.each(['batches.withdraw', 'batches.open', 'batches.queued'])(
    '%s reads no more than what is open of it',
    async (name) => {
      expect(await planOf(database, name)).toMatch(
        /outbound_messages_of_batch on .*\n.*\(batch = \$1\) AND \(open = true\)/,
      );
    },
  );

  it('no index knows what a start changes: the row stays where it lies', async () => {
    const { rows } = await database.owner.query<{ indexdef: string }>(
      `SELECT indexdef FROM pg_indexes WHERE tablename = 'outbound_messages'`,
    );
    expect(rows.length).toBeGreaterThan(5);
    const changed = /\b(state|verdict|verdict_reason|text|attempts|claimed|started_at|cost_\w+)\b/;
    expect(rows.filter(({ indexdef }) => changed.test(indexdef))).toEqual([]);
  });

  it('a status finds its message by the id that its provider gave it', async () => {
    expect(await planOf(database, 'statuses.apply')).toMatch(
      /outbound_messages_of_provider .*\n.*channel_account_id = \$1.*provider_message_id = /,
    );
  });
});
