import { Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ProductView, viewsOf } from './product-view.js';

/** The product of this SKU, as it is written; null when there is none. */
export class FindProduct extends Query<ProductView | null> {
  constructor(
    readonly organizationId: Id,
    readonly sku: string,
  ) {
    super();
  }
}

/** What no SKU holds: PostgreSQL takes no NUL, and Prisma no half of a character. */
const UNSTORABLE = /\0|\p{Cs}/u;

@QueryHandler(FindProduct)
export class FindProductHandler implements IQueryHandler<FindProduct> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, sku }: FindProduct): Promise<ProductView | null> {
    if (UNSTORABLE.test(sku)) return null;
    const reading = this.reading.of(organizationId);
    const found = await reading.product.findMany({ where: { organizationId, sku } });
    const [product] = await viewsOf(reading, organizationId, found);
    return product ?? null;
  }
}
