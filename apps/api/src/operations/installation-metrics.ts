import { Clock } from '@munshi/kernel';
import { addUp, Gauge, LOGGER, type Logger, Metrics, Registry } from '@munshi/observability';
import { within } from '@munshi/resilience';
import { Inject, Injectable } from '@nestjs/common';
import { type Backlog, OperationsDatabase } from './operations-database.js';

const PATIENCE = 2_000;

/** This process's metrics and the workers' added up, and what waits in the database. */
@Injectable()
export class InstallationMetrics {
  constructor(
    private readonly metrics: Metrics,
    private readonly database: OperationsDatabase,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Prometheus text. While the database is away it holds what this process counts. */
  async text(): Promise<string> {
    const own = await this.metrics.registry.getMetricsAsJSON();
    try {
      const asked = Promise.all([this.database.workerMetrics(), this.database.backlog()]);
      const [workers, backlog] = await within(PATIENCE, asked);
      const alive = workers.filter((worker) => worker.alive).length;
      const gauges = await this.gauges(true, alive, backlog);
      // What a dead worker counted has happened; how things stood with it has not lasted.
      const counted = workers.map((worker) =>
        worker.metrics.filter(({ type }) => worker.alive || type !== 'gauge'),
      );
      return await addUp([own, ...counted, gauges]);
    } catch (error) {
      this.logger.warn({ err: error }, 'the database did not tell its metrics');
      return addUp([own, await this.gauges(false, 0, [])]);
    }
  }

  private gauges(databaseAnswers: boolean, workers: number, backlog: readonly Backlog[]) {
    const registry = new Registry();
    const gauge = (name: string, help: string, labelNames: string[] = []) =>
      new Gauge({ name, help, labelNames, registers: [registry] });
    gauge('munshi_database_up', 'Whether the database answered this scrape.').set(Number(databaseAnswers));
    gauge('munshi_workers', 'Workers alive.').set(workers);
    const depth = gauge('munshi_backlog', 'Rows that wait to be worked on, by queue.', ['queue']);
    const age = gauge('munshi_backlog_oldest_seconds', 'Since when the oldest of them is due.', ['queue']);
    const now = this.clock.now().getTime();
    for (const row of backlog) {
      depth.set({ queue: row.queue }, row.depth);
      // What is to be sent later has no age yet.
      age.set({ queue: row.queue }, Math.max(0, (now - (row.oldest?.getTime() ?? now)) / 1000));
    }
    return registry.getMetricsAsJSON();
  }
}
