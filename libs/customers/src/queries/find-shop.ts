import { Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ShopView, viewOfShop, WITH_IDENTITIES } from './shop-view.js';

export class FindShop extends Query<ShopView | null> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
  ) {
    super();
  }
}

@QueryHandler(FindShop)
export class FindShopHandler implements IQueryHandler<FindShop> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, shopId }: FindShop): Promise<ShopView | null> {
    const shops = this.reading.of(organizationId).shop;
    const found = await shops.findUnique({ where: { id: shopId }, include: WITH_IDENTITIES });
    return found && viewOfShop(found);
  }
}
