import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { ReminderState } from '../domain/reminder.js';

type Many<T> = readonly T[];

/**
 * What is scheduled is as of the last that was heard, too: the payment before a bounce may be heard of after it, and ends
 * nothing then.
 */
export const schedule = statement<
  never,
  [
    Id,
    Date,
    Many<Id>,
    Many<string>,
    Many<string>,
    Many<Id>,
    Many<Id>,
    Many<Id>,
    Many<string>,
    Many<Date>,
    Many<Date>,
  ]
>(
  'reminders.schedule',
  `INSERT INTO reminders AS r (id, organization_id, kind, identity, subject_id, shop_id, conversation_id, detail, due_at,
     good_until, look_at, as_of)
   SELECT k.id, $1, k.kind, k.identity, k.subject_id, k.shop_id, k.conversation_id, k.detail::jsonb, k.due_at,
     k.good_until, k.due_at, $2
   FROM unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::uuid[], $9::text[], $10::timestamptz[],
     $11::timestamptz[]) AS k (id, kind, identity, subject_id, shop_id, conversation_id, detail, due_at, good_until)
   ORDER BY k.identity
   ON CONFLICT (organization_id, identity) DO UPDATE SET state = 'scheduled', as_of = excluded.as_of,
     reason = CASE WHEN r.state = 'scheduled' THEN r.reason END,
     due_at = CASE WHEN r.state = 'scheduled' THEN r.due_at ELSE excluded.due_at END,
     look_at = CASE WHEN r.state = 'scheduled' THEN r.look_at ELSE excluded.look_at END,
     good_until = CASE WHEN r.state = 'scheduled' THEN r.good_until ELSE excluded.good_until END
   WHERE r.state IN ('cancelled', 'scheduled') AND r.as_of < excluded.as_of`,
);

const STATE = `r.id, r.kind, r.identity, r.subject_id AS "subjectId", r.shop_id AS "shopId",
  r.conversation_id AS "conversationId", r.detail, r.due_at AS "dueAt", r.good_until AS "goodUntil",
  r.look_at AS "lookAt", r.state AS status, r.reason, r.sent_at AS "sentAt"`;

/** In one order, so that two who cancel wait for one another. */
export const cancel = statement<ReminderState, [Id, string, Date]>(
  'reminders.cancel',
  `WITH all_of_it AS (SELECT id FROM reminders WHERE subject_id = $1 ORDER BY identity FOR UPDATE)
   UPDATE reminders r SET
     state = CASE WHEN r.state = 'scheduled' AND r.as_of <= $3 THEN 'cancelled' ELSE r.state END,
     reason = CASE WHEN r.state = 'scheduled' AND r.as_of <= $3 THEN $2 ELSE r.reason END,
     as_of = greatest(r.as_of, $3)
   FROM all_of_it a WHERE r.id = a.id RETURNING ${STATE}`,
);

export interface DueRow extends ReminderState {
  readonly held: string | null;
}

export const due = statement<DueRow, [Id, Date, number]>(
  'reminders.due',
  `SELECT ${STATE}, (SELECT h.reason FROM reminder_holds h WHERE h.shop_id = r.shop_id) AS held
   FROM reminders r WHERE r.organization_id = $1 AND r.state = 'scheduled' AND r.look_at <= $2
   ORDER BY r.look_at LIMIT $3 FOR UPDATE OF r SKIP LOCKED`,
);

export const find = statement<ReminderState, [Id, string]>(
  'reminders.find',
  `SELECT ${STATE} FROM reminders r WHERE r.organization_id = $1 AND r.identity = $2 FOR UPDATE`,
);

export const save = statement<
  never,
  [Many<Id>, Many<string>, Many<string | null>, Many<Date>, Many<Date | null>]
>(
  'reminders.save',
  `UPDATE reminders r SET state = k.state, reason = k.reason, look_at = k.look_at, sent_at = k.sent_at
   FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])
     AS k (id, state, reason, look_at, sent_at)
   WHERE r.id = k.id`,
);

export const hold = statement<never, [Id, Id, string]>(
  'reminders.hold',
  `INSERT INTO reminder_holds (organization_id, shop_id, reason) VALUES ($1, $2, $3)
   ON CONFLICT (organization_id, shop_id) DO UPDATE SET reason = excluded.reason`,
);

export const release = statement<{ released: number }, [Id, Date]>(
  'reminders.release',
  `WITH released AS (DELETE FROM reminder_holds WHERE shop_id = $1 RETURNING shop_id), woken AS (
     UPDATE reminders r SET look_at = $2, reason = NULL FROM released k
     WHERE r.shop_id = k.shop_id AND r.state = 'scheduled' AND r.due_at <= $2)
   SELECT count(*)::integer AS released FROM released`,
);
