import { statement, UnitOfWork } from '@munshi/database';
import { done, type Id, isId, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Wake } from '../queues/wake.js';

export interface ConversationNotFound {
  readonly kind: 'conversation-not-found';
}

type Outcome = Result<void, ConversationNotFound>;

/** The person who took over is done: the bot answers again, what waited for that is sent, and nobody needs to look any more. */
export class HandBackConversationCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: string,
  ) {
    super();
  }
}

const handBack = statement<{ id: Id; channelAccountId: Id }, [Id]>(
  'conversations.hand-back',
  `UPDATE conversations SET human_until = NULL, flag = NULL
   WHERE id = (SELECT coalesce(merged_into, id) FROM conversations WHERE id = $1)
   RETURNING id, channel_account_id AS "channelAccountId"`,
);

/** What waited for the end of the talk, which was to be later. */
const letGo = statement<never, [Id]>(
  'conversations.let-go-after-talk',
  `UPDATE outbound_messages SET send_after = clock_timestamp()
   WHERE conversation_id = $1 AND open AND state = 'queued' AND verdict_reason = 'with-a-person'`,
);

@CommandHandler(HandBackConversationCommand)
export class HandBackConversationHandler implements ICommandHandler<HandBackConversationCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wake: Wake,
  ) {}

  execute({ organizationId, conversationId }: HandBackConversationCommand): Promise<Outcome> {
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const root = isId(conversationId) ? await this.unitOfWork.one(handBack, [conversationId]) : null;
      if (root === null) return refuse({ kind: 'conversation-not-found' });
      const waited = await this.unitOfWork.execute(letGo, [root.id]);
      this.unitOfWork.afterCommit(() => {
        this.wake.conversation(organizationId, root.id);
        if (waited > 0) this.wake.sender(organizationId, root.channelAccountId);
      });
      return done;
    });
  }
}
