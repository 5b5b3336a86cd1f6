import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { TemplateUse } from '@munshi/templates';
import type { OutboundDocument } from './outbound.js';
import { PAIR_BURST, type Purpose } from './send-policy.js';

/**
 * A second at the provider holds what the bucket held and what ran into it meanwhile: 0.06 and 0.93 of the rate. What is
 * left to 1.05 of it is for requests that are claimed apart and arrive together. Nobody may look away for longer than the
 * bucket takes to fill without losing any of the rate.
 */
const TOKENS = `least(greatest(1, a.rate_per_second * 0.06), b.tokens
  + extract(epoch FROM clock_timestamp() - b.refilled_at)::double precision * a.rate_per_second * 0.93)`;

export interface BucketRow {
  tokens: number;
  now: Date;
  /** People a day who have not written; null for no limit. */
  portfolioLimit: number | null;
  trouble: 'credentials' | 'standing' | null;
  /** Until when the trouble keeps messages back. */
  stoppedUntil: Date | null;
}

/** The sender's rate is a bucket in a row: no restart and no emptied cache can exceed it. */
export const lockBucket = statement<never, [Id]>(
  'outbound.lock-bucket',
  'SELECT FROM sender_buckets WHERE channel_account_id = $1 FOR UPDATE',
);

/** Apart from its lock: what a statement that waits reads of any other table is as old as its beginning. */
export const bucket = statement<BucketRow, [Id]>(
  'outbound.bucket',
  `SELECT ${TOKENS} AS tokens, clock_timestamp() AS now, a.portfolio_limit AS "portfolioLimit", a.trouble,
     a.stopped_until AS "stoppedUntil"
   FROM sender_buckets b JOIN channel_accounts a ON a.id = b.channel_account_id
   WHERE b.channel_account_id = $1`,
);

export interface DueRow {
  id: Id;
  seq: number;
  part: number;
  traceId: string;
  conversationId: Id;
  contactId: Id;
  batch: Id | null;
  purpose: Purpose;
  identity: string | null;
  perishable: boolean;
  toAddress: string;
  text: string;
  choices: { id: string; title: string; description?: string }[];
  choicesLabel: string | null;
  document: OutboundDocument | null;
  template: TemplateUse | null;
  kind: string | null;
  createdAt: Date;
  goodUntil: Date | null;
  replyTo: string | null;
  attempts: number;
  lastInboundAt: Date | null;
  humanUntil: Date | null;
  optedOutAt: Date | null;
  pairBurstStart: Date | null;
}

/** Staff, or a canary, have stopped those that it was told together with. */
export const notHeld = (message: string): string =>
  `(${message}.batch IS NULL OR NOT EXISTS (SELECT FROM message_holds h WHERE h.batch = ${message}.batch))`;

/**
 * Oldest first, never two of one conversation at once, and as many as the bucket (locked before) has room for.
 * What nobody has asked for may wait for the morning: an answer does not stand behind it.
 * Each message's conversation and contact are looked up by their keys: joined, they were read whole for every message
 * wherever the planner did not know yet how many there are.
 */
export const due = statement<DueRow, [Id, number]>(
  'outbound.due',
  `SELECT m.id, m.seq, m.part, m.trace_id AS "traceId", m.conversation_id AS "conversationId", m.purpose, m.batch,
     m.identity, m.perishable,
     c.contact_id AS "contactId",
     m.to_address AS "toAddress", m.text, m.choices, m.choices_label AS "choicesLabel", m.document,
     m.template, m.kind, m.created_at AS "createdAt", m.good_until AS "goodUntil", m.reply_to AS "replyTo", m.attempts,
     c.last_inbound_at AS "lastInboundAt", c.human_until AS "humanUntil", t.opted_out_at AS "optedOutAt", p.started_at AS "pairBurstStart"
   FROM outbound_messages m
   CROSS JOIN LATERAL (SELECT * FROM conversations WHERE id = m.conversation_id LIMIT 1) c
   CROSS JOIN LATERAL (SELECT * FROM contacts WHERE id = c.contact_id LIMIT 1) t
   LEFT JOIN LATERAL (
     SELECT o.started_at FROM outbound_messages o
     WHERE o.conversation_id = m.conversation_id AND o.started_at IS NOT NULL
     ORDER BY o.seq DESC OFFSET ${PAIR_BURST - 1} LIMIT 1) p ON true
   WHERE m.channel_account_id = $1 AND m.open AND m.priority >= 0 AND m.state = 'queued' AND m.send_after <= clock_timestamp()
     AND NOT EXISTS (
       SELECT FROM outbound_messages e WHERE e.conversation_id = m.conversation_id
         AND e.open AND e.state IN ('queued', 'started') AND (e.seq, e.part) < (m.seq, m.part)
         AND (e.state = 'started' OR e.purpose IN ('reply', 'transactional')
           OR (m.purpose NOT IN ('reply', 'transactional') AND e.send_after <= clock_timestamp()
             AND ${notHeld('e')})))
     AND ${notHeld('m')}
   ORDER BY m.priority, m.send_after, m.seq
   LIMIT (SELECT least($2, floor(${TOKENS}))::integer
     FROM sender_buckets b JOIN channel_accounts a ON a.id = b.channel_account_id WHERE b.channel_account_id = $1)
   FOR UPDATE OF m SKIP LOCKED`,
);

