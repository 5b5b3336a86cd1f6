import { Clock, type Id, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DispatchedItem, DispatchItem } from '../domain/dispatch.js';
import type { Audience } from '../domain/order-events.js';
import type { DispatchRefusal, OrderNotFound } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

export interface DispatchedOrder {
  readonly order: OrderView;
  /** What went out this time. */
  readonly items: readonly DispatchedItem[];
}

type Outcome = Result<DispatchedOrder, DispatchRefusal | OrderNotFound>;

/** Sends some of the order, or all that is left of it. Takes nothing from stock: that is a process. */
export class DispatchOrderCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly items: readonly DispatchItem[] | 'all',
    readonly audience: Audience,
  ) {
    super();
  }
}

@CommandHandler(DispatchOrderCommand)
export class DispatchOrderHandler implements ICommandHandler<DispatchOrderCommand> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, orderId, items, audience }: DispatchOrderCommand): Promise<Outcome> {
    return this.orders.change(organizationId, orderId, (order) => {
      const sent = order.dispatch(items, audience, this.clock.now());
      return sent.ok ? ok({ order: viewOf(order), items: sent.value }) : sent;
    });
  }
}
