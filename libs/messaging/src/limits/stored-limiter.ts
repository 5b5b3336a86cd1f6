import { CONFIG, type Config } from '@munshi/config';
import { DATABASE_URL, openPool } from '@munshi/database';
import type { FactoryProvider, OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import {
  BurstyRateLimiter,
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { Limiter } from './limiter.js';

const MINUTE = 60;
/** How long a used-up burst takes to be there again, in seconds. */
const BURST_REFILL = 10 * MINUTE;

/** rate-limiter-flexible over PostgreSQL or Redis; while the store is away it counts in memory. */
export class StoredLimiter extends Limiter implements OnApplicationShutdown {
  private readonly limiter: BurstyRateLimiter;

  constructor(
    private readonly perMinute: RateLimiterAbstract,
    private readonly burst: RateLimiterAbstract,
    private readonly close: () => Promise<unknown>,
  ) {
    super();
    this.limiter = new BurstyRateLimiter(perMinute, burst);
  }

  async take(key: string): Promise<number> {
    try {
      await this.limiter.consume(key);
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
      throw refused;
    }
  }

  /** A point beyond the minute's was counted in both. */
  async giveBack(key: string): Promise<void> {
    const { consumedPoints } = await this.perMinute.reward(key);
    if (consumedPoints >= this.perMinute.points) await this.burst.reward(key);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}

/** A server that is away takes no leave, and must not keep the process from ending in order. */
const leave = (client: Redis): Promise<unknown> =>
  client.quit().catch(() => {
    client.disconnect();
  });

/** `RATE_LIMIT_PER_MINUTE` a minute, and what `RATE_LIMIT_BURST` is above that once in ten minutes. */
export const limiterProvider: FactoryProvider<Limiter> = {
  provide: Limiter,
  inject: [CONFIG, DATABASE_URL],
  useFactory: (config: Config, url: string): Limiter => {
    const perMinute = { points: config.RATE_LIMIT_PER_MINUTE, duration: MINUTE };
    const extra = Math.max(0, config.RATE_LIMIT_BURST - config.RATE_LIMIT_PER_MINUTE);
    const burst = { points: extra, duration: BURST_REFILL };
    if (config.REDIS_URL !== undefined) {
      const client = new Redis(config.REDIS_URL, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
      client.on('error', () => undefined);
      const over = (keyPrefix: string, limits: typeof burst) =>
        new RateLimiterRedis({
          storeClient: client,
          keyPrefix: `rate_limit:${keyPrefix}`,
          insuranceLimiter: new RateLimiterMemory({ keyPrefix, ...limits }),
          ...limits,
        });
      return new StoredLimiter(over('minute', perMinute), over('burst', burst), () => leave(client));
    }
    // Losing a count in a crash lets a customer write a few messages more; waiting for the disk costs every message.
    const pool = openPool({ url, max: 2, applicationName: 'munshi-limits', durable: false });
    const over = (keyPrefix: string, limits: typeof burst) =>
      new RateLimiterPostgres({
        storeClient: pool,
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix,
        insuranceLimiter: new RateLimiterMemory({ keyPrefix, ...limits }),
        ...limits,
      });
    return new StoredLimiter(over('minute', perMinute), over('burst', burst), () => pool.end());
  },
};
