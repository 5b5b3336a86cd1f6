import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { Language } from '@munshi/wording';
import type { ReplyPart } from './conversation.js';

/** Asked outside of any unit of work: the function tells these conversations' messages and nothing else. */
export const next = {
  name: 'conversations.next',
  text: `SELECT asked, id, organization_id AS "organizationId", root AS "conversationId",
    channel_account_id AS "channelAccountId", provider_message_id AS "providerMessageId", trace_id AS "traceId",
    address, phone, user_id AS "userId", profile_name AS "profileName", sent_at AS "sentAt",
    received_at AS "receivedAt", raw, attempts, not_before AS "notBefore" FROM next_messages($1)`,
};

interface LockRow {
  contactId: Id;
  lastInboundAt: Date | null;
  humanUntil: Date | null;
}

export const lock = statement<LockRow, [Id]>(
  'conversations.lock',
  `SELECT contact_id AS "contactId", last_inbound_at AS "lastInboundAt", human_until AS "humanUntil"
   FROM conversations WHERE id = $1 AND merged_into IS NULL FOR UPDATE SKIP LOCKED`,
);

export interface StateRow {
  pending: boolean;
  session: unknown;
  expiresAt: Date | null;
  phone: string | null;
  userId: string | null;
  name: string | null;
  language: Language | null;
  optedOutAt: Date | null;
  unsentId: Id | null;
  unsentParts: ReplyPart[] | null;
  shows: string | null;
  shownAt: Date | null;
}

/**
 * Shown is what the provider took over, and what is under way to it this moment, since an answer may overtake the
 * provider's. Of an unknown outcome nobody can say so: the summary is shown once more instead.
 */
export const state = statement<StateRow, [Id, number]>(
  'conversations.state',
  `SELECT m.processed_at IS NULL AS pending, s.state AS session, s.expires_at AS "expiresAt", t.phone,
     t.user_id AS "userId", t.name, t.language, t.opted_out_at AS "optedOutAt", u.id AS "unsentId",
     u.parts AS "unsentParts", w.shows, w.started_at AS "shownAt"
   FROM conversations c
   JOIN contacts t ON t.id = c.contact_id
   JOIN inbound_messages m ON m.id = $2
   LEFT JOIN conversation_sessions s ON s.conversation_id = c.id
   LEFT JOIN outbound_messages u ON u.conversation_id = c.id AND u.rewritable
   LEFT JOIN LATERAL (
     SELECT o.shows, o.started_at FROM outbound_messages o
     WHERE o.conversation_id = c.id AND o.shows IS NOT NULL AND o.started_at IS NOT NULL
       AND o.state IN ('started', 'accepted')
     ORDER BY o.seq DESC LIMIT 1) w ON true
   WHERE c.id = $1`,
);

/** A message that is handled late, by a replay, takes back neither the service window nor the address of a later one. */
export const finish = statement<
  { id: number },
  [
    number,
    string,
    string,
    string | null,
    Id,
    Date | null,
    string,
    Date | null,
    string | null,
    string,
    Date,
    Id,
    Date | null,
  ]
>(
  'conversations.finish',
  `WITH heard AS (
     UPDATE conversations SET last_inbound_at = greatest(last_inbound_at, $6),
       reply_address = CASE WHEN $6 >= coalesce(last_inbound_at, $6) THEN $7 ELSE reply_address END,
       human_until = $8, flag = coalesce($9, flag)
     WHERE id = $5
   ), remembered AS (
     INSERT INTO conversation_sessions (conversation_id, organization_id, state, expires_at)
     VALUES ($5, $12, $10::jsonb, $11)
     ON CONFLICT (conversation_id) DO UPDATE SET state = excluded.state, expires_at = excluded.expires_at
   ), awaited AS (
     INSERT INTO follow_ups (conversation_id, organization_id, due_at)
     SELECT $5, $12, $13::timestamptz WHERE $13::timestamptz IS NOT NULL
     ON CONFLICT (conversation_id) DO UPDATE SET due_at = excluded.due_at
   ), left_alone AS (
     UPDATE follow_ups SET due_at = NULL
     WHERE conversation_id = $5 AND $13::timestamptz IS NULL AND due_at IS NOT NULL
   )
   UPDATE inbound_messages SET processed_at = clock_timestamp(), outcome = $2, kind = $3, text = $4, fault = NULL
   WHERE id = $1 AND processed_at IS NULL RETURNING id`,
);

