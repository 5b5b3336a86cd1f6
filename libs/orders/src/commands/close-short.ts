import { Clock, type Id, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DispatchItem } from '../domain/dispatch.js';
import type { Audience } from '../domain/order-events.js';
import type { DispatchRefusal, OrderNotFound } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { viewOf } from '../order-view.js';
import type { DispatchedOrder } from './dispatch-order.js';

type Outcome = Result<DispatchedOrder, DispatchRefusal | OrderNotFound>;

/** What has not left the warehouse will not come, and the order goes on without it. Frees no stock: that is a process. */
export class CloseShortCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly items: readonly DispatchItem[],
    readonly audience: Audience,
  ) {
    super();
  }
}

@CommandHandler(CloseShortCommand)
export class CloseShortHandler implements ICommandHandler<CloseShortCommand> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, orderId, items, audience }: CloseShortCommand): Promise<Outcome> {
    return this.orders.change(organizationId, orderId, (order) => {
      const closed = order.closeShort(items, audience, this.clock.now());
      return closed.ok ? ok({ order: viewOf(order), items: closed.value }) : closed;
    });
  }
}
