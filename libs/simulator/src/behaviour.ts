import { z } from 'zod';

/**
 * What the simulated provider does with a message that we send.
 * - `accepts`: it reaches the phone
 * - `fails-later`: taken over, and reported as failed afterwards; the phone never gets it
 * - `too-many`: HTTP 429, nothing was sent
 * - `refuses`: HTTP 400 for good, nothing was sent
 * - `unavailable`: HTTP 503; nothing was sent, but nobody can tell that from the answer
 * - `loses-answer`: it reaches the phone, and the connection breaks before we hear of it
 * - `hangs`: no answer until our patience ends
 */
export const ANSWERS = [
  'accepts',
  'fails-later',
  'too-many',
  'refuses',
  'unavailable',
  'loses-answer',
  'hangs',
] as const;

export type Answer = (typeof ANSWERS)[number];

const MOST_DELAY_MS = 60_000;

export const behaviourSchema = z.strictObject({
  answer: z.enum(ANSWERS),
  /** `next`: the answer holds for one message, then the provider accepts again. */
  scope: z.enum(['next', 'every']),
  /** How long a message is under way, in either direction. */
  delayMs: z.number().int().min(0).max(MOST_DELAY_MS),
  /** Everything comes twice: messages on the phone, webhooks of messages and of statuses. */
  duplicates: z.boolean(),
  /** Every second message is overtaken by the one after it, and statuses come last first. */
  reorders: z.boolean(),
});

export type Behaviour = Readonly<z.infer<typeof behaviourSchema>>;

export const WELL_BEHAVED: Behaviour = {
  answer: 'accepts',
  scope: 'every',
  delayMs: 0,
  duplicates: false,
  reorders: false,
};

/** What is stored, or good behaviour where an older version stored something else. */
export const behaviourFrom = (stored: unknown): Behaviour => {
  const read = behaviourSchema.safeParse(stored);
  return read.success ? read.data : WELL_BEHAVED;
};

export const behavesWell = ({ answer, delayMs, duplicates, reorders }: Behaviour): boolean =>
  answer === 'accepts' && delayMs === 0 && !duplicates && !reorders;

/** What remains of it after one message. */
export const afterOne = (behaviour: Behaviour): Behaviour =>
  behaviour.scope === 'next' && behaviour.answer !== 'accepts'
    ? { ...behaviour, answer: 'accepts', scope: 'every' }
    : behaviour;
