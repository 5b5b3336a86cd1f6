import { unhandled } from '@munshi/kernel';
import type { HeldConversation, PendingMessage } from '@munshi/messaging';
import { MOST_CHOICES } from '@munshi/wording';
import type { SessionState, Standing } from './state.js';

interface Seen {
  readonly message: Pick<PendingMessage, 'receivedAt'>;
  readonly conversation: Pick<HeldConversation, 'lastShown'>;
  readonly state: SessionState;
}

/**
 * What a reply shows of the order, and what its numbers mean: `orderId:version`, `orderId:version#short:true`,
 * `#short:true:later`, `#pick:CEM-G,CEM-W`. It is stored with the reply, so that an answer is held against what was really sent.
 */
export const screenOf = ({ draft, standing }: SessionState): string => {
  const shown = draft === null ? '' : `${draft.orderId}:${draft.version}`;
  const numbers = numbersOf(standing);
  return numbers === null ? shown : `${shown}#${numbers}`;
};

/** The order as it stands was on the customer's screen when they wrote. */
export const sawDraft = (seen: Seen): boolean => {
  const { draft } = seen.state;
  return draft !== null && screenBefore(seen)?.split('#')[0] === `${draft.orderId}:${draft.version}`;
};

/** A number answers what stands now only if just that was on the customer's screen when they wrote. */
export const sawNumbers = (seen: Seen): boolean => {
  switch (seen.state.standing.at) {
    case 'reviewing':
    case 'short':
    case 'asking':
      return screenBefore(seen) === screenOf(seen.state);
    // None of their numbers changes an order.
    case 'idle':
    case 'menu':
    case 'changing':
    case 'placed':
      return true;
    default:
      return unhandled(seen.state.standing);
  }
};

const screenBefore = ({ message, conversation: { lastShown } }: Seen): string | null =>
  lastShown !== null && message.receivedAt > lastShown.at ? lastShown.shows : null;

/** Null where the numbers are those of the summary, or there are none. */
const numbersOf = (standing: Standing): string | null => {
  if (standing.at === 'short') return `short:${standing.takeable}${standing.later ? ':later' : ''}`;
  const question = standing.at === 'asking' ? standing.questions[0] : undefined;
  if (question === undefined) return null;
  return question.why === 'product'
    ? `pick:${question.candidates.slice(0, MOST_CHOICES).join()}`
    : `amount:${question.sku}`;
};
