import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Outbound } from '@munshi/messaging';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { reminderMessage } from '../domain/reminder-message.js';
import { Reminders } from '../domain/reminders.js';

/** Nothing is said of the subject any more, as of then; what was told and has not left us is withdrawn. */
export class CancelRemindersCommand extends Command<void> {
  constructor(
    readonly organizationId: Id,
    readonly subjectId: Id,
    readonly reason: string,
    readonly asOf: Date,
  ) {
    super();
  }
}

@CommandHandler(CancelRemindersCommand)
export class CancelRemindersHandler implements ICommandHandler<CancelRemindersCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reminders: Reminders,
    private readonly outbound: Outbound,
  ) {}

  execute({ organizationId, subjectId, reason, asOf }: CancelRemindersCommand): Promise<void> {
    return this.unitOfWork.run(organizationId, async () => {
      const told = await this.reminders.cancel(subjectId, reason, asOf);
      for (const { conversationId, identity } of told)
        await this.outbound.withdraw(conversationId, reminderMessage(identity));
    });
  }
}
