import { type Id, type Money, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DraftRefusal, OrderNotFound } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

type Outcome = Result<OrderView, DraftRefusal | OrderNotFound>;

/** Cuts the draft down to what comes to no more than this, with tax. */
export class TakeWithinAmountCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly most: Money,
  ) {
    super();
  }
}

@CommandHandler(TakeWithinAmountCommand)
export class TakeWithinAmountHandler implements ICommandHandler<TakeWithinAmountCommand> {
  constructor(private readonly orders: OrderRepository) {}

  execute({ organizationId, orderId, most }: TakeWithinAmountCommand): Promise<Outcome> {
    return this.orders.change(organizationId, orderId, (order) => {
      const taken = order.takeWithin(most);
      return taken.ok ? ok(viewOf(order)) : taken;
    });
  }
}
