import { type Id, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { OrderNotFound } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

/** Locks the order until the open unit of work ends, and shows it as it is now. */
export class HoldOrderCommand extends Command<Result<OrderView, OrderNotFound>> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
  ) {
    super();
  }
}

@CommandHandler(HoldOrderCommand)
export class HoldOrderHandler implements ICommandHandler<HoldOrderCommand> {
  constructor(private readonly orders: OrderRepository) {}

  execute({ organizationId, orderId }: HoldOrderCommand): Promise<Result<OrderView, OrderNotFound>> {
    return this.orders.change(organizationId, orderId, (order) => ok(viewOf(order)));
  }
}
