import { Metrics } from '@munshi/observability';
import { ApiToTry } from '../../testing/open-api.js';

const TOKEN = 'a token of sixteen or more';

describe('the endpoints for operating', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open({ METRICS_TOKEN: TOKEN });
  });
  afterAll(() => api.close());
  afterEach(() => api.database.owner.query('DELETE FROM worker_heartbeats'));

  const beat = async (worker: string, secondsAgo: number): Promise<void> => {
    const metrics = new Metrics();
    metrics.handled.inc({ outcome: 'handled' }, 3);
    metrics.breaker.set({ account: worker }, 2);
    await api.database.owner.query(
      `INSERT INTO worker_heartbeats (worker_id, started_at, seen_at, metrics)
       VALUES ($1, now(), clock_timestamp() - $2 * interval '1 second', $3)`,
      [worker, secondsAgo, JSON.stringify(await metrics.registry.getMetricsAsJSON())],
    );
  };
  const ok = { database: 'ok', migrations: 'ok', queues: 'ok', worker: 'ok' };

  it('says that the process is up', async () => {
    const { status, body } = await api.get('/health');
    expect([status, body]).toEqual([200, { status: 'up' }]);
  });

  it('is ready while a worker is alive', async () => {
    await beat('old', 60);
    const without = await api.get('/ready');
    expect([without.status, without.body]).toEqual([
      503,
      { status: 'not ready', checks: { ...ok, worker: 'none is alive' } },
    ]);
    await beat('young', 10);
    const { status, body } = await api.get('/ready');
    expect([status, body]).toEqual([200, { status: 'ready', checks: ok }]);
  });

  it('is not ready before its migrations are applied, nor under those of another version', async () => {
    await beat('young', 0);
    const rename = (from: string, to: string) =>
      api.database.owner.query(
        'UPDATE _prisma_migrations SET migration_name = $2 WHERE migration_name = $1',
        [from, to],
      );
    await rename('20261120000100_rules', 'elsewhere');
    expect((await api.get('/ready')).body['checks']).toMatchObject({
      migrations: 'not applied: 20261120000100_rules',
    });
    await rename('elsewhere', '20261120000100_rules');
    await api.database.owner.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', 'later', now())`,
    );
    expect((await api.get('/ready')).body['checks']).toMatchObject({
      migrations: 'not of this version: later',
    });
    await api.database.owner.query(`DELETE FROM _prisma_migrations WHERE id = 'x'`);
    expect((await api.get('/ready')).status).toBe(200);
  });

  it('is up, not ready, and tells its own metrics while the database lets nobody in', async () => {
    const { owner, url } = api.database;
    const role = new URL(url).username;
    await owner.query(`ALTER ROLE ${role} NOLOGIN`);
    try {
      await owner.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1', [role]);
      const { status, body } = await api.get('/ready');
      expect([status, body['checks']]).toMatchObject([
        503,
        { database: 'does not answer', worker: 'does not answer' },
      ]);
      expect((await api.get('/metrics')).text).toMatch(/^munshi_database_up 0$/m);
      expect((await api.get('/health')).status).toBe(200);
    } finally {
      await owner.query(`ALTER ROLE ${role} LOGIN`);
    }
    await beat('young', 0);
    expect((await api.get('/ready')).body['checks']).toMatchObject({
      database: 'ok',
      migrations: 'ok',
      worker: 'ok',
    });
  });

  it('adds up what the workers count, and shows what waits', async () => {
    await beat('one', 0);
    await beat('two', 1);
    await beat('dead', 60);
    const { status, text, headers } = await api.get('/metrics');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(text).toContain('munshi_messages_handled_total{outcome="handled"} 9');
    expect(text).toContain('munshi_breaker_open{account="one"} 2');
    expect(text).not.toContain('account="dead"');
    expect(text).toMatch(/^munshi_workers 2$/m);
    expect(text).toMatch(/^munshi_database_up 1$/m);
    const queues = ['conversations', 'outbound-messages', 'outbox', 'deliveries', 'statuses'];
    const byTheClock = ['reminders', 'follow-ups', 'crm-sync', 'crm-sync-for-staff', 'campaigns'];
    const forStaff = ['campaigns-for-staff'];
    for (const queue of [...queues, ...byTheClock, ...forStaff]) {
      expect(text).toContain(`munshi_backlog{queue="${queue}"} 0`);
      expect(text).toContain(`munshi_backlog_oldest_seconds{queue="${queue}"} 0`);
    }
  });

  it('shows metrics from elsewhere to the token alone', async () => {
    const from = (authorization?: string) =>
      api.call('GET', '/metrics', undefined, {
        'x-forwarded-for': '10.0.0.1',
        ...(authorization === undefined ? {} : { authorization }),
      });
    expect((await from()).status).toBe(403);
    expect((await from('Bearer wrong')).status).toBe(403);
    expect((await from(`Basic ${TOKEN}`)).status).toBe(403);
    expect((await from(`Bearer ${TOKEN}`)).status).toBe(200);
  });

  it('shows the queues, and lets nobody change them', async () => {
    const page = await api.get('/queues');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    const script = /src="(static\/js\/main[^"]+)"/.exec(page.text)?.[1];
    expect((await api.get(`/queues/${script}`)).status).toBe(200);
    const { status, body } = await api.get<{ queues: { name: string }[] }>('/queues/api/queues');
    expect(status).toBe(200);
    expect(body.queues.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['conversations', 'outbound-messages']),
    );
    expect((await api.call('PUT', '/queues/api/queues/conversations/pause')).status).toBe(405);
    expect((await api.get('/queues/none')).status).toBeLessThan(500);
  });
});
