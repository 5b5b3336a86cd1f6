import { Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

export interface PriceListView {
  readonly name: string;
  readonly isDefault: boolean;
}

export class FindPriceLists extends Query<readonly PriceListView[]> {
  constructor(readonly organizationId: Id) {
    super();
  }
}

@QueryHandler(FindPriceLists)
export class FindPriceListsHandler implements IQueryHandler<FindPriceLists> {
  constructor(private readonly reading: Reading) {}

  execute({ organizationId }: FindPriceLists): Promise<readonly PriceListView[]> {
    return this.reading.of(organizationId).priceList.findMany({
      where: { organizationId },
      select: { name: true, isDefault: true },
      orderBy: { name: 'asc' },
    });
  }
}
