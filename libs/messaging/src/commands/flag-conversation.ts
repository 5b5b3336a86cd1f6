import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

/** Staff should look at the conversation, for this reason; it goes on meanwhile. */
export class FlagConversationCommand extends Command<void> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: Id,
    readonly flag: string,
  ) {
    super();
  }
}

const raiseFlag = statement<never, [Id, string]>(
  'conversations.flag',
  `UPDATE conversations SET flag = $2
   WHERE id = (SELECT coalesce(merged_into, id) FROM conversations WHERE id = $1)`,
);

@CommandHandler(FlagConversationCommand)
export class FlagConversationHandler implements ICommandHandler<FlagConversationCommand> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ organizationId, conversationId, flag }: FlagConversationCommand): Promise<void> {
    await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.execute(raiseFlag, [conversationId, flag]),
    );
  }
}
