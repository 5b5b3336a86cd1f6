import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ConfirmRefusal, OrderNotFound } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

type Outcome = Result<OrderView, ConfirmRefusal | OrderNotFound>;

/**
 * Locks the conversation's draft until the open unit of work ends, if it may be confirmed as this version. What another
 * conversation has ordered does not exist for this one.
 */
export class HoldDraftCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: Id,
    readonly orderId: Id,
    readonly version: number,
  ) {
    super();
  }
}

@CommandHandler(HoldDraftCommand)
export class HoldDraftHandler implements ICommandHandler<HoldDraftCommand> {
  constructor(private readonly orders: OrderRepository) {}

  execute({ organizationId, conversationId, orderId, version }: HoldDraftCommand): Promise<Outcome> {
    return this.orders.change<OrderView, ConfirmRefusal | OrderNotFound>(organizationId, orderId, (order) => {
      if (order.snapshot().conversationId !== conversationId) return refuse({ kind: 'order-not-found' });
      const may = order.mayConfirm(version);
      return may.ok ? ok(viewOf(order)) : may;
    });
  }
}
