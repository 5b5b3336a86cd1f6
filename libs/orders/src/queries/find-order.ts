import { Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { parseOrderNumber } from '../domain/order-number.js';
import type { OrderView } from '../order-view.js';
import { viewOfStored, WITH_LINES } from './stored-order.js';

/** By its number as people write it: `ORD-1042`, `ord 1042`, `1042`. Null when there is no such order. */
export class FindOrder extends Query<OrderView | null> {
  constructor(
    readonly organizationId: Id,
    readonly number: string,
  ) {
    super();
  }
}

@QueryHandler(FindOrder)
export class FindOrderHandler implements IQueryHandler<FindOrder> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, number }: FindOrder): Promise<OrderView | null> {
    const parsed = parseOrderNumber(number);
    if (parsed === null) return null;
    const where = { organizationId_number: { organizationId, number: parsed } };
    const found = await this.reading.of(organizationId).order.findUnique({ where, include: WITH_LINES });
    return found && viewOfStored(found);
  }
}
