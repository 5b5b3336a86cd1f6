import { afterId, containing, type Page, pageAfterId, Reading, searched } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ShopView, viewOfShop, WITH_IDENTITIES } from './shop-view.js';

/** By part of the name or of a number, in the order of names. An empty search finds all. */
export class FindShops extends Query<Page<ShopView>> {
  constructor(
    readonly organizationId: Id,
    readonly search: string,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindShops)
export class FindShopsHandler implements IQueryHandler<FindShops> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, search, after, limit }: FindShops): Promise<Page<ShopView>> {
    const found = await this.reading.of(organizationId).shop.findMany({
      where: { organizationId, ...matching(searched(search)) },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      include: WITH_IDENTITIES,
      ...afterId(after, limit),
    });
    return pageAfterId(found, after, limit, viewOfShop);
  }
}

const matching = (search: string) => {
  if (search === '') return {};
  const digits = search.replace(/[\s+()-]/g, '');
  return {
    OR: [{ name: containing(search) }, { identities: { some: { address: containing(digits || search) } } }],
  };
};
