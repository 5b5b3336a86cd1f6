import { type Id, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Offer } from '../domain/order-line.js';
import type { DraftRefusal, OrderNotFound } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

export interface RepricedOrder {
  readonly order: OrderView;
  /** Names of what is not sold any more, and is gone from the order. */
  readonly dropped: readonly string[];
}

type Outcome = Result<RepricedOrder, DraftRefusal | OrderNotFound>;

/** Takes these offers for the draft's lines; the version stays when nothing differs. */
export class RepriceOrderCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly offers: readonly Offer[],
  ) {
    super();
  }
}

@CommandHandler(RepriceOrderCommand)
export class RepriceOrderHandler implements ICommandHandler<RepriceOrderCommand> {
  constructor(private readonly orders: OrderRepository) {}

  execute({ organizationId, orderId, offers }: RepriceOrderCommand): Promise<Outcome> {
    return this.orders.change(organizationId, orderId, (order) => {
      const repriced = order.reprice(offers);
      return repriced.ok ? ok({ order: viewOf(order), dropped: repriced.value }) : repriced;
    });
  }
}
