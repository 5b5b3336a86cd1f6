import { randomUUID } from 'node:crypto';
import { Clock, type Id, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Order } from '../domain/order.js';
import type { NewDraft } from '../domain/order-state.js';
import type { OrderItem } from '../domain/order-line.js';
import type { DraftRefusal } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

/** `set` leaves exactly this much of the product, whether it was there before or not; `remove` wants it there. */
export type DraftChange =
  | { readonly kind: 'add' | 'set'; readonly item: OrderItem }
  | { readonly kind: 'remove'; readonly sku: string }
  | { readonly kind: 'clear' };

export interface DraftOfConversation extends Omit<NewDraft, 'id'> {
  readonly conversationId: Id;
}

/**
 * Applies the changes to the conversation's open draft, or to a new one where there is none: all of them or none.
 * Two round trips. A new draft that would hold nothing is not kept.
 */
export class AmendDraftCommand extends Command<Result<OrderView, DraftRefusal>> {
  constructor(
    readonly draft: DraftOfConversation,
    readonly changes: readonly DraftChange[],
  ) {
    super();
  }
}

@CommandHandler(AmendDraftCommand)
export class AmendDraftHandler implements ICommandHandler<AmendDraftCommand> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly clock: Clock,
  ) {}

  execute({ draft, changes }: AmendDraftCommand): Promise<Result<OrderView, DraftRefusal>> {
    const begin = () => Order.draft({ ...draft, id: randomUUID() }, this.clock.now());
    return this.orders.changeDraft(draft.organizationId, draft.conversationId, begin, (order) => {
      for (const change of changes) {
        const changed = apply(order, change);
        if (!changed.ok) return changed;
      }
      return ok(viewOf(order));
    });
  }
}

const apply = (order: Order, change: DraftChange): Result<void, DraftRefusal> => {
  switch (change.kind) {
    case 'add':
      return order.addItem(change.item);
    case 'set':
      return order.holds(change.item.sku) ? order.setQuantity(change.item) : order.addItem(change.item);
    case 'remove':
      return order.removeItem(change.sku);
    case 'clear':
      return order.clear();
  }
};
