import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Reminders } from '../domain/reminders.js';

/** What was told has not left us and will not: it is looked at again at that time, and told anew. */
export class TakeBackReminderCommand extends Command<void> {
  constructor(
    readonly organizationId: Id,
    readonly identity: string,
    readonly reason: string,
    readonly until: Date,
  ) {
    super();
  }
}

@CommandHandler(TakeBackReminderCommand)
export class TakeBackReminderHandler implements ICommandHandler<TakeBackReminderCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reminders: Reminders,
  ) {}

  execute({ organizationId, identity, reason, until }: TakeBackReminderCommand): Promise<void> {
    return this.unitOfWork.run(organizationId, async () => {
      const reminder = await this.reminders.find(identity);
      if (reminder?.takeBack(reason, until).ok === true) await this.reminders.save([reminder]);
    });
  }
}
