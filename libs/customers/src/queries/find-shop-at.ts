import { Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ShopView, viewOfShop, WITH_IDENTITIES } from './shop-view.js';

/** The shop at the first of these addresses (canonical, best first) that is known; null for a stranger. */
export class FindShopAt extends Query<ShopView | null> {
  constructor(
    readonly organizationId: Id,
    readonly addresses: readonly string[],
  ) {
    super();
  }
}

@QueryHandler(FindShopAt)
export class FindShopAtHandler implements IQueryHandler<FindShopAt> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, addresses }: FindShopAt): Promise<ShopView | null> {
    const known = await this.reading.of(organizationId).shopIdentity.findMany({
      where: { organizationId, address: { in: [...addresses] } },
      include: { shop: { include: WITH_IDENTITIES } },
    });
    const shops = new Map(known.map(({ address, shop }) => [address, shop]));
    const best = addresses.find((address) => shops.has(address));
    const shop = best === undefined ? undefined : shops.get(best);
    return shop ? viewOfShop(shop) : null;
  }
}