/**
 * What is given back leaves its identity to the one that is made anew.
 * By their keys, whatever the planner knows of the table: of an array with a limit it believes that there is one row in
 * it, and while the table is new it would rather read all of it for ten.
 */
export const mark = statement<
  never,
  [
    readonly Id[],
    readonly string[],
    readonly string[],
    readonly string[],
    readonly (Date | null)[],
    readonly string[],
    readonly (number | null)[],
    readonly (string | null)[],
    readonly (string | null)[],
  ]
>(
  'outbound.mark',
  `UPDATE outbound_messages m SET state = v.state, verdict = v.verdict, verdict_reason = v.reason,
     send_after = coalesce(v.send_after, m.send_after), text = v.text,
     identity = CASE WHEN v.reason IS DISTINCT FROM 'given-back' THEN m.identity END,
     attempts = m.attempts + (v.state = 'started')::integer, claimed = m.claimed OR v.state = 'started',
     started_at = CASE WHEN v.state = 'started' THEN clock_timestamp() ELSE m.started_at END,
     finished_at = CASE WHEN v.state IN ('refused', 'parked') THEN clock_timestamp() END,
     cost_micros = v.cost, cost_category = v.category, cost_month = v.month
   FROM (SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[],
     $7::bigint[], $8::text[], $9::date[]) LIMIT cardinality($1::uuid[]))
     AS v (id, state, verdict, reason, send_after, text, cost, category, month)
   WHERE m.id = v.id`,
);

export const spend = statement<never, [Id, number]>(
  'outbound.spend',
  `UPDATE sender_buckets b SET tokens = ${TOKENS} - $2, refilled_at = clock_timestamp()
   FROM channel_accounts a WHERE a.id = b.channel_account_id AND b.channel_account_id = $1`,
);

/**
 * The further parts of a text that is too long for one message follow it, before anything said later. What the text
 * shows of an order goes with its last words: until they are out, nobody has seen what a "1" would confirm.
 */
export const addPart = statement<never, [Id, Id, number, string, string]>(
  'outbound.add-part',
  `WITH first AS (UPDATE outbound_messages SET shows = NULL WHERE id = $1)
   INSERT INTO outbound_messages (id, seq, organization_id, channel_account_id, conversation_id, trace_id, caused_by,
     purpose, batch, to_address, text, choices, choices_label, parts, part, priority, shows)
   SELECT $2, seq, organization_id, channel_account_id, conversation_id, trace_id, caused_by, purpose, batch, to_address,
     $4, $5::jsonb, choices_label, '[]'::jsonb, $3, priority, shows
   FROM outbound_messages WHERE id = $1`,
);

/** As JSON, since a message's text, choices and template are of no one type; dates as ISO 8601. */
export interface ToldRow {
  readonly id: Id;
  readonly conversationId: Id;
  readonly identity: string;
  readonly traceId: string;
  readonly text: string;
  readonly choices: readonly unknown[];
  readonly choicesLabel: string | null;
  readonly shows: string | null;
  readonly document: OutboundDocument | null;
  readonly template: TemplateUse | null;
  readonly purpose: Purpose;
  readonly kind: string | null;
  readonly batch: Id | null;
  readonly goodUntil: Date | null;
  readonly perishable: boolean;
}

/** In the order in which they were told, and their conversations by their keys, as above. */
export const tell = statement<{ channelAccountId: Id }, [string]>(
  'outbound.tell',
  `INSERT INTO outbound_messages (id, organization_id, channel_account_id, conversation_id, trace_id, purpose, identity,
     to_address, text, choices, parts, shows, choices_label, document, kind, template, good_until, perishable, batch, priority)
   SELECT (k.row ->> 'id')::uuid, c.organization_id, c.channel_account_id, c.id, (k.row ->> 'traceId')::uuid,
     k.row ->> 'purpose', k.row ->> 'identity', c.reply_address, k.row ->> 'text', k.row -> 'choices', '[]',
     k.row ->> 'shows', k.row ->> 'choicesLabel', nullif(k.row -> 'document', 'null'), k.row ->> 'kind', nullif(k.row -> 'template', 'null'),
     (k.row ->> 'goodUntil')::timestamptz, (k.row ->> 'perishable')::boolean, (k.row ->> 'batch')::uuid,
     CASE k.row ->> 'purpose' WHEN 'marketing' THEN 2 WHEN 'reminder' THEN 1 ELSE 0 END
   FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS k (row, nth)
   CROSS JOIN LATERAL (SELECT * FROM conversations WHERE id = (k.row ->> 'conversationId')::uuid LIMIT 1) c
   ORDER BY k.nth
   ON CONFLICT (conversation_id, identity) DO NOTHING RETURNING channel_account_id AS "channelAccountId"`,
);

export const withdraw = statement<never, [Id, string]>(
  'outbound.withdraw',
  `UPDATE outbound_messages SET state = 'refused', verdict = 'refuse', verdict_reason = 'withdrawn',
     finished_at = clock_timestamp()
   WHERE conversation_id = (SELECT coalesce(merged_into, id) FROM conversations WHERE id = $1) AND identity = $2
     AND state = 'queued'`,
);
