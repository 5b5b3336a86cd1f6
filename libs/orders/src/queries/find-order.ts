import { Reading } from '@munshi/database';
import { type Id, isId } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { parseOrderNumber } from '../domain/order-number.js';
import type { OrderView } from '../order-view.js';
import { viewOfStored, WITH_LINES } from './stored-order.js';

/** By its number as people write it: `ORD-1042`, `ord 1042`, `1042`; or by its id, as a draft has no number. */
export class FindOrder extends Query<OrderView | null> {
  constructor(
    readonly organizationId: Id,
    readonly named: string,
  ) {
    super();
  }
}

@QueryHandler(FindOrder)
export class FindOrderHandler implements IQueryHandler<FindOrder> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, named }: FindOrder): Promise<OrderView | null> {
    const number = parseOrderNumber(named);
    if (number === null && !isId(named)) return null;
    const where =
      number === null ? { id: named, organizationId } : { organizationId_number: { organizationId, number } };
    const found = await this.reading.of(organizationId).order.findUnique({ where, include: WITH_LINES });
    return found && viewOfStored(found);
  }
}
