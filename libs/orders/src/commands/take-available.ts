import type { Id, Quantity, Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DraftRefusal, NothingLeft, OrderNotFound } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import type { OrderView } from '../order-view.js';
import { cutDown } from './cut-down.js';

type Outcome = Result<OrderView, DraftRefusal | NothingLeft | OrderNotFound>;

/** Cuts the draft down to what there is. `available` is in stock units; a SKU that is absent is not counted. */
export class TakeAvailableCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly available: ReadonlyMap<string, Quantity>,
  ) {
    super();
  }
}

@CommandHandler(TakeAvailableCommand)
export class TakeAvailableHandler implements ICommandHandler<TakeAvailableCommand> {
  constructor(private readonly orders: OrderRepository) {}

  execute({ organizationId, orderId, available }: TakeAvailableCommand): Promise<Outcome> {
    return this.orders.change(organizationId, orderId, (order) =>
      cutDown(order, order.takeAvailable(available)),
    );
  }
}
