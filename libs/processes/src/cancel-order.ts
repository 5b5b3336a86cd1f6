import { Stock } from '@munshi/catalog';
import { UnitOfWork } from '@munshi/database';
import { ReleaseCreditCommand } from '@munshi/invoices';
import type { Id, Result } from '@munshi/kernel';
import { CancelOrderCommand, type OrderNotFound, type OrderView, type WrongStatus } from '@munshi/orders';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { HeldOrders } from './held-orders.js';

type Outcome = Result<OrderView, WrongStatus | OrderNotFound>;

/** An order is cancelled and gives back the goods and the credit that it held; a draft and a back-order held none. */
export class CancelPlacedOrderCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly by: 'customer' | 'staff' = 'staff',
  ) {
    super();
  }
}

@CommandHandler(CancelPlacedOrderCommand)
export class CancelPlacedOrderHandler implements ICommandHandler<CancelPlacedOrderCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly held: HeldOrders,
    private readonly stock: Stock,
  ) {}

  execute({ organizationId, orderId, by }: CancelPlacedOrderCommand): Promise<Outcome> {
    return this.unitOfWork.attempt<OrderView, WrongStatus | OrderNotFound>(organizationId, async () => {
      const held = await this.held.hold(organizationId, orderId);
      if (!held.ok) return held;
      const { audience } = held.value;
      const cancelled = await this.commands.execute(
        new CancelOrderCommand(organizationId, orderId, by, audience),
      );
      if (!cancelled.ok) return cancelled;
      await this.commands.execute(new ReleaseCreditCommand(organizationId, orderId));
      await this.stock.release(orderId);
      return cancelled;
    });
  }
}
