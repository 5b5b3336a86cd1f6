import { CONFIG, type Config } from '@munshi/config';
import { POOL, statement, UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Wake } from '../queues/wake.js';

/** Somebody whose message waits to be handled has answered. */
const WAITS = `EXISTS (
       SELECT FROM inbound_messages i WHERE i.conversation_id = ANY (c.id || c.aliases) AND i.processed_at IS NULL)`;

/** Whoever handles a message holds the conversation, and what it does decides. */
const lock = statement<{ id: Id }, [Id, Date, number]>(
  'follow-ups.lock',
  `SELECT c.id FROM follow_ups f JOIN conversations c ON c.id = f.conversation_id
   WHERE f.organization_id = $1 AND f.due_at <= $2 AND NOT ${WAITS} ORDER BY f.due_at LIMIT $3 FOR UPDATE OF c SKIP LOCKED`,
);

/**
 * Sees what those who held the conversations before have left behind, since it starts after the lock. What is due and may
 * not be said is over too; its identity says it once for each message that was followed by a silence.
 */
const ask = statement<{ asked: number; accounts: Id[] | null }, [readonly Id[], Date, string]>(
  'follow-ups.ask',
  `WITH silent AS MATERIALIZED (
     SELECT c.* FROM unnest($1::uuid[]) AS k (id)
     CROSS JOIN LATERAL (SELECT * FROM conversations WHERE id = k.id LIMIT 1) c WHERE NOT ${WAITS}
   ), due AS (
     UPDATE follow_ups f SET due_at = NULL FROM silent s
     WHERE f.conversation_id = s.id AND f.due_at <= $2 RETURNING s.*
   ), asked AS (
     INSERT INTO outbound_messages (id, organization_id, channel_account_id, conversation_id, trace_id, purpose, kind,
       identity, to_address, text, choices, parts)
     SELECT gen_random_uuid(), d.organization_id, d.channel_account_id, d.id, gen_random_uuid(), 'follow-up', 'follow-up',
       'follow-up:' || (extract(epoch FROM d.last_inbound_at) * 1000000)::bigint, d.reply_address, $3, '[]'::jsonb,
       '[]'::jsonb
     FROM due d
     WHERE d.last_inbound_at > $2::timestamptz - interval '24 hours' AND d.merged_into IS NULL
       AND (d.human_until IS NULL OR d.human_until <= $2)
     ON CONFLICT (conversation_id, identity) DO NOTHING RETURNING channel_account_id
   )
   SELECT (SELECT count(*)::integer FROM asked) AS asked,
     (SELECT array_agg(DISTINCT channel_account_id) FROM asked) AS accounts`,
);

const A_BATCH = 500;

/**
 * Asks customers who have fallen silent whether they are still there: once, and not before they have written again. The
 * row of a conversation is its timer; handling a message sets it in the same statement that ends the turn.
 */
@Injectable()
export class FollowUps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wake: Wake,
    private readonly clock: Clock,
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Whatever is due, of all organizations; what is left when it is `ended` stays due. */
  async send(ended?: AbortSignal): Promise<void> {
    const text = this.config.FOLLOW_UP_TEXT.trim();
    if (text === '') return;
    const { rows } = await this.pool.query<{ organization_id: Id }>({
      name: 'follow-ups.organizations',
      text: 'SELECT organization_id FROM due_follow_ups($1)',
      values: [this.clock.now()],
    });
    for (const { organization_id: id } of rows)
      await this.sendIn(id, text, ended).catch((error: unknown) => {
        this.logger.error({ err: error, organization: id }, 'silences could not be followed up');
      });
  }

  private async sendIn(organizationId: Id, text: string, ended?: AbortSignal): Promise<void> {
    while (ended?.aborted !== true && (await this.askSome(organizationId, text)));
  }

  /** Whether there may be more. */
  private askSome(organizationId: Id, text: string): Promise<boolean> {
    return this.unitOfWork.run(organizationId, async () => {
      const now = this.clock.now();
      const held = await this.unitOfWork.rows(lock, [organizationId, now, A_BATCH]);
      if (held.length === 0) return false;
      const asked = await this.unitOfWork.one(ask, [held.map(({ id }) => id), now, text]);
      this.unitOfWork.afterCommit(() => {
        for (const account of asked?.accounts ?? []) this.wake.sender(organizationId, account);
        this.logger.info({ organization: organizationId, asked: asked?.asked }, 'followed up');
      });
      return held.length === A_BATCH;
    });
  }
}
