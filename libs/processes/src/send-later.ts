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
import { PriceDesk } from './price-desk.js';
import type { PricesChanged } from './prices.js';

type Refusals = BackOrderRefusal | OrderNotFound | PricesChanged;
type Outcome = Result<BackOrdered, Refusals>;

/**
 * Makes what is missing of the conversation's draft that was shown as `version` a back-order, at prices and discounts that
 * still hold; what is there goes on as the draft. Nothing is reserved. Of however many presses one does it; the others are
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
    private readonly prices: PriceDesk,
  ) {}

  execute({ organizationId, conversationId, orderId, version }: SendLaterCommand): Promise<Outcome> {
    return this.unitOfWork.attempt<BackOrdered, Refusals>(organizationId, async () => {
      const hold = new HoldDraftCommand(organizationId, conversationId, orderId, version);
      const held = await this.commands.execute(hold);
      if (!held.ok) return held;
      const today = await this.prices.offersTo(organizationId, held.value.shopId);
      if (!today.hold(held.value)) return refuse({ kind: 'prices-changed' });
      const skus = held.value.lines.map(({ sku }) => sku);
      const available = await this.catalogue.available(organizationId, skus);
      return this.commands.execute(new BackOrderCommand(organizationId, orderId, version, available));
    });
  }
}
