/** More is waiting to be stored than may: the caller is told at once instead of memory growing. */
export class Overloaded extends Error {
  constructor() {
    super('too much is waiting to be stored');
  }
}

interface Kept<Row, Answer> {
  readonly row: Row;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface SharedStatementOptions<Row, Answer = undefined> {
  /** Commits all rows, or none. What it answers stands in the order of the rows; a write has nothing to say. */
  readonly run: (rows: readonly Row[]) => Promise<readonly Answer[] | undefined>;
  /** Rows with the same key are never in two batches at once: their order of arrival is their order of commit. */
  readonly keyOf: (row: Row) => string;
  /** A fault of the data, not of the server: the batch is tried again row by row. */
  readonly isDataFault: (error: unknown) => boolean;
  /** Worth one more try as it is: a deadlock. */
  readonly isTransient: (error: unknown) => boolean;
  readonly connections?: number;
  readonly batch?: number;
  readonly bound?: number;
}

/**
 * The rows of one turn of the event loop, and those that arrive while the last statement runs, share the next one.
 * An awaited statement per row costs a round trip and a commit each; this costs one of both per batch.
 */
export class SharedStatement<Row, Answer = undefined> {
  private waiting: Kept<Row, Answer>[] = [];
  private readonly busyKeys = new Set<string>();
  private inFlight = 0;
  private scheduled = false;

  constructor(private readonly options: SharedStatementOptions<Row, Answer>) {}

  /**
   * Resolves once every row is done. What one request brings is taken whole, however much it is: refusing a
   * part of it would make the provider bring all of it again, for ever.
   * @throws Overloaded when too much waits already
   */
  async all(rows: readonly Row[]): Promise<Answer[]> {
    if (this.waiting.length >= (this.options.bound ?? 10_000)) throw new Overloaded();
    return Promise.all(rows.map((row) => this.enter(row)));
  }

  private enter(row: Row): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ row, resolve, reject });
      this.schedule();
    });
  }

  /** Not at once: the requests that one turn of the event loop reads belong into one batch. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.dispatch();
    });
  }

  private dispatch(): void {
    while (this.inFlight < (this.options.connections ?? 2)) {
      const batch = this.take();
      if (batch.length === 0) return;
      this.inFlight += 1;
      void this.commit(batch).finally(() => {
        this.inFlight -= 1;
        for (const { row } of batch) this.busyKeys.delete(this.options.keyOf(row));
        this.schedule();
      });
    }
  }

  /** The oldest rows whose key is not being committed by the other connection. */
  private take(): Kept<Row, Answer>[] {
    const most = this.options.batch ?? 32;
    const { keyOf } = this.options;
    const batch: Kept<Row, Answer>[] = [];
    const left: Kept<Row, Answer>[] = [];
    const keys = new Set<string>();
    let seen = 0;
    for (; seen < this.waiting.length && batch.length < most; seen += 1) {
      const kept = this.waiting[seen]!;
      const key = keyOf(kept.row);
      if (this.busyKeys.has(key)) left.push(kept);
      else {
        batch.push(kept);
        keys.add(key);
      }
    }
    this.waiting = left.length === 0 ? this.waiting.slice(seen) : left.concat(this.waiting.slice(seen));
    for (const key of keys) this.busyKeys.add(key);
    return batch;
  }

  private async commit(batch: readonly Kept<Row, Answer>[]): Promise<void> {
    try {
      await this.answer(batch);
    } catch (error) {
      if (batch.length > 1 && this.options.isDataFault(error)) await this.commitSingly(batch);
      else for (const { reject } of batch) reject(error);
    }
  }

  /** One poisonous row must not take its neighbours along. */
  private async commitSingly(batch: readonly Kept<Row, Answer>[]): Promise<void> {
    for (const kept of batch) await this.answer([kept]).catch(kept.reject);
  }

  private async answer(batch: readonly Kept<Row, Answer>[]): Promise<void> {
    const answers = (await this.runOnceMoreIfTransient(batch.map(({ row }) => row))) ?? [];
    for (const [at, { resolve }] of batch.entries()) resolve(answers[at] as Answer);
  }

  private async runOnceMoreIfTransient(rows: readonly Row[]): Promise<readonly Answer[] | undefined> {
    try {
      return await this.options.run(rows);
    } catch (error) {
      if (!this.options.isTransient(error)) throw error;
      return this.options.run(rows);
    }
  }
}
