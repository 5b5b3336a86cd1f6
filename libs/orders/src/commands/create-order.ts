import { randomUUID } from 'node:crypto';
import { Clock, ok, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Order } from '../domain/order.js';
import type { NewDraft } from '../domain/order-state.js';
import type { OrderItem } from '../domain/order-line.js';
import type { DraftOpen, DraftRefusal } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

/** A new draft that holds these items. */
export class CreateOrderCommand extends Command<Result<OrderView, DraftRefusal | DraftOpen>> {
  constructor(
    readonly draft: Omit<NewDraft, 'id'>,
    readonly items: readonly OrderItem[],
  ) {
    super();
  }
}

@CommandHandler(CreateOrderCommand)
export class CreateOrderHandler implements ICommandHandler<CreateOrderCommand> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ draft, items }: CreateOrderCommand): Promise<Result<OrderView, DraftRefusal | DraftOpen>> {
    const order = Order.draft({ ...draft, id: randomUUID() }, this.clock.now());
    for (const item of items) {
      const added = order.addItem(item);
      if (!added.ok) return added;
    }
    return (await this.orders.add(order)) ? ok(viewOf(order)) : refuse({ kind: 'draft-open' });
  }
}
