import { combine, type Said } from '@munshi/wording';
import type { ReplyPart } from './conversation.js';

/** Another message within this time makes a burst (ms). */
const BURST_WITHIN = 5_000;
/** A burst is answered after this much quiet (ms). */
const QUIET = 1_500;

/** What one turn says, all its messages together: of two parts about one thing the later one holds. */
export const joinParts = (before: readonly ReplyPart[], added: readonly ReplyPart[]): ReplyPart[] => {
  const replaced = new Set(added.map(({ slot }) => slot).filter((slot) => slot !== null));
  const kept = before.filter(
    ({ slot, said }) =>
      (slot === null || !replaced.has(slot)) && !added.some((part) => part.said.text === said.text),
  );
  return [...kept, ...added];
};

export const sayTogether = (parts: readonly ReplyPart[]): Said => combine(parts.map(({ said }) => said));

/** The draft that a customer sees when all parts are read: the last one shown. */
export const shownBy = (parts: readonly ReplyPart[]): string | null =>
  parts.findLast(({ shows }) => shows !== undefined)?.shows ?? null;

/** How long a reply waits for the customer to finish typing (ms): replies cost money, so a burst gets one. */
export const quietBefore = (receivedAt: Date, previous: Date | null): number =>
  previous !== null && receivedAt.getTime() - previous.getTime() < BURST_WITHIN ? QUIET : 0;
