import { randomUUID } from 'node:crypto';
import { POOL, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Reminder, type ReminderState } from '../domain/reminder.js';
import { type DueReminder, type NewReminder, Reminders } from '../domain/reminders.js';
import * as sql from './reminder-statements.js';

@Injectable()
export class PgReminders extends Reminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(POOL) private readonly pool: pg.Pool,
  ) {
    super();
  }

  async schedule(reminders: readonly NewReminder[], asOf: Date): Promise<void> {
    if (reminders.length === 0) return;
    await this.unitOfWork.execute(sql.schedule, [
      this.unitOfWork.organizationId,
      asOf,
      reminders.map(() => randomUUID()),
      reminders.map(({ kind }) => kind),
      reminders.map(({ identity }) => identity),
      reminders.map(({ subjectId }) => subjectId),
      reminders.map(({ shopId }) => shopId),
      reminders.map(({ conversationId }) => conversationId),
      reminders.map(({ detail }) => JSON.stringify(detail)),
      reminders.map(({ dueAt }) => dueAt),
      reminders.map(({ goodUntil }) => goodUntil),
    ]);
  }

  async cancel(subjectId: Id, reason: string, asOf: Date): Promise<readonly ReminderState[]> {
    const all = await this.unitOfWork.rows(sql.cancel, [subjectId, reason, asOf]);
    return all.filter(({ status }) => status === 'sent');
  }

  async organizations(now: Date): Promise<readonly Id[]> {
    const { rows } = await this.pool.query<{ organization_id: Id }>({
      name: 'reminders.organizations',
      text: 'SELECT organization_id FROM due_reminders($1)',
      values: [now],
    });
    return rows.map((row) => row.organization_id);
  }

  async due(now: Date, most: number): Promise<readonly DueReminder[]> {
    const rows = await this.unitOfWork.rows(sql.due, [this.unitOfWork.organizationId, now, most]);
    return rows.map(({ held, ...state }) => ({ reminder: new Reminder(state), held }));
  }

  async find(identity: string): Promise<Reminder | null> {
    const state = await this.unitOfWork.one(sql.find, [this.unitOfWork.organizationId, identity]);
    return state && new Reminder(state);
  }

  async save(reminders: readonly Reminder[]): Promise<void> {
    const states = reminders.map((reminder) => reminder.snapshot());
    await this.unitOfWork.execute(sql.save, [
      states.map(({ id }) => id),
      states.map(({ status }) => status),
      states.map(({ reason }) => reason),
      states.map(({ lookAt }) => lookAt),
      states.map(({ sentAt }) => sentAt),
    ]);
  }

  async hold(shopId: Id, reason: string): Promise<void> {
    await this.unitOfWork.execute(sql.hold, [this.unitOfWork.organizationId, shopId, reason]);
  }

  async release(shopId: Id, now: Date): Promise<boolean> {
    const outcome = await this.unitOfWork.one(sql.release, [shopId, now]);
    return (outcome?.released ?? 0) > 0;
  }
}
