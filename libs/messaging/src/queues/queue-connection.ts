import { CONFIG, type Config } from '@munshi/config';
import { DATABASE_URL } from '@munshi/database';
import { LOGGER, type Logger } from '@munshi/observability';
import type { Provider } from '@nestjs/common';
import {
  type ConnectionOptions,
  assertSchemaCompatibility,
  createPostgresBackend,
  Queue,
  withBackend,
  Worker,
} from 'bullmq';
import pg from 'pg';
import { setTimeout } from 'node:timers/promises';
import { QUEUE_NAMES } from './queue-names.js';

/** DI tokens of the queue connections: whoever adds must never be held up, whoever works waits for ever. */
export const QUEUE_CONNECTION = Symbol('QueueConnection');
export const WORKER_CONNECTION = Symbol('WorkerConnection');

const SCHEMA = 'bullmq';
const MOST_TRIES = 60;
/** Each worker listens on one connection; adding and fetching share these. */
const SPARE = 4;

/** The same classes on either server: BullMQ's PostgreSQL backend without REDIS_URL, its Redis one with it. */
export const bullClasses = (
  config: Pick<Config, 'REDIS_URL'>,
): { Queue: typeof Queue; Worker: typeof Worker } =>
  // The two differ in the type of `connection` alone, which we make to match.
  (config.REDIS_URL === undefined ? withBackend(createPostgresBackend) : { Queue, Worker }) as unknown as {
    Queue: typeof Queue;
    Worker: typeof Worker;
  };

/**
 * BullMQ's PostgreSQL backend remembers for ever how its first look at the server went, and a worker whose first
 * look was refused turns no event loop any more. So nothing of it is made before the server has answered.
 */
const answering = async (pool: pg.Pool, logger: Logger): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      const client = await pool.connect();
      try {
        await assertSchemaCompatibility(client, SCHEMA);
      } finally {
        client.release();
      }
      return;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      logger.warn({ err: error }, 'the queues wait for PostgreSQL');
      await setTimeout(500);
    }
  }
};

const postgresConnection = async (url: string, most: number, logger: Logger): Promise<ConnectionOptions> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    application_name: 'munshi-queues',
    options: `-c search_path=${SCHEMA}`,
  });
  // BullMQ listens once for each queue and worker.
  pool.setMaxListeners(0);
  pool.on('error', () => undefined);
  // One that breaks while somebody has it, and asks nothing of it, has nobody else to hear of it: that ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  await answering(pool, logger);
  return pool;
};

/** A wake-up that cannot be added is lost, and found by the sweeper; it must not hold up a webhook. */
const QUEUE_REDIS = { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 2_000 };
const WORKER_REDIS = { maxRetriesPerRequest: null };

export const queueConnections: Provider[] = [
  {
    provide: QUEUE_CONNECTION,
    inject: [CONFIG, DATABASE_URL, LOGGER],
    useFactory: (
      config: Config,
      url: string,
      logger: Logger,
    ): ConnectionOptions | Promise<ConnectionOptions> =>
      config.REDIS_URL === undefined
        ? postgresConnection(url, QUEUE_NAMES.length + SPARE, logger)
        : { url: config.REDIS_URL, ...QUEUE_REDIS },
  },
  {
    provide: WORKER_CONNECTION,
    inject: [CONFIG, QUEUE_CONNECTION],
    useFactory: (config: Config, connection: ConnectionOptions): ConnectionOptions =>
      config.REDIS_URL === undefined ? connection : { url: config.REDIS_URL, ...WORKER_REDIS },
  },
];
