import { Clock, type Id, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Audience } from '../domain/order-events.js';
import type { OrderNotFound, WrongStatus } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

type Outcome = Result<OrderView, WrongStatus | OrderNotFound>;

/** The shop has all of it. */
export class DeliverOrderCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly audience: Audience,
  ) {
    super();
  }
}

@CommandHandler(DeliverOrderCommand)
export class DeliverOrderHandler implements ICommandHandler<DeliverOrderCommand> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, orderId, audience }: DeliverOrderCommand): Promise<Outcome> {
    return this.orders.change(organizationId, orderId, (order) => {
      const delivered = order.deliver(audience, this.clock.now());
      return delivered.ok ? ok(viewOf(order)) : delivered;
    });
  }
}
