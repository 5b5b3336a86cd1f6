import { ChannelFault, countryOfAddress, pairBackoffMs, type SendAction } from '@munshi/channels';
import { CircuitOpen, UpstreamFault } from '@munshi/resilience';
import { isUnasked, type SendFacts } from './send-policy.js';
import { PROBE_EVERY_MS } from './troubles.js';

/** What became of one request, as it is written down. */
export interface Outcome {
  readonly id: string;
  readonly state: 'accepted' | 'queued' | 'unknown' | 'failed' | 'parked';
  readonly providerMessageId: string | null;
  /** When it is tried again. */
  readonly sendAfter: Date | null;
  readonly code: string | null;
  readonly detail: string | null;
  /** The request was never made, or would have been refused whatever it said: it does not count as an attempt. */
  readonly unmade: boolean;
  /** The provider certainly did nothing, so it costs nothing. */
  readonly refused: boolean;
  /** What the provider's code asks for beyond this message; null where nobody said so. */
  readonly action: SendAction | null;
}

/** What of a message decides what becomes of it. */
export type Attempt = Pick<SendFacts, 'purpose' | 'goodUntil'> & {
  readonly id: string;
  readonly attempts: number;
  readonly toAddress: string;
  /** It went ahead while the account was known to be in trouble. */
  readonly probes: boolean;
};

export const MOST_ATTEMPTS = 8;
/** Refusals that a person can put right; the message is as good as before. */
const PARKED: ReadonlySet<SendAction> = new Set(['use-template', 'slow-down', 'fix-media']);
/** Meta: not before 24 h; Twilio (63049): after growing delays, and never in the US. */
const NOT_NOW = 24 * 3_600_000;
const MOST_LATER = 3;
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
export const outcomeOf = (attempt: Attempt, fault: unknown, now: Date): Outcome => {
  const { id, attempts } = attempt;
  if (!(fault instanceof UpstreamFault))
    return { ...nothing(id), state: 'unknown', detail: 'our own fault while sending' };
  const told = {
    ...nothing(id),
    code: fault.code === undefined ? (fault.status?.toString() ?? null) : String(fault.code),
    detail: (fault instanceof ChannelFault ? fault.detail?.slice(0, 500) : undefined) ?? fault.message,
    action: fault instanceof ChannelFault && fault.outcome === 'refused' ? fault.action : null,
    refused: fault.outcome === 'refused',
  };
  if (fault instanceof CircuitOpen)
    return {
      ...told,
      state: 'queued',
      unmade: true,
      sendAfter: new Date(now.getTime() + (fault.retryAfterMs ?? FIRST_WAIT)),
    };
  if (fault.outcome === 'unknown') return { ...told, state: 'unknown' };
  if (!fault.retryable) return { ...told, ...afterRefusal(attempt, told.action, now) };
  if (attempts >= MOST_ATTEMPTS) return { ...told, state: 'parked' };
  return { ...told, state: 'queued', sendAfter: new Date(now.getTime() + waitBefore(fault, attempts)) };
};

/** What a refusal that no repeating helps makes of a message. */
const afterRefusal = (
  attempt: Attempt,
  action: SendAction | null,
  now: Date,
): Pick<Outcome, 'state'> & Partial<Outcome> => {
  // The whole account is refused, so the message waits until it is not. What was refused while nobody knew of a trouble
  // counts: of a message that is alone in being refused so, a person hears in the end.
  if (action === 'call-human')
    return attempt.attempts >= MOST_ATTEMPTS && !attempt.probes
      ? { state: 'parked' }
      : { state: 'queued', unmade: attempt.probes, sendAfter: new Date(now.getTime() + PROBE_EVERY_MS) };
  if (action === 'not-now') {
    const sendAfter = laterDay(attempt, now);
    return sendAfter === null ? { state: 'failed' } : { state: 'queued', sendAfter };
  }
  if (action === 'fix-template') return { state: isUnasked(attempt.purpose) ? 'failed' : 'parked' };
  return { state: action !== null && PARKED.has(action) ? 'parked' : 'failed' };
};

/** When to try again what the provider lets nobody send today; null for never, as with whatever answers somebody. */
export const laterDay = (
  { purpose, goodUntil, attempts, toAddress }: Omit<Attempt, 'probes'>,
  now: Date,
): Date | null => {
  if (!isUnasked(purpose) || attempts > MOST_LATER || countryOfAddress(toAddress) === 'US') return null;
  const later = new Date(now.getTime() + NOT_NOW * 2 ** Math.max(0, attempts - 1));
  return goodUntil !== null && later >= goodUntil ? null : later;
};

/** Claimed, and then the process was told to stop: another one sends it. */
export const released = (id: string, now: Date): Outcome => ({
  ...nothing(id),
  state: 'queued',
  sendAfter: now,
  unmade: true,
  refused: true,
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
  refused: false,
  action: null,
});
