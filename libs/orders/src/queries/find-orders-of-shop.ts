import { Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { OrderView } from '../order-view.js';
import { viewOfStored, WITH_LINES } from './stored-order.js';

/** What the shop has ordered (drafts left out), latest first. */
export class FindOrdersOfShop extends Query<readonly OrderView[]> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly limit = 5,
  ) {
    super();
  }
}

@QueryHandler(FindOrdersOfShop)
export class FindOrdersOfShopHandler implements IQueryHandler<FindOrdersOfShop> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, shopId, limit }: FindOrdersOfShop): Promise<readonly OrderView[]> {
    const found = await this.reading.of(organizationId).order.findMany({
      where: { organizationId, shopId, number: { not: null } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      include: WITH_LINES,
      take: limit,
    });
    return found.map(viewOfStored);
  }
}
