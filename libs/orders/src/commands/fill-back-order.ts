import { Clock, type Id, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Audience } from '../domain/order-events.js';
import type { OrderNotFound, WrongStatus } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

type Outcome = Result<OrderView, WrongStatus | OrderNotFound>;

/** Confirms what waited for stock. Reserves nothing: that is a process. */
export class FillBackOrderCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly audience: Audience,
  ) {
    super();
  }
}

@CommandHandler(FillBackOrderCommand)
export class FillBackOrderHandler implements ICommandHandler<FillBackOrderCommand> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, orderId, audience }: FillBackOrderCommand): Promise<Outcome> {
    return this.orders.change(organizationId, orderId, (order) => {
      const filled = order.fill(audience, this.clock.now());
      return filled.ok ? ok(viewOf(order)) : filled;
    });
  }
}
