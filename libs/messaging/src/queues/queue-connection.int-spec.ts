import { readConfig } from '@munshi/config';
import type { FactoryProvider } from '@nestjs/common';
import type pg from 'pg';
import {
  openTestDatabase,
  TEST_SECRET_KEY,
  type TestDatabase,
} from '../../../database/testing/test-database.js';
import { QUEUE_CONNECTION, queueConnections } from './queue-connection.js';

describe("the queues' connections to PostgreSQL", () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await openTestDatabase();
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      SECRET_KEY: TEST_SECRET_KEY,
    });
    const provider = queueConnections.find(
      (one) => 'provide' in one && one.provide === QUEUE_CONNECTION,
    ) as FactoryProvider<pg.Pool>;
    pool = await provider.useFactory(config, database.url, {});
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  it('may break while somebody has one and asks nothing of it, and the next is another', async () => {
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    await database.owner.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    client.release(true);
    expect((await pool.query('SELECT 1')).rowCount).toBe(1);
  });
});
