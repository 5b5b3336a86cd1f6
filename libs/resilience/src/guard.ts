import CircuitBreaker from 'opossum';
import { CircuitOpen, UpstreamFault } from './upstream-fault.js';

export type GuardState = 'closed' | 'open' | 'halfOpen';

export interface GuardOptions {
  /** How long one call may take, in milliseconds. Default 10 s. */
  readonly timeoutMs?: number;
  /** How many failures in a row open the breaker. Default 5. */
  readonly failures?: number;
  /** Failures further apart than this are strangers. Default 60 s, so that five 10 s timeouts one by one count. */
  readonly withinMs?: number;
  /** How long an open breaker waits before it lets one probe through, in milliseconds. Default 10 s. */
  readonly resetAfterMs?: number;
}

type Work = (signal: AbortSignal) => Promise<unknown>;

/**
 * A timeout inside a circuit breaker around one upstream. It never retries: queues do.
 *
 * "Five failures" means five calls in a row that failed, within `withinMs`; any answer between them, a refusal
 * too, ends the row. A share of all calls would not do: after an hour of successes at 80 a second it takes
 * hundreds of failed customers before a share notices that the provider is gone.
 */
export class Guard {
  private readonly breaker: CircuitBreaker<[Work]>;
  private readonly timeoutMs: number;
  private readonly resetAfterMs: number;
  private readonly listeners = new Set<(state: GuardState) => void>();

  constructor(
    readonly upstream: string,
    options: GuardOptions = {},
  ) {
    const { timeoutMs = 10_000, failures = 5, withinMs = 60_000, resetAfterMs = 10_000 } = options;
    this.timeoutMs = timeoutMs;
    this.resetAfterMs = resetAfterMs;
    this.breaker = new CircuitBreaker<[Work]>((work) => this.timed(work), {
      name: upstream,
      timeout: false,
      resetTimeout: resetAfterMs,
      errorThresholdPercentage: 100,
      errorFilter: answered,
      rollingPercentilesEnabled: false,
      enableSnapshots: false,
    });
    this.countFailures(failures, withinMs);
    this.breaker.on('open', () => this.announce('open'));
    this.breaker.on('halfOpen', () => this.announce('halfOpen'));
    this.breaker.on('close', () => this.announce('closed'));
  }

  get state(): GuardState {
    if (this.breaker.halfOpen) return 'halfOpen';
    return this.breaker.opened ? 'open' : 'closed';
  }

  /**
   * @throws {CircuitOpen} nothing was sent
   * @throws {UpstreamFault} of the work itself; of a timeout: outcome unknown, code `TIMEOUT`
   */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    let result: { value: T } | undefined;
    try {
      await this.breaker.fire(async (signal) => {
        result = { value: await work(signal) };
      });
    } catch (fault) {
      if (isOpen(fault)) throw new CircuitOpen(this.upstream, this.resetAfterMs);
      throw fault;
    }
    if (result === undefined) throw new Error('the breaker answered without doing the work');
    return result.value;
  }

  /**
   * Refuses what `run` would refuse now: for callers who pay for a call before they make it.
   * @throws {CircuitOpen}
   */
  refuseWhileOpen(): void {
    if (this.state === 'open') throw new CircuitOpen(this.upstream, this.resetAfterMs);
  }

  /** Calls back on every change; returns how to stop that. */
  onStateChange(listener: (state: GuardState) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Stops the breaker's timers; a call after this is rejected. */
  close(): void {
    this.listeners.clear();
    this.breaker.shutdown();
  }

  private async timed(work: Work): Promise<unknown> {
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const details = {
          upstream: this.upstream,
          outcome: 'unknown',
          code: 'TIMEOUT',
          retryable: false,
        } as const;
        reject(new UpstreamFault(details));
        controller.abort();
      }, this.timeoutMs);
    });
    try {
      return await Promise.race([work(controller.signal), timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  private countFailures(failures: number, withinMs: number): void {
    let row: number[] = [];
    this.breaker.on('success', () => {
      if (row.length > 0) row = [];
    });
    this.breaker.on('failure', () => {
      const now = performance.now();
      row = [...row.filter((at) => now - at < withinMs), now];
      if (row.length < failures) return;
      row = [];
      this.breaker.open();
    });
  }

  private announce(state: GuardState): void {
    for (const listener of this.listeners) listener(state);
  }
}

/**
 * An answer in the 400s says that the upstream is well, and a caller who gave up says nothing about it.
 * A connection that could not be made is refused too, but has no status, and counts.
 */
const answered = (fault: unknown): boolean =>
  fault instanceof UpstreamFault &&
  ((fault.outcome === 'refused' && fault.status !== undefined) || fault.code === 'ABORTED');

const isOpen = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'EOPENBREAKER';
