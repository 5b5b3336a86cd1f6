import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

/** What staff were to look at for this reason is done; what they are to look at for another stays. @returns whether it was up */
export class LowerFlagCommand extends Command<boolean> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: Id,
    readonly flag: string,
  ) {
    super();
  }
}

const lowerFlag = statement<never, [Id, string]>(
  'conversations.lower-flag',
  `UPDATE conversations SET flag = NULL
   WHERE id = (SELECT coalesce(merged_into, id) FROM conversations WHERE id = $1) AND flag = $2`,
);

@CommandHandler(LowerFlagCommand)
export class LowerFlagHandler implements ICommandHandler<LowerFlagCommand> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ organizationId, conversationId, flag }: LowerFlagCommand): Promise<boolean> {
    const lowered = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.execute(lowerFlag, [conversationId, flag]),
    );
    return lowered > 0;
  }
}
