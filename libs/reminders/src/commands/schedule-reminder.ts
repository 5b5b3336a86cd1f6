import { UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type NewReminder, Reminders } from '../domain/reminders.js';

/** Tells a shop something at a time to come; scheduled again under the same identity, it is one. */
export class ScheduleReminderCommand extends Command<void> {
  constructor(
    readonly organizationId: Id,
    readonly reminder: NewReminder,
  ) {
    super();
  }
}

@CommandHandler(ScheduleReminderCommand)
export class ScheduleReminderHandler implements ICommandHandler<ScheduleReminderCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reminders: Reminders,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, reminder }: ScheduleReminderCommand): Promise<void> {
    return this.unitOfWork.run(organizationId, () => this.reminders.schedule([reminder], this.clock.now()));
  }
}
