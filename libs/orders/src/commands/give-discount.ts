import { type Id, ok, type Result } from '@munshi/kernel';
import type { Discount } from '@munshi/tax';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DiscountRefusal, OrderNotFound } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

type Outcome = Result<OrderView, DiscountRefusal | OrderNotFound>;

/** What staff take off an order that is not confirmed yet, in the place of what they gave before; null for nothing. */
export class GiveDiscountCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly discount: Discount | null,
  ) {
    super();
  }
}

@CommandHandler(GiveDiscountCommand)
export class GiveDiscountHandler implements ICommandHandler<GiveDiscountCommand> {
  constructor(private readonly orders: OrderRepository) {}

  execute({ organizationId, orderId, discount }: GiveDiscountCommand): Promise<Outcome> {
    return this.orders.change(organizationId, orderId, (order) => {
      const given = order.giveDiscount(discount);
      return given.ok ? ok(viewOf(order)) : given;
    });
  }
}
