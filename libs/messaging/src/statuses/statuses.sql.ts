import type { PriceCategory } from '@munshi/channels';
import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { TemplateUse } from '@munshi/templates';
import type { Purpose } from '../outbound/send-policy.js';

/** A message that statuses have told of. Times as ISO 8601. */
export interface Told {
  readonly outbound: Id;
  readonly trace: Id;
  readonly rank: number;
  readonly conversationId: Id;
  readonly hadFailed: boolean;
  readonly hasFailed: boolean;
  readonly code: string | null;
  readonly detail: string | null;
  readonly purpose: Purpose;
  readonly attempts: number;
  readonly goodUntil: string | null;
  readonly toAddress: string;
  readonly startedAt: string | null;
  /** What it was sent as; null for free text. */
  readonly template: TemplateUse | null;
  readonly costMicros: number | null;
  readonly costCategory: PriceCategory | null;
  readonly costMonth: string | null;
  readonly batch: Id | null;
  /** What the provider says of its price; null where it says nothing. */
  readonly billable: boolean | null;
  readonly priceCategory: PriceCategory | null;
}

interface Applied {
  taken: number;
  updated: Told[];
}

/**
 * Joins stored statuses to their messages, by our own id where the provider echoed it and by the provider's id
 * otherwise. Each state keeps its first time; the rank only rises, so a late `sent` never takes `delivered` back
 * and `read` means delivered. `failed` outranks `sent` alone: with several devices, delivery can follow a failure.
 * A status with our id also tells that a request of unknown outcome had been accepted, and so had one that waits to be
 * made again: a refusal that was none, or a replay by staff who could not know. It is not made again.
 * Of an id that the provider repeats the first message alone has it: the others are known by ours.
 * A status whose message is not known yet is looked at again after as long as it has waited already, for a day: it
 * may be another application's on the same number, and those must not stand before ours. The sweeper says when.
 */
export const apply = statement<Applied, [Id, number]>(
  'statuses.apply',
  `WITH taken AS MATERIALIZED (
     SELECT id, provider_message_id, ref, status, coalesce(at, received_at) AS at, error_code, error_detail,
       billable, price_category
     FROM message_statuses WHERE channel_account_id = $1 AND applied_at IS NULL
       AND due_at <= clock_timestamp()
     ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
   ), joined AS MATERIALIZED (
     SELECT t.*, coalesce(by_ref.id, by_provider.id) AS message_id, by_provider.id IS NULL AS is_free FROM taken t
     LEFT JOIN outbound_messages by_ref ON by_ref.id = t.ref AND by_ref.channel_account_id = $1
     LEFT JOIN outbound_messages by_provider
       ON by_provider.channel_account_id = $1 AND by_provider.provider_message_id = t.provider_message_id
   ), summed AS (
     SELECT message_id, min(provider_message_id) FILTER (WHERE is_free) AS free_id,
       row_number() OVER (PARTITION BY min(provider_message_id) FILTER (WHERE is_free) ORDER BY message_id) AS nth,
       min(at) FILTER (WHERE status IN ('sent', 'delivered', 'read')) AS sent_at,
       min(at) FILTER (WHERE status IN ('delivered', 'read')) AS delivered_at,
       min(at) FILTER (WHERE status = 'read') AS read_at,
       min(at) FILTER (WHERE status = 'failed') AS failed_at,
       max(error_code) AS error_code, max(error_detail) AS error_detail,
       bool_and(billable) AS billable, max(price_category) AS price_category,
       max(CASE status WHEN 'read' THEN 4 WHEN 'delivered' THEN 3 WHEN 'failed' THEN 2 WHEN 'sent' THEN 1 ELSE 0 END)
         AS rank
     FROM joined WHERE message_id IS NOT NULL GROUP BY message_id
   ), updated AS (
     UPDATE outbound_messages m SET
       provider_message_id = coalesce(m.provider_message_id, CASE s.nth WHEN 1 THEN s.free_id END),
       state = CASE WHEN m.state IN ('queued', 'started', 'unknown', 'parked') AND (m.started_at IS NOT NULL OR s.rank > 2)
         THEN 'accepted' ELSE m.state END,
       finished_at = coalesce(m.finished_at, clock_timestamp()),
       sent_at = coalesce(m.sent_at, s.sent_at), delivered_at = coalesce(m.delivered_at, s.delivered_at),
       read_at = coalesce(m.read_at, s.read_at),
       failed_at = CASE WHEN greatest(m.status_rank, s.rank) > 2 THEN NULL ELSE coalesce(m.failed_at, s.failed_at) END,
       error_code = coalesce(s.error_code, m.error_code), error_detail = coalesce(s.error_detail, m.error_detail),
       status_rank = greatest(m.status_rank, s.rank)
     FROM summed s
     CROSS JOIN LATERAL (SELECT failed_at FROM outbound_messages WHERE id = s.message_id LIMIT 1) o
     WHERE m.id = s.message_id
     RETURNING m.*, s.rank, s.billable, s.price_category, o.failed_at IS NOT NULL AS had_failed
   ), done AS (
     UPDATE message_statuses r SET applied_at = CASE WHEN j.message_id IS NOT NULL
         OR r.received_at < clock_timestamp() - interval '1 day' THEN clock_timestamp() END,
       due_at = clock_timestamp() + greatest(clock_timestamp() - r.received_at, interval '1 second')
     FROM joined j WHERE r.id = j.id
   )
   SELECT (SELECT count(*) FROM joined) AS taken, (
     SELECT coalesce(json_agg(json_build_object('outbound', id, 'trace', trace_id, 'rank', rank,
       'conversationId', conversation_id, 'hadFailed', had_failed, 'hasFailed', failed_at IS NOT NULL,
       'code', error_code, 'detail', error_detail, 'purpose', purpose, 'attempts', attempts, 'goodUntil', good_until,
       'toAddress', to_address, 'startedAt', started_at, 'template', CASE verdict WHEN 'template' THEN template END,
       'costMicros', cost_micros, 'costCategory', cost_category, 'costMonth', cost_month, 'batch', batch,
       'billable', billable, 'priceCategory', price_category)), '[]') FROM updated
   ) AS updated`,
);

/** Not delivered, and it may be tried again later: nothing of the first attempt counts but that there was one. */
export const sendLater = statement<never, [readonly Id[], readonly Date[]]>(
  'statuses.send-later',
  `UPDATE outbound_messages m SET state = 'queued', send_after = v.at, verdict = 'wait',
     verdict_reason = 'provider-refused', provider_message_id = NULL, started_at = NULL,
     finished_at = NULL, sent_at = NULL, failed_at = NULL, status_rank = 0, cost_micros = NULL, cost_category = NULL,
     cost_month = NULL
   FROM unnest($1::uuid[], $2::timestamptz[]) AS v (id, at)
   WHERE m.id = v.id AND m.state = 'accepted' AND m.failed_at IS NOT NULL`,
);

export const price = statement<never, [readonly Id[], readonly number[], readonly string[]]>(
  'statuses.price',
  `UPDATE outbound_messages m SET cost_micros = v.micros, cost_category = v.category
   FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS v (id, micros, category) WHERE m.id = v.id`,
);
