import { unreachable } from '@munshi/kernel';
import { REMINDER_STATUSES } from './reminder-status.js';
import { Reminder, type ReminderState } from './reminder.js';

const due = new Date('2026-11-27T05:00:00Z');
const after = (milliseconds: number) => new Date(due.getTime() + milliseconds);
const HOUR = 3_600_000;

const reminder = (more: Partial<ReminderState> = {}): Reminder =>
  new Reminder({
    id: 'r',
    kind: 'payment',
    identity: 'payment:i:-3',
    subjectId: 'i',
    shopId: 's',
    conversationId: 'c',
    detail: {},
    dueAt: due,
    goodUntil: after(72 * HOUR),
    lookAt: due,
    status: 'scheduled',
    reason: null,
    sentAt: null,
    ...more,
  });

describe('a reminder', () => {
  it('is ready from the moment it is due until it says nothing any more', () => {
    const ready = (milliseconds: number) => reminder().isReadyToSend(after(milliseconds));
    expect([-1, 0, 72 * HOUR - 1, 72 * HOUR].map(ready)).toEqual([false, true, true, false]);
  });

  it('is sent once', () => {
    const sent = reminder();
    expect(sent.markAsSent(due)).toEqual({ ok: true, value: undefined });
    expect(sent.snapshot()).toMatchObject({ status: 'sent', sentAt: due });
    expect(sent.markAsSent(due)).toMatchObject({ ok: false, refusal: { kind: 'not-ready', status: 'sent' } });
    expect(sent.isReadyToSend(due)).toBe(false);
    expect(
      [sent.cancel('paid'), sent.skip('missed'), sent.hold('a person', due)].map(({ ok }) => ok),
    ).toEqual([false, false, false]);
  });

  it('is not sent before its time', () => {
    expect(reminder().markAsSent(after(-1)).ok).toBe(false);
  });

  it('that is held is looked at again in an hour, and is let go where it would say nothing then', () => {
    const held = reminder();
    held.hold('with-a-person', due);
    expect(held.snapshot()).toMatchObject({
      status: 'scheduled',
      lookAt: after(HOUR),
      reason: 'with-a-person',
    });
    expect(held.isReadyToSend(after(HOUR - 1))).toBe(false);
    held.hold('with-a-person', after(71 * HOUR));
    expect(held.snapshot()).toMatchObject({ status: 'skipped', reason: 'with-a-person' });
  });

  it('that was told and had to wait is told again when it may leave, or let go where it would say nothing then', () => {
    const sent = reminder();
    expect(sent.takeBack('quiet-hours', after(HOUR)).ok).toBe(false);
    sent.markAsSent(due);
    sent.takeBack('quiet-hours', after(HOUR));
    expect(sent.snapshot()).toMatchObject({
      status: 'scheduled',
      lookAt: after(HOUR),
      reason: 'quiet-hours',
      sentAt: null,
    });
    expect(sent.isReadyToSend(after(HOUR - 1))).toBe(false);
    sent.markAsSent(after(HOUR));
    sent.takeBack('too-late', sent.snapshot().goodUntil);
    expect(sent.snapshot()).toMatchObject({ status: 'skipped', reason: 'too-late' });
  });

  it('has no status that nothing leads to', () => {
    expect(unreachable(REMINDER_STATUSES, 'scheduled')).toEqual([]);
  });
});
