import { containing, type Page, pageOf, Reading, searched } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ProductView, viewsOf } from './product-view.js';

/** By SKU, name, category or a whole alias, as that is written or in small letters; in the order of SKUs. An empty search finds all. */
export class FindProducts extends Query<Page<ProductView>> {
  constructor(
    readonly organizationId: Id,
    readonly search: string,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindProducts)
export class FindProductsHandler implements IQueryHandler<FindProducts> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, search, after, limit }: FindProducts): Promise<Page<ProductView>> {
    const reading = this.reading.of(organizationId);
    const found = await reading.product.findMany({
      where: {
        organizationId,
        ...matching(searched(search)),
        ...(after === null ? {} : { sku: { gt: after } }),
      },
      orderBy: { sku: 'asc' },
      take: limit + 1,
    });
    const { items, next } = pageOf(
      found,
      limit,
      (product) => product,
      ({ sku }) => sku,
    );
    return { items: await viewsOf(reading, organizationId, items), next };
  }
}

const matching = (search: string) => {
  if (search === '') return {};
  const like = containing(search);
  const alias = { aliases: { hasSome: [search, search.toLowerCase()] } };
  return { OR: [{ sku: like }, { name: like }, { category: like }, alias] };
};
