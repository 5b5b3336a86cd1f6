import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import { ChannelRoutes } from '../accounts/channel-route.js';

const A_BATCH = 500;

/**
 * Joins stored statuses to their messages, by our own id where the provider echoed it and by the provider's id
 * otherwise. Each state keeps its first time; the rank only rises, so a late `sent` never takes `delivered` back
 * and `read` means delivered. `failed` outranks `sent` alone: with several devices, delivery can follow a failure.
 * A status with our id also tells that a request of unknown outcome had been accepted, and so had one that waits to be
 * made again: a refusal that was none, or a replay by staff who could not know. It is not made again.
 * A status whose message is not known yet is looked at again after as long as it has waited already, for a day: it
 * may be another application's on the same number, and those must not stand before ours. The sweeper says when.
 */
const apply = statement<Applied, [Id, number]>(
  'statuses.apply',
  `WITH taken AS MATERIALIZED (
     SELECT id, provider_message_id, ref, status, coalesce(at, received_at) AS at, error_code, error_detail
     FROM message_statuses WHERE channel_account_id = $1 AND applied_at IS NULL
       AND due_at <= clock_timestamp()
     ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
   ), joined AS MATERIALIZED (
     SELECT t.*, coalesce(by_ref.id, by_provider.id) AS message_id FROM taken t
     LEFT JOIN outbound_messages by_ref ON by_ref.id = t.ref AND by_ref.channel_account_id = $1
     LEFT JOIN outbound_messages by_provider
       ON by_provider.channel_account_id = $1 AND by_provider.provider_message_id = t.provider_message_id
   ), summed AS (
     SELECT message_id, min(provider_message_id) AS provider_message_id,
       min(at) FILTER (WHERE status IN ('sent', 'delivered', 'read')) AS sent_at,
       min(at) FILTER (WHERE status IN ('delivered', 'read')) AS delivered_at,
       min(at) FILTER (WHERE status = 'read') AS read_at,
       min(at) FILTER (WHERE status = 'failed') AS failed_at,
       max(error_code) AS error_code, max(error_detail) AS error_detail,
       max(CASE status WHEN 'read' THEN 4 WHEN 'delivered' THEN 3 WHEN 'failed' THEN 2 WHEN 'sent' THEN 1 ELSE 0 END)
         AS rank
     FROM joined WHERE message_id IS NOT NULL GROUP BY message_id
   ), updated AS (
     UPDATE outbound_messages m SET
       provider_message_id = coalesce(m.provider_message_id, s.provider_message_id),
       state = CASE WHEN m.state IN ('queued', 'started', 'unknown', 'parked') AND m.started_at IS NOT NULL THEN 'accepted'
         ELSE m.state END,
       finished_at = coalesce(m.finished_at, clock_timestamp()),
       sent_at = coalesce(m.sent_at, s.sent_at), delivered_at = coalesce(m.delivered_at, s.delivered_at),
       read_at = coalesce(m.read_at, s.read_at),
       failed_at = CASE WHEN greatest(m.status_rank, s.rank) > 2 THEN NULL ELSE coalesce(m.failed_at, s.failed_at) END,
       error_code = coalesce(s.error_code, m.error_code), error_detail = coalesce(s.error_detail, m.error_detail),
       status_rank = greatest(m.status_rank, s.rank)
     FROM summed s WHERE m.id = s.message_id RETURNING m.id, m.trace_id, s.rank
   ), done AS (
     UPDATE message_statuses r SET applied_at = CASE WHEN j.message_id IS NOT NULL
         OR r.received_at < clock_timestamp() - interval '1 day' THEN clock_timestamp() END,
       due_at = clock_timestamp() + greatest(clock_timestamp() - r.received_at, interval '1 second')
     FROM joined j WHERE r.id = j.id
   )
   SELECT (SELECT count(*) FROM joined) AS taken, (
     SELECT coalesce(json_agg(json_build_object('outbound', id, 'trace', trace_id, 'rank', rank)), '[]') FROM updated
   ) AS updated`,
);

interface Applied {
  taken: number;
  updated: { outbound: Id; trace: Id; rank: number }[];
}

/** By rank, as in the statement. */
const NAMES = ['accepted', 'sent', 'failed', 'delivered', 'read'];

@Injectable()
export class Statuses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: ChannelRoutes,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Applies what is due for this account. */
  async apply(channelAccountId: Id): Promise<void> {
    const route = this.routes.byId(channelAccountId);
    if (route === undefined) return;
    for (let more = true; more;) {
      const batch = await this.unitOfWork.run(route.organizationId, () =>
        this.unitOfWork.one(apply, [channelAccountId, A_BATCH]),
      );
      for (const { outbound, trace, rank } of batch?.updated ?? [])
        this.logger.info({ trace, outbound, status: NAMES[rank] }, 'status');
      more = batch?.taken === A_BATCH;
    }
  }
}
