import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ShopTerms } from '../domain/shop.js';
import { Shops } from '../domain/shops.js';

/** A shop's own terms as the open unit of work sees them; null where there is no such shop. */
export class FindShopTerms extends Query<ShopTerms | null> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
  ) {
    super();
  }
}

@QueryHandler(FindShopTerms)
export class FindShopTermsHandler implements IQueryHandler<FindShopTerms> {
  constructor(private readonly shops: Shops) {}

  execute({ organizationId, shopId }: FindShopTerms): Promise<ShopTerms | null> {
    return this.shops.termsOf(organizationId, shopId);
  }
}
