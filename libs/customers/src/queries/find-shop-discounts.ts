import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type KeptDiscount, ShopDiscounts } from '../domain/shop-discounts.js';

/** What a shop has off, past and coming too, as the open unit of work sees it. */
export class FindShopDiscounts extends Query<readonly KeptDiscount[]> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
  ) {
    super();
  }
}

@QueryHandler(FindShopDiscounts)
export class FindShopDiscountsHandler implements IQueryHandler<FindShopDiscounts> {
  constructor(private readonly discounts: ShopDiscounts) {}

  execute({ organizationId, shopId }: FindShopDiscounts): Promise<readonly KeptDiscount[]> {
    return this.discounts.of(organizationId, shopId);
  }
}
