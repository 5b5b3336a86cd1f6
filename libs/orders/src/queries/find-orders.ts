import { afterId, type Page, pageAfterId, Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { OrderStatus } from '../domain/order-status.js';
import type { OrderView } from '../order-view.js';
import { viewOfStored, WITH_LINES } from './stored-order.js';

/** The organization's orders, latest first; `status` null for all of them. */
export class FindOrders extends Query<Page<OrderView>> {
  constructor(
    readonly organizationId: Id,
    readonly status: OrderStatus | null,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindOrders)
export class FindOrdersHandler implements IQueryHandler<FindOrders> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, status, after, limit }: FindOrders): Promise<Page<OrderView>> {
    const found = await this.reading.of(organizationId).order.findMany({
      where: { organizationId, ...(status === null ? {} : { status }) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      include: WITH_LINES,
      ...afterId(after, limit),
    });
    return pageAfterId(found, after, limit, viewOfStored);
  }
}
