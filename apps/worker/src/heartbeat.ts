import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { POOL } from '@munshi/database';
import { LOGGER, type Logger, Metrics } from '@munshi/observability';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type pg from 'pg';

const EVERY = 5_000;

/** By the database's clock, so that machines need not agree on the time. */
const BEAT = `WITH gone AS (
    DELETE FROM worker_heartbeats WHERE seen_at < clock_timestamp() - interval '1 day' AND worker_id <> $1)
  INSERT INTO worker_heartbeats (worker_id, started_at, seen_at, metrics)
  VALUES ($1, clock_timestamp(), clock_timestamp(), $2::jsonb)
  ON CONFLICT (worker_id) DO UPDATE SET seen_at = excluded.seen_at, metrics = excluded.metrics`;

/** Tells that this worker is alive, and what it has counted so far. */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly workerId = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;
  private timer: NodeJS.Timeout | undefined;
  private beating = Promise.resolve();
  private stopped = false;

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.beating = this.beat();
  }

  /** Resolves when the last beat has been written, or given up. */
  beaten(): Promise<void> {
    return this.beating;
  }

  /** Before the pool is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.beating;
    await this.pool
      .query('DELETE FROM worker_heartbeats WHERE worker_id = $1', [this.workerId])
      .catch((error: unknown) => {
        this.logger.debug({ err: error }, 'the heartbeat stays, and is seen to be old');
      });
  }

  private async beat(): Promise<void> {
    try {
      const metrics = JSON.stringify(await this.metrics.registry.getMetricsAsJSON());
      await this.pool.query(BEAT, [this.workerId, metrics]);
    } catch (error) {
      this.logger.warn({ err: error }, 'no heartbeat; it is tried again');
    }
    // One after the other, however slow the database is.
    if (!this.stopped)
      this.timer = setTimeout(() => {
        this.beating = this.beat();
      }, EVERY);
  }
}
