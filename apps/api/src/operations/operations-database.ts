import { DATABASE_URL, openPool } from '@munshi/database';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';

export interface Backlog {
  readonly queue: string;
  readonly depth: number;
  readonly oldest: Date | null;
}

export interface WorkerMetrics {
  readonly alive: boolean;
  readonly metrics: readonly { readonly type: string }[];
}

/** A worker beats every 5 s; after three missed beats it counts as gone. */
const ALIVE = `seen_at > clock_timestamp() - interval '15 seconds'`;

/** What operating asks of PostgreSQL, over two connections of its own: a busy pool is no reason to be taken out. */
@Injectable()
export class OperationsDatabase implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(@Inject(DATABASE_URL) url: string) {
    this.pool = openPool({ url, max: 2, applicationName: 'munshi-operations' });
  }

  async ping(): Promise<void> {
    await this.pool.query('SELECT');
  }

  /** Names of the migrations that are wholly applied. */
  async appliedMigrations(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    return rows.map(({ migration_name: name }) => name);
  }

  async workersAlive(): Promise<number> {
    const { rows } = await this.pool.query<{ alive: number }>(
      `SELECT count(*) AS alive FROM worker_heartbeats WHERE ${ALIVE}`,
    );
    return rows[0]!.alive;
  }

  async workerMetrics(): Promise<readonly WorkerMetrics[]> {
    const { rows } = await this.pool.query<WorkerMetrics>(
      `SELECT ${ALIVE} AS alive, metrics FROM worker_heartbeats`,
    );
    return rows;
  }

  async backlog(): Promise<readonly Backlog[]> {
    const { rows } = await this.pool.query<Backlog>('SELECT queue, depth, oldest FROM backlog()');
    return rows;
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}
