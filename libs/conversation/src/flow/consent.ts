import type { Intent } from '@munshi/order-reading';
import { optsIn } from '@munshi/wording';
import type { Turn } from './turn.js';

export type Decision = 'in' | 'out';

/** START, in any language; from somebody who has not opted out it is a beginning like any other. */
export const takesOptOutBack = (turn: Turn, text: string): boolean =>
  turn.conversation.contact.optedOutAt !== null && optsIn(text);

/** What words decide about offers and reminders; null for nothing. STOP counts however often it is said. */
export const decisionIn = (turn: Turn, text: string, intent: Intent): Decision | null => {
  if (intent === 'opt_out') return 'out';
  return takesOptOutBack(turn, text) ? 'in' : null;
};

export const decide = (turn: Turn, decision: Decision): void => {
  turn.consent = decision;
  if (decision === 'out') turn.flag = 'opted-out';
  turn.say({ kind: decision === 'out' ? 'opted-out' : 'opted-in' });
};
