/** What an upstream did with a request that failed: nothing, or nobody can say. */
export type FaultOutcome = 'refused' | 'unknown';

export interface UpstreamFaultDetails {
  /** Who failed: `twilio`, `meta`, `zoho`. */
  readonly upstream: string;
  /** `refused`: the upstream did nothing. `unknown`: it may have done it, so nobody may blindly repeat it. */
  readonly outcome: FaultOutcome;
  /** The upstream's own code (131047, 63016), or the transport's (`ECONNRESET`). */
  readonly code?: string | number | undefined;
  /** HTTP status; undefined when no answer came. */
  readonly status?: number | undefined;
  /** How long the upstream asks us to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** The same request may be made again (after `retryAfterMs`) without doing anything twice. */
  readonly retryable: boolean;
}

/**
 * A provider failed us. The message names the upstream, the status and the code and nothing else,
 * since what providers write into their errors contains telephone numbers and texts.
 */
export class UpstreamFault extends Error {
  override readonly name: string = 'UpstreamFault';
  readonly upstream: string;
  readonly outcome: FaultOutcome;
  readonly code: string | number | undefined;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly retryable: boolean;

  constructor(details: UpstreamFaultDetails, cause?: unknown) {
    super(describe(details), cause === undefined ? undefined : { cause });
    this.upstream = details.upstream;
    this.outcome = details.outcome;
    this.code = details.code;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.retryable = details.retryable;
  }
}

/** The breaker is open: the request was not made. */
export class CircuitOpen extends UpstreamFault {
  override readonly name: string = 'CircuitOpen';

  constructor(upstream: string, retryAfterMs: number) {
    super({ upstream, outcome: 'refused', code: 'CIRCUIT_OPEN', retryAfterMs, retryable: true });
  }
}

function describe({ upstream, outcome, status, code }: UpstreamFaultDetails): string {
  const what = outcome === 'refused' ? 'refused' : 'left the outcome unknown';
  const how = [status === undefined ? '' : `HTTP ${status}`, code === undefined ? '' : `code ${code}`];
  const why = how.filter((part) => part !== '').join(', ');
  return why === '' ? `${upstream} ${what}` : `${upstream} ${what} (${why})`;
}
