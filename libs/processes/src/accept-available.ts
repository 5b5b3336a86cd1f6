import { Catalogue } from '@munshi/catalog';
import { UnitOfWork } from '@munshi/database';
import type { Id, Result } from '@munshi/kernel';
import {
  type ConfirmRefusal,
  type DraftRefusal,
  HoldDraftCommand,
  type NothingLeft,
  type OrderNotFound,
  type OrderView,
  TakeAvailableCommand,
} from '@munshi/orders';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

type Outcome = Result<OrderView, ConfirmRefusal | DraftRefusal | NothingLeft | OrderNotFound>;

/** Cuts the conversation's draft that was shown as `version` down to what is in stock now, if there is anything. */
export class AcceptAvailableCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: Id,
    readonly orderId: Id,
    readonly version: number,
  ) {
    super();
  }
}

@CommandHandler(AcceptAvailableCommand)
export class AcceptAvailableHandler implements ICommandHandler<AcceptAvailableCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly catalogue: Catalogue,
  ) {}

  execute(command: AcceptAvailableCommand): Promise<Outcome> {
    const { organizationId, conversationId, orderId, version } = command;
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const hold = new HoldDraftCommand(organizationId, conversationId, orderId, version);
      const held = await this.commands.execute(hold);
      if (!held.ok) return held;
      const skus = held.value.lines.map(({ sku }) => sku);
      const available = await this.catalogue.available(organizationId, skus);
      return this.commands.execute(new TakeAvailableCommand(organizationId, orderId, available));
    });
  }
}
