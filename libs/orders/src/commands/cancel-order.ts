import { Clock, type Id, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Audience } from '../domain/order-events.js';
import type { OrderNotFound, WrongStatus } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

type Outcome = Result<OrderView, WrongStatus | OrderNotFound>;

/** Ends a draft or an order of which nothing has left the warehouse. Releases no stock: that is a process. */
export class CancelOrderCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly by: 'customer' | 'staff',
    readonly audience: Audience,
  ) {
    super();
  }
}

@CommandHandler(CancelOrderCommand)
export class CancelOrderHandler implements ICommandHandler<CancelOrderCommand> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, orderId, by, audience }: CancelOrderCommand): Promise<Outcome> {
    return this.orders.change(organizationId, orderId, (order) => {
      const cancelled = order.cancel(by, audience, this.clock.now());
      return cancelled.ok ? ok(viewOf(order)) : cancelled;
    });
  }
}
