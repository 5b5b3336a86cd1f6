import { AsyncLocalStorage } from 'node:async_hooks';
import { inspect } from 'node:util';
import { type Id, isId, type Refusal, type Result } from '@munshi/kernel';
import type pg from 'pg';
import { sendTogether } from './send-together.js';
import type { Statement, Value } from './statement.js';

interface Open {
  readonly client: pg.PoolClient;
  readonly organizationId: Id;
  readonly afterCommit: (() => void)[];
  savepoints: number;
  /** Its connection goes back to the pool, and may be another organization's next. */
  ended: boolean;
}

export class NoUnitOfWork extends Error {
  constructor() {
    super('this runs inside a unit of work only');
  }
}

/** A branch of the work that nobody waited for, as `Promise.all` leaves them running when another branch fails. */
export class UnitOfWorkEnded extends Error {
  constructor() {
    super('this unit of work has ended');
  }
}

/**
 * The one ambient transaction. It belongs to one organization: row-level security hides every other's rows.
 * Who is called inside joins it; who calls from outside opens it.
 */
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Open>();

  constructor(private readonly pool: pg.Pool) {}

  /** Runs `work` in a transaction, or in the one that is open. A throw rolls all of it back. */
  async run<T>(organizationId: Id, work: () => Promise<T>): Promise<T> {
    const open = this.joined;
    if (open === undefined) return this.begin(organizationId, work, () => true);
    if (open.organizationId !== organizationId) throw new Error('a unit of work belongs to one organization');
    return work();
  }

  /** As {@link run}, but a refusal undoes what `work` had written: to a savepoint when a transaction is open. */
  async attempt<T, R extends Refusal>(
    organizationId: Id,
    work: () => Promise<Result<T, R>>,
  ): Promise<Result<T, R>> {
    const open = this.joined;
    if (open === undefined) return this.begin(organizationId, work, (result) => result.ok);
    const name = `attempt_${(open.savepoints += 1)}`;
    const announced = open.afterCommit.length;
    await open.client.query(`SAVEPOINT ${name}`);
    const result = await this.run(organizationId, work);
    if (!result.ok) {
      open.afterCommit.length = announced;
      await this.open.client.query(`ROLLBACK TO SAVEPOINT ${name}`);
    }
    return result;
  }

  get isOpen(): boolean {
    return this.current.getStore()?.ended === false;
  }

  /** @throws NoUnitOfWork outside of one. */
  get organizationId(): Id {
    return this.open.organizationId;
  }

  async rows<Row extends object, Values extends readonly Value[]>(
    statement: Statement<Row, Values>,
    values: Values,
  ): Promise<Row[]> {
    const { rows } = await this.query(statement, values);
    return rows as Row[];
  }

  /** The first row, or null when there is none. */
  async one<Row extends object, Values extends readonly Value[]>(
    statement: Statement<Row, Values>,
    values: Values,
  ): Promise<Row | null> {
    const { rows } = await this.query(statement, values);
    return (rows[0] as Row | undefined) ?? null;
  }

  /** How many rows it touched. */
  async execute<Values extends readonly Value[]>(
    statement: Statement<unknown, Values>,
    values: Values,
  ): Promise<number> {
    const { rowCount } = await this.query(statement, values);
    return rowCount ?? 0;
  }

  /** Runs once the transaction has committed, and not at all when it has not. What it throws is a warning: it is too late to fail. */
  afterCommit(hook: () => void): void {
    this.open.afterCommit.push(hook);
  }

  private get open(): Open {
    const open = this.joined;
    if (open === undefined) throw new NoUnitOfWork();
    return open;
  }

  /** @throws UnitOfWorkEnded rather than to work on, outside of it or in somebody else's transaction */
  private get joined(): Open | undefined {
    const open = this.current.getStore();
    if (open?.ended === true) throw new UnitOfWorkEnded();
    return open;
  }

  private query(statement: Statement<unknown, readonly Value[]>, values: readonly Value[]) {
    const { client } = this.open;
    sendTogether(client);
    return client.query({
      name: statement.name,
      text: statement.text,
      values: values as unknown[],
    });
  }

  private async begin<T>(
    organizationId: Id,
    work: () => Promise<T>,
    keep: (result: T) => boolean,
  ): Promise<T> {
    // It goes into the text of a statement.
    if (!isId(organizationId)) throw new Error('that is no organization');
    const client = await this.pool.connect();
    const open: Open = { client, organizationId, afterCommit: [], savepoints: 0, ended: false };
    const result = await this.transact(open, work, keep);
    if (keep(result)) tell(open.afterCommit);
    return result;
  }

  private async transact<T>(open: Open, work: () => Promise<T>, keep: (result: T) => boolean): Promise<T> {
    const { client, organizationId } = open;
    let broken: Error | undefined;
    const onError = (error: Error): void => {
      broken = error;
    };
    client.on('error', onError);
    try {
      // Not awaited: it travels with the first statement, and a failure fails that one too.
      sendTogether(client);
      const begun = client.query(`BEGIN; SET LOCAL munshi.organization_id = '${organizationId}'`);
      begun.catch(() => undefined);
      const result = await this.current.run(open, work);
      await begun;
      open.ended = true;
      await this.end(client, keep(result));
      return result;
    } catch (error) {
      open.ended = true;
      await client.query('ROLLBACK').catch((lost: unknown) => {
        broken ??= lost instanceof Error ? lost : new Error('the connection is lost');
      });
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  private async end(client: pg.PoolClient, commit: boolean): Promise<void> {
    const { command } = await client.query(commit ? 'COMMIT' : 'ROLLBACK');
    // PostgreSQL answers COMMIT with ROLLBACK, and no error, when a statement before it had failed.
    if (commit && command !== 'COMMIT') throw new Error('the transaction was rolled back');
  }
}

/** One that fails keeps nobody else from hearing: the sweeper finds what it should have woken. */
const tell = (hooks: readonly (() => void)[]): void => {
  for (const hook of hooks)
    try {
      hook();
    } catch (error) {
      process.emitWarning(inspect(error), 'AfterCommit');
    }
};

const RETRYABLE = new Set(['40001', '40P01']);

const hasCode = (error: unknown, codes: ReadonlySet<string>): boolean =>
  error instanceof Error && 'code' in error && codes.has(String(error.code));

/** A serialization failure or a deadlock: the same work succeeds when it is done again. */
export const isTransient = (error: unknown): boolean => hasCode(error, RETRYABLE);

/** Somebody else holds a row for longer than anybody waits for it; nothing has been done. */
const HELD = new Set(['55P03']);

export const isHeldElsewhere = (error: unknown): boolean => hasCode(error, HELD);

const TAKEN = new Set(['23505']);

/** Another row has it already, and there may be one. */
export const isTaken = (error: unknown): boolean => hasCode(error, TAKEN);

/** Nobody listens there, or not yet (`cannot_connect_now`). */
const AWAY = new Set(['ECONNREFUSED', '57P03']);

/** PostgreSQL is being restarted: nothing has been begun, so whatever was to be done may be done later. */
export const isAway = (error: unknown): boolean => hasCode(error, AWAY);
