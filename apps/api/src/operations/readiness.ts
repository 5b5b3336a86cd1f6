import { Queues } from '@munshi/messaging';
import { LOGGER, type Logger } from '@munshi/observability';
import { within } from '@munshi/resilience';
import { Inject, Injectable } from '@nestjs/common';
import { EXPECTED_MIGRATIONS } from './expected-migrations.js';
import { OperationsDatabase } from './operations-database.js';

/** What is asked, and `ok` or what is wrong with it. */
export type Checks = Readonly<Record<'database' | 'migrations' | 'queues' | 'worker', string>>;

export interface Ready {
  readonly ready: boolean;
  readonly checks: Checks;
}

const PATIENCE = 2_000;
const OK = 'ok';

/** Whether this installation can do its work: not only this process, which may be up alone. */
@Injectable()
export class Readiness {
  private asking: Promise<Ready> | undefined;
  private wasReady = true;

  constructor(
    private readonly database: OperationsDatabase,
    private readonly queues: Queues,
    @Inject(EXPECTED_MIGRATIONS) private readonly expected: readonly string[],
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** However many ask at once, everything is asked once. */
  async ask(): Promise<Ready> {
    this.asking ??= this.check().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async check(): Promise<Ready> {
    const [database, migrations, queues, worker] = await Promise.all([
      this.stateOf('database', () => this.database.ping().then(() => OK)),
      this.stateOf('migrations', () => this.migrations()),
      this.stateOf('queues', () => this.queues.ping().then(() => OK)),
      this.stateOf('worker', () => this.worker()),
    ]);
    const checks = { database, migrations, queues, worker };
    const ready = Object.values(checks).every((answer) => answer === OK);
    if (ready !== this.wasReady) this.logger.warn({ checks }, ready ? 'ready again' : 'not ready');
    this.wasReady = ready;
    return { ready, checks };
  }

  private async migrations(): Promise<string> {
    const applied = await this.database.appliedMigrations();
    const missing = this.expected.filter((name) => !applied.includes(name));
    const unknown = applied.filter((name) => !this.expected.includes(name));
    if (missing.length > 0) return `not applied: ${missing.join(', ')}`;
    if (unknown.length > 0) return `not of this version: ${unknown.join(', ')}`;
    return OK;
  }

  private async worker(): Promise<string> {
    return (await this.database.workersAlive()) === 0 ? 'none is alive' : OK;
  }

  /** An error's own words are for the log: they may name hosts and users. */
  private async stateOf(what: string, ask: () => Promise<string>): Promise<string> {
    try {
      return await within(PATIENCE, ask());
    } catch (error) {
      this.logger.debug({ err: error, what }, 'a readiness check failed');
      return 'does not answer';
    }
  }
}
