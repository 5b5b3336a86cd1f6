import { Catalogue } from '@munshi/catalog';
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

type Outcome = Result<RepricedOrder, DraftRefusal | OrderNotFound>;

/** Brings a draft to today's prices, so that what is shown next may be confirmed. */
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
    private readonly catalogue: Catalogue,
  ) {}

  execute({ organizationId, orderId }: RepriceDraftCommand): Promise<Outcome> {
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const [held, catalogue] = await Promise.all([
        this.commands.execute(new HoldOrderCommand(organizationId, orderId)),
        this.catalogue.current(organizationId),
      ]);
      if (!held.ok) return held;
      const { lines, priceList } = held.value;
      const offers = lines.map(({ sku, unit }) => catalogue.offer(sku, unit, priceList));
      const offered = offers.filter((offer) => offer !== undefined);
      return this.commands.execute(new RepriceOrderCommand(organizationId, orderId, offered));
    });
  }
}
