import type { DueRow } from './outbound.sql.js';
import type { Verdict } from './send-policy.js';

/** Why it was not sent, and from when on it may be told anew. */
export interface GivenBack {
  readonly reason: string;
  readonly until: Date;
}

const MINUTE = 60_000;
/** Longer than a queue takes at its rate: whatever held a message for so long, what it says is asked for again. */
const FRESH_MS = 10 * MINUTE;
/** One that has been refused is repeated as it is, so that its attempts count; but not a day later. */
const FRESH_ONCE_TRIED_MS = 12 * 60 * MINUTE;

/**
 * What says how things stand is not sent as they stood: while it waits it is with whoever told it, and one that something
 * else has held back goes there before it is started. Null where it is dealt with as decided. Pure.
 */
export const givenBack = (
  {
    perishable,
    identity,
    attempts,
    createdAt,
    goodUntil,
  }: Pick<DueRow, 'perishable' | 'identity' | 'attempts' | 'createdAt' | 'goodUntil'>,
  { kind, reason, ...verdict }: Verdict,
  now: Date,
): GivenBack | null => {
  if (!perishable || identity === null) return null;
  // Nothing but time ends these; others end when staff say so, and are let go in the queue.
  if ('until' in verdict)
    return reason === 'quiet-hours' || reason === 'frequency-cap' ? { reason, until: verdict.until } : null;
  if (reason === 'too-late') return { reason, until: goodUntil ?? now };
  const starts = kind === 'send' || kind === 'template';
  const fresh = attempts === 0 ? FRESH_MS : FRESH_ONCE_TRIED_MS;
  return starts && now.getTime() - createdAt.getTime() > fresh ? { reason: 'waited', until: now } : null;
};
