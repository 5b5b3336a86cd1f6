import type { Id } from '@munshi/kernel';
import type { Reminder, ReminderState } from './reminder.js';

export type NewReminder = Omit<ReminderState, 'id' | 'lookAt' | 'status' | 'reason' | 'sentAt'>;

/** A reminder that is due, and whether staff hold all of its shop's. */
export interface DueReminder {
  readonly reminder: Reminder;
  readonly held: string | null;
}

export abstract class Reminders {
  /**
   * In the open unit of work: what is new is scheduled, and what was cancelled before `asOf` is scheduled again. What has
   * been sent or skipped stays so, and what is scheduled already stays at its time.
   */
  abstract schedule(reminders: readonly NewReminder[], asOf: Date): Promise<void>;

  /**
   * Cancels what is scheduled for the subject, unless something later has decided otherwise. @returns those that were
   * sent, so that what has not left us yet can be withdrawn
   */
  abstract cancel(subjectId: Id, reason: string, asOf: Date): Promise<readonly ReminderState[]>;

  /** Organizations for which something is due: outside of any unit of work. */
  abstract organizations(now: Date): Promise<readonly Id[]>;

  /** What is due, earliest first, locked until the open unit of work ends; what others have taken is left out. */
  abstract due(now: Date, most: number): Promise<readonly DueReminder[]>;

  /** Locked until the open unit of work ends. */
  abstract find(identity: string): Promise<Reminder | null>;

  abstract save(reminders: readonly Reminder[]): Promise<void>;

  abstract hold(shopId: Id, reason: string): Promise<void>;

  /** What was held is looked at again now. @returns whether it was */
  abstract release(shopId: Id, now: Date): Promise<boolean>;
}
