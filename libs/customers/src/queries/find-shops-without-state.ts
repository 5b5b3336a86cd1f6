import { type Page, pageOf, Reading } from '@munshi/database';
import { type Id, isId } from '@munshi/kernel';
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
    return pageOf(found, limit, (shop) => shop, ({ id }) => id); // prettier-ignore
  }

  private async *shops(organizationId: Id, after: string | null): AsyncIterable<ShopView> {
    for (let last = after !== null && isId(after) ? after : null; ;) {
      const shops = await this.reading.of(organizationId).shop.findMany({
        where: { organizationId, state: null },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        include: WITH_IDENTITIES,
        take: AT_ONCE,
        ...(last !== null && { cursor: { id: last }, skip: 1 }),
      });
      for (const shop of shops) yield viewOfShop(shop);
      if (shops.length < AT_ONCE) return;
      last = shops.at(-1)?.id ?? null;
    }
  }
}
