import type { TransitionTable } from '@munshi/kernel';

export type ReminderStatus = 'scheduled' | 'sent' | 'cancelled' | 'skipped';

/**
 * What was cancelled may be scheduled again: a payment bounces, and its invoice is open once more. So may what was told
 * and had to wait before it could leave us.
 */
export const REMINDER_STATUSES: TransitionTable<ReminderStatus> = {
  scheduled: ['sent', 'cancelled', 'skipped'],
  cancelled: ['scheduled'],
  sent: ['scheduled'],
  skipped: [],
};
