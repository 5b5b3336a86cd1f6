import { Stock } from '@munshi/catalog';
import { UnitOfWork } from '@munshi/database';
import type { Id, Result } from '@munshi/kernel';
import {
  type DispatchedOrder,
  type DispatchItem,
  DispatchOrderCommand,
  type DispatchRefusal,
  type OrderNotFound,
} from '@munshi/orders';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { HeldOrders } from './held-orders.js';

type Refusals = DispatchRefusal | OrderNotFound;
type Outcome = Result<DispatchedOrder, Refusals>;

/** Sends some of an order, or all that is left of it, and takes it from stock. */
export class DispatchPlacedOrderCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly items: readonly DispatchItem[] | 'all',
  ) {
    super();
  }
}

@CommandHandler(DispatchPlacedOrderCommand)
export class DispatchPlacedOrderHandler implements ICommandHandler<DispatchPlacedOrderCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly held: HeldOrders,
    private readonly stock: Stock,
  ) {}

  execute({ organizationId, orderId, items }: DispatchPlacedOrderCommand): Promise<Outcome> {
    return this.unitOfWork.attempt<DispatchedOrder, Refusals>(organizationId, async () => {
      const held = await this.held.hold(organizationId, orderId);
      if (!held.ok) return held;
      const { audience } = held.value;
      const sent = await this.commands.execute(
        new DispatchOrderCommand(organizationId, orderId, items, audience),
      );
      if (!sent.ok) return sent;
      const goods = sent.value.items.map(({ sku, baseQuantity }) => ({ sku, quantity: baseQuantity }));
      await this.stock.ship(orderId, goods);
      return sent;
    });
  }
}
