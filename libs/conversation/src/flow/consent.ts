import type { Intent } from '@munshi/order-reading';
import { asksForOffers, optsIn } from '@munshi/wording';
import type { Turn } from './turn.js';

export type Decision = 'in' | 'out';

/** START, in any language; from somebody who has not opted out it is a beginning like any other. */
const takesOptOutBack = (turn: Turn, text: string): boolean =>
  turn.conversation.contact.optedOutAt !== null && optsIn(text);

/** Whether a whole message wants offers and reminders: "start" of whom has opted out, "subscribe" of anybody. */
export const wantsOffers = (turn: Turn, text: string): boolean =>
  takesOptOutBack(turn, text) || asksForOffers(text);

/** What words decide about offers and reminders; null for nothing. STOP counts however often it is said. */
export const decisionIn = (turn: Turn, text: string, intent: Intent): Decision | null => {
  if (intent === 'opt_out') return 'out';
  return wantsOffers(turn, text) ? 'in' : null;
};

export const decide = (turn: Turn, decision: Decision): void => {
  const again = turn.conversation.contact.optedOutAt !== null;
  turn.consent = decision;
  if (decision === 'out') turn.flag = 'opted-out';
  if (decision === 'out') turn.say({ kind: 'opted-out' });
  else turn.say({ kind: again ? 'opted-in' : 'subscribed' });
};
