import { statement, UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { LOGGER, type Logger, Metrics } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import type { QueueName } from '../queues/queue-names.js';
import { Wake } from '../queues/wake.js';
import { type KnownReaction, Reactions } from './reactions.js';
import { withTrace } from './trace.js';

const dispatch = statement<{ id: number; queue: QueueName }, [Id, readonly string[], readonly string[]]>(
  'outbox.dispatch',
  `WITH event AS (UPDATE outbox SET dispatched_at = clock_timestamp() WHERE id = $1 AND dispatched_at IS NULL
     RETURNING id, organization_id)
   INSERT INTO deliveries (organization_id, event_id, reaction, queue)
   SELECT e.organization_id, e.id, r.reaction, r.queue
   FROM event e, unnest($2::text[], $3::text[]) AS r (reaction, queue)
   ON CONFLICT (event_id, reaction) DO NOTHING RETURNING id, queue`,
);

const typeOf = statement<{ type: string }, [Id]>('outbox.type', 'SELECT type FROM outbox WHERE id = $1');

interface DueDelivery {
  reaction: string;
  attempts: number;
  eventId: Id;
  traceId: string;
  body: unknown;
}

const take = statement<DueDelivery, [number]>(
  'deliveries.take',
  `SELECT d.reaction, d.attempts, o.id AS "eventId", o.trace_id AS "traceId", o.body
   FROM deliveries d JOIN outbox o ON o.id = d.event_id
   WHERE d.id = $1 AND d.done_at IS NULL AND d.parked_at IS NULL FOR UPDATE OF d SKIP LOCKED`,
);

const finish = statement<never, [number]>(
  'deliveries.finish',
  'UPDATE deliveries SET done_at = clock_timestamp(), attempts = attempts + 1, fault = NULL WHERE id = $1',
);

const fail = statement<{ attempts: number; queue: QueueName }, [number, string, Date | null]>(
  'deliveries.fail',
  `UPDATE deliveries SET attempts = attempts + 1, fault = $2, due_at = coalesce($3, due_at),
     parked_at = CASE WHEN $3::timestamptz IS NULL THEN clock_timestamp() END
   WHERE id = $1 AND done_at IS NULL RETURNING attempts, queue`,
);

/** What is known of a delivery that is being tried, should it fail. */
interface Seen {
  reaction: string;
  attempts: number;
}

const MOST_ATTEMPTS = 10;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 600_000;

/** Brings each announced event to each reaction until it has worked once, or staff have to look. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reactions: Reactions,
    private readonly wake: Wake,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Writes down who has to react to the event, once, and wakes them. */
  async dispatch(organizationId: Id, eventId: Id): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const event = await this.unitOfWork.one(typeOf, [eventId]);
      if (event === null) return;
      const reactions = this.reactions.to(event.type);
      const due = await this.unitOfWork.rows(dispatch, [
        eventId,
        reactions.map(({ name }) => name),
        reactions.map(({ queue }) => queue),
      ]);
      this.unitOfWork.afterCommit(() => {
        for (const { id, queue } of due) this.wake.delivery(organizationId, id, queue);
      });
    });
  }

  /** Runs one reaction; its effects and its done mark commit together. */
  async run(organizationId: Id, deliveryId: number): Promise<void> {
    const seen: Seen = { reaction: '', attempts: 0 };
    try {
      const prepare = await this.attempt(organizationId, deliveryId, seen);
      if (prepare !== null) await this.attempt(organizationId, deliveryId, seen, { value: await prepare() });
      if (seen.reaction !== '') this.metrics.reactions.inc({ reaction: seen.reaction, outcome: 'done' });
    } catch (error) {
      this.metrics.reactions.inc({ reaction: seen.reaction, outcome: 'failed' });
      await this.fail(organizationId, deliveryId, seen.attempts, error);
    }
  }

  /** @returns what has to be done before it, outside of any transaction; null where it is done, or another has it. */
  private attempt(
    organizationId: Id,
    deliveryId: number,
    seen: Seen,
    ready?: { readonly value: unknown },
  ): Promise<(() => Promise<unknown>) | null> {
    return this.unitOfWork.run(organizationId, async () => {
      const due = await this.unitOfWork.one(take, [deliveryId]);
      if (due === null) return null;
      ({ reaction: seen.reaction, attempts: seen.attempts } = due);
      const { reaction, contract } = this.known(due);
      const { eventId: id, traceId } = due;
      const body = contract.body.parse(due.body);
      const head = { id, organizationId, traceId };
      if (reaction.prepare !== undefined && ready === undefined)
        return () => withTrace(traceId, async () => reaction.prepare?.(body, head));
      await withTrace(traceId, () => reaction.handle(body, head, ready?.value));
      await this.unitOfWork.execute(finish, [deliveryId]);
      return null;
    });
  }

  private known({ reaction }: DueDelivery): KnownReaction {
    const known = this.reactions.named(reaction);
    if (known === undefined) throw new Error(`nobody here is called ${reaction}`);
    return known;
  }

  private async fail(
    organizationId: Id,
    deliveryId: number,
    attempts: number,
    error: unknown,
  ): Promise<void> {
    const fault = error instanceof Error ? error.message : String(error);
    const wait = Math.min(FIRST_WAIT * 3 ** attempts, LONGEST_WAIT) * (1 + Math.random() / 2);
    const parks = attempts + 1 >= MOST_ATTEMPTS;
    const dueAt = parks ? null : new Date(this.clock.now().getTime() + wait);
    this.logger.error({ err: error, delivery: deliveryId, parks }, 'a reaction failed');
    await this.unitOfWork.run(organizationId, async () => {
      const failed = await this.unitOfWork.one(fail, [deliveryId, fault.slice(0, 500), dueAt]);
      if (failed === null || parks) return;
      this.unitOfWork.afterCommit(() => {
        this.wake.delivery(organizationId, deliveryId, failed.queue, wait);
      });
    });
  }
}
