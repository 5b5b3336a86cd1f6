import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEphemeralPostgres } from '../scripts/embedded-postgres.mjs';
import { machine } from '../scripts/machine.mjs';
import { migrate } from '../scripts/migrations.mjs';
import { startRedis } from './redis-server.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * One PostgreSQL for all specs, with a migrated template that each clones (MUNSHI_TEST_PG_URL, the owner's address);
 * with MUNSHI_TEST_REDIS=1 also a Redis (REDIS_URL).
 */
export default async function setUp() {
  if (process.env.MUNSHI_TEST_PG_URL || process.env.MUNSHI_TEST_COUNT_ONLY) return;
  const started = (globalThis.munshiServers = []);
  try {
    const postgres = await startEphemeralPostgres();
    started.push(postgres);
    const url = postgres.url('munshi_template');
    process.env.SECRET_KEY = 'a secret key that only tests use!';
    await migrate({
      url,
      secretKey: process.env.SECRET_KEY,
      directory: path.join(root, 'prisma', 'migrations'),
    });
    process.env.MUNSHI_TEST_PG_URL = url;
    if (process.env.MUNSHI_TEST_REDIS === '1') {
      const redis = await startRedis(machine().redisServer, process.env.MUNSHI_TEST_REDIS_URL);
      started.push(redis);
      process.env.REDIS_URL = redis.url;
    }
  } catch (error) {
    // jest calls no teardown after a setup that failed
    await Promise.all(started.map((server) => server.stop()));
    throw error;
  }
}
