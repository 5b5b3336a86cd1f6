import { ChannelFault, pairBackoffMs, type SendAction } from '@munshi/channels';
import { CircuitOpen, UpstreamFault } from '@munshi/resilience';

/** What became of one request, as it is written down. */
export interface Outcome {
  readonly id: string;
  readonly state: 'accepted' | 'queued' | 'unknown' | 'failed' | 'parked';
  readonly providerMessageId: string | null;
  /** When it is tried again. */
  readonly sendAfter: Date | null;
  readonly code: string | null;
  readonly detail: string | null;
  /** The request was never made, so it does not count as an attempt. */
  readonly unmade: boolean;
}

const MOST_ATTEMPTS = 8;
/** Refusals that a person can put right, by a new token or a paid bill; the message is as good as before. */
const PARKED: ReadonlySet<SendAction> = new Set(['call-human', 'use-template', 'slow-down', 'fix-media']);
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 300_000;

export const accepted = (id: string, providerMessageId: string): Outcome => ({
  ...nothing(id),
  state: 'accepted',
  providerMessageId,
});

/**
 * The three outcomes of a request that failed. *Refused*: the provider did nothing, so it is tried again when that
 * can help, and parked for staff when it has been tried enough. *Unknown*: it may have been sent, so it is never
 * repeated; statuses, a look at the provider's list, or staff will tell. A fault of our own code is unknown too.
 * What was refused for a reason that staff can remove is parked at once.
 */
export const outcomeOf = (id: string, attempts: number, fault: unknown, now: Date): Outcome => {
  if (!(fault instanceof UpstreamFault))
    return { ...nothing(id), state: 'unknown', detail: 'our own fault while sending' };
  const told = {
    ...nothing(id),
    code: fault.code === undefined ? (fault.status?.toString() ?? null) : String(fault.code),
    detail: (fault instanceof ChannelFault ? fault.detail?.slice(0, 500) : undefined) ?? fault.message,
  };
  if (fault instanceof CircuitOpen)
    return {
      ...told,
      state: 'queued',
      unmade: true,
      sendAfter: new Date(now.getTime() + (fault.retryAfterMs ?? FIRST_WAIT)),
    };
  if (fault.outcome === 'unknown') return { ...told, state: 'unknown' };
  if (!fault.retryable)
    return {
      ...told,
      state: fault instanceof ChannelFault && PARKED.has(fault.action) ? 'parked' : 'failed',
    };
  if (attempts >= MOST_ATTEMPTS) return { ...told, state: 'parked' };
  return { ...told, state: 'queued', sendAfter: new Date(now.getTime() + waitBefore(fault, attempts)) };
};

/** Claimed, and then the process was told to stop: another one sends it. */
export const released = (id: string, now: Date): Outcome => ({
  ...nothing(id),
  state: 'queued',
  sendAfter: now,
  unmade: true,
});

const waitBefore = (fault: UpstreamFault, attempts: number): number => {
  if (fault instanceof ChannelFault && fault.action === 'retry-recipient') return pairBackoffMs(attempts - 1);
  const backoff = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
  const jitter = backoff * Math.random() * 0.5;
  return Math.max(fault.retryAfterMs ?? 0, backoff) + jitter;
};

const nothing = (id: string): Outcome => ({
  id,
  state: 'unknown',
  providerMessageId: null,
  sendAfter: null,
  code: null,
  detail: null,
  unmade: false,
});
