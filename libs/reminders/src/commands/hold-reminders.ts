import { UnitOfWork } from '@munshi/database';
import { Clock, done, type Id, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Reminders } from '../domain/reminders.js';

export interface NothingHeld {
  readonly kind: 'nothing-held';
}

/** The shop is reminded of nothing while staff talk with it: a dispute. With null for the reason it is again. */
export class HoldRemindersCommand extends Command<Result<void, NothingHeld>> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly reason: string | null,
  ) {
    super();
  }
}

@CommandHandler(HoldRemindersCommand)
export class HoldRemindersHandler implements ICommandHandler<HoldRemindersCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reminders: Reminders,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, shopId, reason }: HoldRemindersCommand): Promise<Result<void, NothingHeld>> {
    return this.unitOfWork.run<Result<void, NothingHeld>>(organizationId, async () => {
      if (reason !== null) await this.reminders.hold(shopId, reason);
      else if (!(await this.reminders.release(shopId, this.clock.now())))
        return refuse({ kind: 'nothing-held' });
      return done;
    });
  }
}
