import { UnitOfWork } from '@munshi/database';
import type { Id, Result } from '@munshi/kernel';
import {
  type DraftRefusal,
  HoldOrderCommand,
  type OrderNotFound,
  type RepricedOrder,
  RepriceOrderCommand,
} from '@munshi/orders';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PriceDesk } from './price-desk.js';

type Outcome = Result<RepricedOrder, DraftRefusal | OrderNotFound>;

/** Brings a draft to today's prices and discounts, so that what is shown next may be confirmed. */
export class RepriceDraftCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
  ) {
    super();
  }
}

@CommandHandler(RepriceDraftCommand)
export class RepriceDraftHandler implements ICommandHandler<RepriceDraftCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly prices: PriceDesk,
  ) {}

  execute({ organizationId, orderId }: RepriceDraftCommand): Promise<Outcome> {
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const held = await this.commands.execute(new HoldOrderCommand(organizationId, orderId));
      if (!held.ok) return held;
      const { lines, priceList, shopId } = held.value;
      const today = await this.prices.offersTo(organizationId, shopId);
      const offers = lines.map(({ sku, unit }) => today.offer(sku, unit, priceList));
      const offered = offers.filter((offer) => offer !== undefined);
      return this.commands.execute(new RepriceOrderCommand(organizationId, orderId, offered));
    });
  }
}
