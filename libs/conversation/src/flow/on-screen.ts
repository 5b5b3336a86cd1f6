import { unhandled } from '@munshi/kernel';
import type { HeldConversation, PendingMessage } from '@munshi/messaging';
import { askedOf, isYesOrNo, offeredFor } from './choices.js';
import type { SessionState, Standing } from './state.js';

interface Seen {
  readonly message: Pick<PendingMessage, 'receivedAt'>;
  readonly conversation: Pick<HeldConversation, 'lastShown'>;
  readonly state: SessionState;
}

/**
 * What a reply shows of the order, and what its numbers mean: `orderId:version`, `orderId:version#short:true`,
 * `#short:true:later`, `#pick:CEM-G,CEM-W;amount:SUG`. It is stored with the reply, so that an answer is held against what was really sent.
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
    case 'over-limit':
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

/**
 * Where the conversation stands by what the customer saw last: staff who approve an order above the limit show its
 * summary's numbers, which count from then on.
 */
export const standingSeen = (seen: Seen): Standing => {
  const { standing } = seen.state;
  const isApproved = standing.at === 'over-limit' && sawDraft(seen) && !screenBefore(seen)?.includes('#');
  return isApproved ? { at: 'reviewing' } : standing;
};

const screenBefore = ({ message, conversation: { lastShown } }: Seen): string | null =>
  lastShown !== null && message.receivedAt > lastShown.at ? lastShown.shows : null;

/** Null where the numbers are those of the summary, or there are none. */
const numbersOf = (standing: Standing): string | null => {
  if (standing.at === 'short') return `short:${standing.takeable}${standing.later ? ':later' : ''}`;
  if (standing.at === 'over-limit') return `over-limit:${standing.partly}`;
  if (standing.at !== 'asking') return null;
  const { questions } = standing;
  return askedOf(questions)
    .map((question) => {
      if (question.why === 'quantity') return `amount:${question.sku}`;
      const proposed = questions.length === 1 && isYesOrNo(question);
      return `${proposed ? 'yes-no' : 'pick'}:${offeredFor(question, questions).join()}`;
    })
    .join(';');
};
