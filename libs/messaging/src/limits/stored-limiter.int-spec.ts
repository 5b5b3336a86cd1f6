import { readConfig } from '@munshi/config';
import {
  openTestDatabase,
  TEST_SECRET_KEY,
  type TestDatabase,
} from '../../../database/testing/test-database.js';
import { limiterProvider, StoredLimiter } from './stored-limiter.js';

const LIMITS = { RATE_LIMIT_PER_MINUTE: '2', RATE_LIMIT_BURST: '4' };

describe('a stored limiter', () => {
  let database: TestDatabase;
  let limiter: StoredLimiter;
  beforeAll(async () => {
    database = await openTestDatabase();
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      SECRET_KEY: TEST_SECRET_KEY,
      ...(process.env['REDIS_URL'] && { REDIS_URL: process.env['REDIS_URL'] }),
      ...LIMITS,
    });
    limiter = (await limiterProvider.useFactory(config, database.url)) as StoredLimiter;
  });
  afterAll(async () => {
    await limiter.onApplicationShutdown();
    await database.close();
  });

  const takes = async (key: string, times: number) => {
    const waits = [];
    for (let taken = 0; taken < times; taken += 1) waits.push(await limiter.take(key));
    return waits.map((wait) => (wait === 0 ? 'taken' : 'wait'));
  };

  it('has the burst once the minute’s are gone, and then asks to wait', async () => {
    expect(await takes('burst', 5)).toEqual(['taken', 'taken', 'taken', 'taken', 'wait']);
  });

  it('knows nothing of what was taken and given back', async () => {
    for (let times = 0; times < 20; times += 1) {
      await takes('back', 1);
      await limiter.giveBack('back');
    }
    expect(await takes('back', 3)).toEqual(['taken', 'taken', 'taken']);
    for (let times = 0; times < 20; times += 1) {
      await takes('back', 1);
      await limiter.giveBack('back');
    }
    expect(await takes('back', 2)).toEqual(['taken', 'wait']);
  });

  it('counts, and ends, while its server is away', async () => {
    const away = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      SECRET_KEY: TEST_SECRET_KEY,
      REDIS_URL: 'redis://127.0.0.1:1',
      ...LIMITS,
    });
    const alone = (await limiterProvider.useFactory(away, database.url)) as StoredLimiter;
    expect(await alone.take('away')).toBe(0);
    await expect(alone.onApplicationShutdown()).resolves.toBeUndefined();
  });
});
