import { statement, UnitOfWork } from '@munshi/database';
import { done, type Id, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { QueueName } from '../queues/queue-names.js';
import { Wake } from '../queues/wake.js';

export type ReplayRefusal =
  | { readonly kind: 'not-parked' }
  /** Nobody knows whether the customer has it already. */
  | { readonly kind: 'may-say-twice' };

type Outcome = Result<void, ReplayRefusal>;

/** Tries again what was parked, by its id in the list of parked things. */
export class ReplayParkedCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly parkedId: string,
    /** Say it again although it may have been said. */
    readonly force: boolean,
  ) {
    super();
  }
}

const hearAgain = statement<{ conversationId: Id }, [number]>(
  'parked.hear-again',
  `UPDATE inbound_messages SET processed_at = NULL, outcome = NULL, fault = NULL, attempts = 0, not_before = NULL
   WHERE id = $1 AND outcome = 'parked' RETURNING conversation_id AS "conversationId"`,
);

/**
 * Safe is what was never asked of a provider, or what the provider refused with a code. It stays claimed, so that no
 * later reply takes its place.
 */
const sayAgain = statement<{ channelAccountId: Id | null }, [Id, boolean]>(
  'parked.say-again',
  `WITH parked AS (
     SELECT id, verdict = 'park' OR error_code IS NOT NULL AS safe FROM outbound_messages
     WHERE id = $1 AND state = 'parked' FOR UPDATE
   ), again AS (
     UPDATE outbound_messages m SET state = 'queued', send_after = clock_timestamp(), attempts = 0,
       claimed = true, finished_at = NULL, verdict = NULL, verdict_reason = NULL, error_code = NULL, error_detail = NULL
     FROM parked p WHERE m.id = p.id AND (p.safe OR $2) RETURNING m.channel_account_id
   )
   SELECT (SELECT channel_account_id FROM again) AS "channelAccountId" FROM parked`,
);

const reactAgain = statement<{ queue: QueueName }, [number]>(
  'parked.react-again',
  `UPDATE deliveries SET parked_at = NULL, due_at = clock_timestamp(), attempts = 0, fault = NULL
   WHERE id = $1 AND parked_at IS NOT NULL AND done_at IS NULL RETURNING queue`,
);

const PARKED_ID = /^(?:(in|reaction):(\d{1,15})|out:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))$/;

const notParked = refuse({ kind: 'not-parked' } as const);

@CommandHandler(ReplayParkedCommand)
export class ReplayParkedHandler implements ICommandHandler<ReplayParkedCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wake: Wake,
  ) {}

  async execute({ organizationId, parkedId, force }: ReplayParkedCommand): Promise<Outcome> {
    const [, kind, serial, outboundId] = PARKED_ID.exec(parkedId) ?? [];
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      if (outboundId !== undefined) return this.sayAgain(organizationId, outboundId, force);
      if (kind === 'in') return this.hearAgain(organizationId, Number(serial));
      if (kind === 'reaction') return this.reactAgain(organizationId, Number(serial));
      return notParked;
    });
  }

  private async hearAgain(organizationId: Id, messageId: number): Promise<Outcome> {
    const message = await this.unitOfWork.one(hearAgain, [messageId]);
    if (message === null) return notParked;
    this.unitOfWork.afterCommit(() => {
      this.wake.conversation(organizationId, message.conversationId);
    });
    return done;
  }

  private async sayAgain(organizationId: Id, outboundId: Id, force: boolean): Promise<Outcome> {
    const message = await this.unitOfWork.one(sayAgain, [outboundId, force]);
    if (message === null) return notParked;
    const { channelAccountId } = message;
    if (channelAccountId === null) return refuse({ kind: 'may-say-twice' });
    this.unitOfWork.afterCommit(() => {
      this.wake.sender(organizationId, channelAccountId);
    });
    return done;
  }

  private async reactAgain(organizationId: Id, deliveryId: number): Promise<Outcome> {
    const delivery = await this.unitOfWork.one(reactAgain, [deliveryId]);
    if (delivery === null) return notParked;
    this.unitOfWork.afterCommit(() => {
      this.wake.delivery(organizationId, deliveryId, delivery.queue);
    });
    return done;
  }
}
