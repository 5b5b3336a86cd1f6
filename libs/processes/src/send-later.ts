import { Catalogue } from '@munshi/catalog';
import { UnitOfWork } from '@munshi/database';
import { type Id, refuse, type Result } from '@munshi/kernel';
import {
  BackOrderCommand,
  type BackOrdered,
  type BackOrderRefusal,
  HoldDraftCommand,
  type OrderNotFound,
} from '@munshi/orders';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type PricesChanged, pricesHold } from './prices.js';

type Refusals = BackOrderRefusal | OrderNotFound | PricesChanged;
type Outcome = Result<BackOrdered, Refusals>;

/**
 * Makes what is missing of the conversation's draft that was shown as `version` a back-order, at prices that still
 * hold; what is there goes on as the draft. Nothing is reserved. Of however many presses one does it; the others are
 * told its number.
 */
export class SendLaterCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: Id,
    readonly orderId: Id,
    readonly version: number,
  ) {
    super();
  }
}

@CommandHandler(SendLaterCommand)
export class SendLaterHandler implements ICommandHandler<SendLaterCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly catalogue: Catalogue,
  ) {}

  execute({ organizationId, conversationId, orderId, version }: SendLaterCommand): Promise<Outcome> {
    return this.unitOfWork.attempt<BackOrdered, Refusals>(organizationId, async () => {
      const [held, catalogue] = await Promise.all([
        this.commands.execute(new HoldDraftCommand(organizationId, conversationId, orderId, version)),
        this.catalogue.current(organizationId),
      ]);
      if (!held.ok) return held;
      if (!pricesHold(held.value, catalogue)) return refuse({ kind: 'prices-changed' });
      const skus = held.value.lines.map(({ sku }) => sku);
      const available = await this.catalogue.available(organizationId, skus);
      return this.commands.execute(new BackOrderCommand(organizationId, orderId, version, available));
    });
  }
}
