import { afterId, type Page, pageAfterId, Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Organizations, taxProfileOfSeller } from '@munshi/organizations';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ShopView, viewOfShop, WITH_IDENTITIES } from './shop-view.js';

/** Of whom nothing says where they are, though the tax depends on it, in the order of names. */
export class FindShopsWithoutState extends Query<Page<ShopView>> {
  constructor(
    readonly organizationId: Id,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

/** Addresses are read here, not in the database: so many at a time. */
const AT_ONCE = 500;

@QueryHandler(FindShopsWithoutState)
export class FindShopsWithoutStateHandler implements IQueryHandler<FindShopsWithoutState> {
  constructor(
    private readonly reading: Reading,
    private readonly organizations: Organizations,
  ) {}

  async execute({ organizationId, after, limit }: FindShopsWithoutState): Promise<Page<ShopView>> {
    const law = taxProfileOfSeller(await this.organizations.find(organizationId));
    const found: ShopView[] = [];
    for await (const shop of this.shops(organizationId, after)) {
      if (law.lacksState(shop)) found.push(shop);
      if (found.length > limit) break;
    }
    return pageAfterId(found, after, limit, (shop) => shop);
  }

  private async *shops(organizationId: Id, after: string | null): AsyncIterable<ShopView> {
    for (let last = after; ;) {
      const shops = await this.reading.of(organizationId).shop.findMany({
        where: { organizationId, state: null },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        include: WITH_IDENTITIES,
        ...afterId(last, AT_ONCE),
      });
      const { items, next } = pageAfterId(shops, last, AT_ONCE, viewOfShop);
      yield* items;
      if (next === null) return;
      last = next;
    }
  }
}
