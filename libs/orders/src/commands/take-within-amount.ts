import type { Id, Money, Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DraftRefusal, NothingLeft, OrderNotFound } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import type { OrderView } from '../order-view.js';
import { cutDown } from './cut-down.js';

type Outcome = Result<OrderView, DraftRefusal | NothingLeft | OrderNotFound>;

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
    return this.orders.change(organizationId, orderId, (order) => cutDown(order, order.takeWithin(most)));
  }
}
