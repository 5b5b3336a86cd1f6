import { Metrics } from '@munshi/observability';
import { pino } from 'pino';
import { openTestDatabase, type TestDatabase } from '../../../libs/database/testing/test-database.js';
import { Heartbeat } from './heartbeat.js';

const silent = pino({ level: 'silent' });

describe('the heartbeat', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const workers = async () => {
    const { rows } = await database.owner.query<{
      worker_id: string;
      age: number;
      metrics: { name: string }[];
    }>(
      'SELECT worker_id, extract(epoch FROM clock_timestamp() - seen_at)::float AS age, metrics FROM worker_heartbeats',
    );
    return rows;
  };
  const beating = async (metrics = new Metrics()) => {
    const heartbeat = new Heartbeat(database.pool, metrics, silent);
    heartbeat.onApplicationBootstrap();
    await heartbeat.beaten();
    return heartbeat;
  };

  it('is there at once, with what was counted, and gone with the worker', async () => {
    const metrics = new Metrics();
    metrics.handled.inc({ outcome: 'handled' });
    const heartbeat = await beating(metrics);
    const [worker] = await workers();
    expect(worker?.age).toBeLessThan(5);
    expect(worker?.metrics.map(({ name }) => name)).toContain('munshi_messages_handled_total');
    await heartbeat.beforeApplicationShutdown();
    expect(await workers()).toEqual([]);
  });

  it('is one for each worker, and forgets those that died long ago', async () => {
    await database.owner.query(
      `INSERT INTO worker_heartbeats (worker_id, started_at, seen_at, metrics)
       VALUES ('long ago', now(), now() - interval '25 hours', '[]'), ('lately', now(), now() - interval '1 hour', '[]')`,
    );
    const two = [await beating(), await beating()];
    const ids = (await workers()).map(({ worker_id: id }) => id);
    expect(ids).toHaveLength(3);
    expect(ids).toContain('lately');
    for (const heartbeat of two) await heartbeat.beforeApplicationShutdown();
  });

  it('troubles nobody when the database is away', async () => {
    const other = await openTestDatabase();
    const heartbeat = new Heartbeat(other.pool, new Metrics(), silent);
    await other.close();
    heartbeat.onApplicationBootstrap();
    await expect(heartbeat.beforeApplicationShutdown()).resolves.toBeUndefined();
  });
});
