const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A record that a push could not finish so often waits for staff. */
export const MOST_ATTEMPTS = 10;

const RECORD = { first: 10 * SECOND, longest: 30 * MINUTE };
const CONNECTION = { first: 5 * SECOND, longest: 5 * MINUTE };

const growing = ({ first, longest }: typeof RECORD, times: number): number =>
  Math.min(first * 2 ** Math.min(times - 1, 20), longest);

/** Until a record is tried again, in milliseconds. @param chance 0 to 1 */
export const waitAfter = (attempts: number, chance: number): number =>
  Math.round(growing(RECORD, attempts) * (1 + chance / 2));

/** Until anything is asked again, in milliseconds, after so many faults in a row that said nothing of any record. */
export const pauseAfter = (faults: number, retryAfterMs: number, chance: number): number =>
  Math.round(Math.max(growing(CONNECTION, faults), retryAfterMs) * (1 + chance / 5));
