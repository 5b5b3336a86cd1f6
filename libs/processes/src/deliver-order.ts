import { UnitOfWork } from '@munshi/database';
import type { Id, Result } from '@munshi/kernel';
import { DeliverOrderCommand, type OrderNotFound, type OrderView, type WrongStatus } from '@munshi/orders';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { HeldOrders } from './held-orders.js';

type Outcome = Result<OrderView, WrongStatus | OrderNotFound>;

/** The shop has all of the order, and hears so in its language. */
export class DeliverPlacedOrderCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
  ) {
    super();
  }
}

@CommandHandler(DeliverPlacedOrderCommand)
export class DeliverPlacedOrderHandler implements ICommandHandler<DeliverPlacedOrderCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly held: HeldOrders,
  ) {}

  execute({ organizationId, orderId }: DeliverPlacedOrderCommand): Promise<Outcome> {
    return this.unitOfWork.attempt<OrderView, WrongStatus | OrderNotFound>(organizationId, async () => {
      const held = await this.held.hold(organizationId, orderId);
      if (!held.ok) return held;
      return this.commands.execute(new DeliverOrderCommand(organizationId, orderId, held.value.audience));
    });
  }
}