/** Rewrites the reply that is still unsent ($1); where a sender was faster, or there is none, adds one. */
export const reply = statement<
  never,
  [
    Id | null,
    string,
    string,
    string,
    string | null,
    number,
    string,
    number,
    Id,
    Id,
    Id,
    Id,
    string,
    string,
    string,
    string,
    string,
    string | null,
    string | null,
    string | null,
  ]
>(
  'conversations.reply',
  `WITH rewritten AS (
     UPDATE outbound_messages SET text = $2, choices = $3::jsonb, parts = $4::jsonb, shows = $5, caused_by = $6,
       choices_label = $19, reply_to = $7, to_address = $14, trace_id = $13,
       send_after = clock_timestamp() + $8::double precision * interval '1 millisecond'
     WHERE id = $1 AND state = 'queued' AND NOT claimed RETURNING id
   )
   INSERT INTO outbound_messages (id, organization_id, channel_account_id, conversation_id, trace_id, caused_by,
     purpose, to_address, text, choices, parts, shows, choices_label, reply_to, send_after)
   SELECT $9, $10, $11, $12, $13, $6, 'reply', $14, $15, $16::jsonb, $17::jsonb, $18, $20, $7,
     clock_timestamp() + $8::double precision * interval '1 millisecond'
   WHERE NOT EXISTS (SELECT FROM rewritten)`,
);

export const speaks = statement<never, [Id, string]>(
  'contacts.speaks',
  'UPDATE contacts SET language = $2 WHERE id = $1',
);

/** Two ids of one person lead to one conversation. */
export const root = statement<{ id: Id }, [Id]>(
  'conversations.root',
  'SELECT coalesce(merged_into, id) AS id FROM conversations WHERE id = $1',
);

export const postpone = statement<never, [number, string, Date | null]>(
  'conversations.postpone',
  `UPDATE inbound_messages SET attempts = attempts + 1, fault = $2, not_before = $3,
     processed_at = CASE WHEN $3::timestamptz IS NULL THEN clock_timestamp() END,
     outcome = CASE WHEN $3::timestamptz IS NULL THEN 'parked' END
   WHERE id = $1 AND processed_at IS NULL`,
);

/** Staff are told when this many messages of one conversation wait for the rate limit. */
const WORTH_TELLING = 100;

export const defer = statement<never, [number, Date]>(
  'conversations.defer',
  `WITH waiting AS (
     UPDATE inbound_messages SET not_before = $2 WHERE id = $1 AND processed_at IS NULL RETURNING conversation_id
   )
   UPDATE conversations SET flag = 'writes-too-much'
   WHERE id = (SELECT conversation_id FROM waiting) AND (SELECT count(*) FROM (
     SELECT FROM inbound_messages i WHERE i.conversation_id = (SELECT conversation_id FROM waiting)
       AND i.processed_at IS NULL LIMIT ${WORTH_TELLING}) few) = ${WORTH_TELLING}`,
);

export const restart = statement<never, [Id]>(
  'conversations.restart',
  `WITH forgotten AS (DELETE FROM conversation_sessions WHERE conversation_id = $1), left_alone AS (
     UPDATE follow_ups SET due_at = NULL WHERE conversation_id = $1), silenced AS (
     UPDATE outbound_messages SET state = 'refused', verdict = 'refuse', verdict_reason = 'restarted',
       finished_at = clock_timestamp()
     WHERE conversation_id = $1 AND open AND state = 'queued')
   UPDATE conversations SET human_until = NULL, flag = NULL WHERE id = $1`,
);
