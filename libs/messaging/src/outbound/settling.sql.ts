import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { TemplateUse } from '@munshi/templates';
import type { Purpose } from './send-policy.js';

export interface SettledRow {
  id: Id;
  channelAccountId: Id;
  conversationId: Id;
  /** What it was sent as; null for free text. */
  template: TemplateUse | null;
  batch: Id | null;
  costMicros: number | null;
  costMonth: string | null;
  /** Something else waits in its conversation, or is under way there. */
  more: boolean;
}

/**
 * Only a request that was started has an outcome; a status may have told it before the answer came. One that was
 * never made leaves no trace of a start, since nobody was shown anything, but stays claimed: a text that was split
 * for it, or a reply that came behind it meanwhile, may not be taken back into one.
 * Rows are taken by their keys, as with `mark`.
 */
export const settle = statement<
  SettledRow,
  [
    readonly Id[],
    readonly string[],
    readonly (string | null)[],
    readonly (Date | null)[],
    readonly (string | null)[],
    readonly (string | null)[],
    readonly number[],
  ]
>(
  'outbound.settle',
  `UPDATE outbound_messages m SET state = v.state, provider_message_id = coalesce(v.provider_message_id, m.provider_message_id),
     send_after = coalesce(v.send_after, m.send_after), error_code = v.code, error_detail = v.detail,
     verdict = CASE WHEN v.state = 'queued' AND v.unmade = 0 THEN 'wait' ELSE m.verdict END,
     verdict_reason = CASE WHEN v.state = 'queued' AND v.unmade = 0 THEN 'provider-refused' ELSE m.verdict_reason END,
     attempts = m.attempts - v.unmade, started_at = CASE WHEN v.unmade = 0 THEN m.started_at END,
     failed_at = CASE WHEN v.state = 'failed' THEN clock_timestamp() END,
     finished_at = CASE WHEN v.state IN ('accepted', 'failed', 'parked') THEN clock_timestamp() END
   FROM (SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::integer[])
     LIMIT cardinality($1::uuid[])) AS v (id, state, provider_message_id, send_after, code, detail, unmade)
   WHERE m.id = v.id AND m.state IN ('started', 'unknown')
   RETURNING m.id, m.channel_account_id AS "channelAccountId", m.conversation_id AS "conversationId",
     CASE m.verdict WHEN 'template' THEN m.template END AS template, m.batch, m.cost_micros AS "costMicros",
     m.cost_month::text AS "costMonth", EXISTS (
       SELECT FROM outbound_messages q
       WHERE q.conversation_id = m.conversation_id AND q.open AND q.state IN ('queued', 'started') AND q.id <> m.id) AS more`,
);

/** What they cost is given back: 0 where they are over, and unknown where they are tried again. */
export const takeBack = statement<never, [readonly Id[]]>(
  'outbound.take-back',
  `UPDATE outbound_messages SET cost_micros = CASE WHEN state <> 'queued' THEN 0 END, cost_month = NULL,
     cost_category = CASE WHEN state <> 'queued' THEN cost_category END
   WHERE id = ANY ($1::uuid[])`,
);

/**
 * Requests whose sender died: nobody can say what became of them. Whatever their priority; what is under way was due, and
 * of those that wait for the morning nothing is read.
 */
export const abandon = statement<never, [Id, Date]>(
  'outbound.abandon',
  `UPDATE outbound_messages SET state = 'unknown'
   WHERE channel_account_id = $1 AND open AND priority IN (0, 1, 2) AND send_after <= clock_timestamp()
     AND state = 'started' AND started_at < $2`,
);

export interface UnknownRow {
  id: Id;
  conversationId: Id;
  purpose: Purpose;
  toAddress: string;
  text: string;
  attempts: number;
  startedAt: Date;
}

/**
 * Takes those whose turn it is to be looked for, longest due first, and puts them off as it does: another worker takes
 * others, and one that stays unclear makes room for the next. Looked for after as long as they have been unknown, but once
 * when their deadline is over, and once a deadline from then on. What is due, by its clock or the database's: `$2` is now,
 * `$3` the deadline in milliseconds.
 */
export const takeUnknown = statement<UnknownRow, [Id, Date, number, number]>(
  'outbound.take-unknown',
  `UPDATE outbound_messages m SET send_after = CASE WHEN k.ends_at > $2
     THEN least($2 + greatest($2 - m.started_at, interval '10 s'), k.ends_at + interval '1 s')
     ELSE $2 + greatest(least($2 - m.started_at, k.ends_at - m.started_at), interval '10 s') END
   FROM (
     SELECT id, started_at + $3::double precision * interval '1 ms' AS ends_at FROM outbound_messages
     WHERE channel_account_id = $1 AND open AND priority IN (0, 1, 2) AND state = 'unknown'
       AND send_after <= greatest($2::timestamptz, clock_timestamp())
     ORDER BY send_after, id LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED) k
   WHERE m.id = k.id
   RETURNING m.id, m.conversation_id AS "conversationId", m.purpose, m.to_address AS "toAddress", m.text, m.attempts,
     m.started_at AS "startedAt"`,
);

/**
 * What its provider has certainly not taken waits for another request, or for a person where there were enough. Only of
 * the request that was looked for: somebody else may have found out first, and the next one be under way.
 */
export const giveUp = statement<
  { costMicros: number | null; costMonth: string | null; batch: Id | null },
  [Id, number, string, string | null]
>(
  'outbound.give-up',
  `UPDATE outbound_messages SET state = $3, error_code = NULL, error_detail = $4,
     send_after = CASE $3 WHEN 'queued' THEN clock_timestamp() ELSE send_after END,
     finished_at = CASE $3 WHEN 'parked' THEN clock_timestamp() END
   WHERE id = $1 AND attempts = $2 AND state = 'unknown'
   RETURNING cost_micros AS "costMicros", cost_month::text AS "costMonth", batch`,
);

/** Which of the provider's messages no row has yet, in their order. */
export const free = statement<{ providerMessageId: string }, [Id, readonly string[]]>(
  'outbound.free',
  `SELECT k.id AS "providerMessageId" FROM unnest($2::text[]) WITH ORDINALITY AS k (id, nth)
   WHERE NOT EXISTS (SELECT FROM outbound_messages m WHERE m.channel_account_id = $1 AND m.provider_message_id = k.id)
   ORDER BY k.nth`,
);

/** Of one conversation, rows of this text and address whose provider's id is not known: this one, and those beside it. */
export const alike = statement<{ rows: number }, [Id, string, string]>(
  'outbound.alike',
  `SELECT count(*)::integer AS rows FROM outbound_messages
   WHERE conversation_id = $1 AND open AND state IN ('started', 'unknown') AND to_address = $2 AND text = $3`,
);
