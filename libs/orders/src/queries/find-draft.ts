import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { OrderRepository } from '../domain/order.repository.js';
import { type OrderView, viewOf } from '../order-view.js';

/** The conversation's open draft; sees what the open unit of work has written. */
export class FindDraft extends Query<OrderView | null> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: Id,
  ) {
    super();
  }
}

@QueryHandler(FindDraft)
export class FindDraftHandler implements IQueryHandler<FindDraft> {
  constructor(private readonly orders: OrderRepository) {}

  async execute({ organizationId, conversationId }: FindDraft): Promise<OrderView | null> {
    const draft = await this.orders.findDraft(organizationId, conversationId);
    return draft && viewOf(draft);
  }
}
