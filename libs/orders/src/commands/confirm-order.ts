import { Clock, type Id, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Audience } from '../domain/order-events.js';
import type { ConfirmRefusal, OrderNotFound } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

type Outcome = Result<OrderView, ConfirmRefusal | OrderNotFound>;

/** Makes the draft that was shown as `version` an order with a number. Reserves nothing: that is a process. */
export class ConfirmOrderCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly version: number,
    readonly audience: Audience,
  ) {
    super();
  }
}

@CommandHandler(ConfirmOrderCommand)
export class ConfirmOrderHandler implements ICommandHandler<ConfirmOrderCommand> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, orderId, version, audience }: ConfirmOrderCommand): Promise<Outcome> {
    return this.orders.changeNumbered(organizationId, orderId, (order, number) => {
      const confirmed = order.confirm(version, number, audience, this.clock.now());
      return confirmed.ok ? ok(viewOf(order)) : confirmed;
    });
  }
}
