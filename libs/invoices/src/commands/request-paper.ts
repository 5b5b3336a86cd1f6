import { type BodyOf, PaperRequested } from '@munshi/contracts';
import { UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { Outbox } from '@munshi/messaging';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

export type PaperWish = Omit<BodyOf<typeof PaperRequested>, 'at'>;

/** Has a paper drawn, and sent where there is a conversation. Who may have it the caller has looked at. */
export class RequestPaperCommand extends Command<void> {
  constructor(
    readonly organizationId: Id,
    readonly wish: PaperWish,
  ) {
    super();
  }
}

@CommandHandler(RequestPaperCommand)
export class RequestPaperHandler implements ICommandHandler<RequestPaperCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, wish }: RequestPaperCommand): Promise<void> {
    const at = this.clock.now().toISOString();
    await this.unitOfWork.run(organizationId, () => this.outbox.announce(PaperRequested, { ...wish, at }));
  }
}
