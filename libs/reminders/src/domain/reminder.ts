import { done, type Id, mayBecome, refuse, type Result } from '@munshi/kernel';
import { REMINDER_STATUSES, type ReminderStatus } from './reminder-status.js';

/** `payment`: a step of an invoice's ladder. `order-nudge`: a shop usually orders about now. */
export type ReminderKind = 'payment' | 'order-nudge';

export interface ReminderState {
  readonly id: Id;
  readonly kind: ReminderKind;
  /** What it is the reminder of: of two under one identity there is only one. */
  readonly identity: string;
  /** The invoice, or the shop itself: what is cancelled together. */
  readonly subjectId: Id;
  readonly shopId: Id;
  readonly conversationId: Id;
  /** What it says besides; its kind knows how to read it. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly dueAt: Date;
  /** It says nothing worth hearing any more afterwards. */
  readonly goodUntil: Date;
  /** When it is taken up next: later than it is due while it is held. */
  readonly lookAt: Date;
  readonly status: ReminderStatus;
  /** Why it was held, cancelled or skipped. */
  readonly reason: string | null;
  readonly sentAt: Date | null;
}

export interface NotReady {
  readonly kind: 'not-ready';
  readonly status: ReminderStatus;
}

/** How long something that is held waits until it is looked at again. */
const HELD_FOR = 3_600_000;

/** Something that a shop is to be told at its time, once. */
export class Reminder {
  constructor(private state: ReminderState) {}

  get identity(): string {
    return this.state.identity;
  }

  /** It is due, still says something, and has not been dealt with. */
  isReadyToSend(now: Date): boolean {
    const { status, lookAt, goodUntil } = this.state;
    return status === 'scheduled' && now >= lookAt && now < goodUntil;
  }

  markAsSent(now: Date): Result<void, NotReady> {
    if (!this.isReadyToSend(now)) return this.notReady();
    return this.become('sent', null, { sentAt: now });
  }

  /** What it is about has been settled. */
  cancel(reason: string): Result<void, NotReady> {
    return this.become('cancelled', reason);
  }

  /** Its time has passed: nobody was there to send it, or it was held for too long. */
  skip(reason: string): Result<void, NotReady> {
    return this.become('skipped', reason);
  }

  /** Somebody is talking with the shop: it waits, and is skipped where it would say nothing any more. */
  hold(reason: string, now: Date): Result<void, NotReady> {
    if (this.state.status !== 'scheduled') return this.notReady();
    const lookAt = new Date(now.getTime() + HELD_FOR);
    if (lookAt >= this.state.goodUntil) return this.skip(reason);
    this.state = { ...this.state, lookAt, reason };
    return done;
  }

  /** It was told, and had to wait: nobody has read it, and what it says is looked up again once it may leave. */
  takeBack(reason: string, until: Date): Result<void, NotReady> {
    if (this.state.status !== 'sent') return this.notReady();
    const back = this.become('scheduled', reason, { lookAt: until, sentAt: null });
    return until < this.state.goodUntil ? back : this.skip(reason);
  }

  snapshot(): ReminderState {
    return this.state;
  }

  private become(status: ReminderStatus, reason: string | null, more = {}): Result<void, NotReady> {
    if (!mayBecome(REMINDER_STATUSES, this.state.status, status)) return this.notReady();
    this.state = { ...this.state, status, reason, ...more };
    return done;
  }

  private notReady() {
    return refuse({ kind: 'not-ready', status: this.state.status } as const);
  }
}
