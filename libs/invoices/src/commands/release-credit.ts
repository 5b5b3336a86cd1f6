import type { Id } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Credit } from '../domain/credit.js';

/** Gives back what a cancelled order held of its shop's credit; an order that is billed holds nothing any more. */
export class ReleaseCreditCommand extends Command<void> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
  ) {
    super();
  }
}

@CommandHandler(ReleaseCreditCommand)
export class ReleaseCreditHandler implements ICommandHandler<ReleaseCreditCommand> {
  constructor(private readonly credit: Credit) {}

  execute({ organizationId, orderId }: ReleaseCreditCommand): Promise<void> {
    return this.credit.release(organizationId, orderId);
  }
}
