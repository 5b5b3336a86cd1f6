import { randomUUID } from 'node:crypto';
import { Clock, type Id, ok, type Quantity, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Order } from '../domain/order.js';
import type { BackOrderRefusal, OrderNotFound } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

export interface BackOrdered {
  /** What is missing, and waits. */
  readonly backOrder: OrderView;
  /** What is there, as the conversation's draft from now on; null when nothing is. */
  readonly draft: OrderView | null;
}

type Outcome = Result<BackOrdered, BackOrderRefusal | OrderNotFound>;

/**
 * Makes the draft that was shown as `version` a back-order of what is missing, and a new draft of what is there. So
 * the button of that draft, pressed again, finds the back-order and never makes another. `available` is in stock
 * units; a SKU that is absent is not counted.
 */
export class BackOrderCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly version: number,
    readonly available: ReadonlyMap<string, Quantity>,
  ) {
    super();
  }
}

@CommandHandler(BackOrderCommand)
export class BackOrderHandler implements ICommandHandler<BackOrderCommand> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, orderId, version, available }: BackOrderCommand): Promise<Outcome> {
    const now = this.clock.now();
    const split = await this.orders.changeNumbered(organizationId, orderId, (order, number) => {
      const there = order.backOrder(version, available, number, now);
      if (!there.ok) return there;
      const rest = Order.draft({ ...order.snapshot(), id: randomUUID() }, now, there.value);
      return ok({ backOrder: viewOf(order), rest });
    });
    if (!split.ok) return split;
    const { backOrder, rest } = split.value;
    if (rest.snapshot().lines.length === 0) return ok({ backOrder, draft: null });
    if (!(await this.orders.add(rest)))
      throw new Error(`the conversation of order ${orderId} has two drafts`);
    return ok({ backOrder, draft: viewOf(rest) });
  }
}
