import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

export interface OrdersBetween {
  readonly count: number;
  /** With tax, in minor units of the organization's currency. */
  readonly totalMinor: number;
}

const between = statement<OrdersBetween, [Id, Date, Date]>(
  'orders.between',
  `SELECT count(*)::integer AS count, coalesce(sum(total_minor), 0)::bigint AS "totalMinor" FROM orders
   WHERE organization_id = $1 AND confirmed_at >= $2 AND confirmed_at < $3 AND status <> 'cancelled'`,
);

/** What was ordered from then until the other moment, and has not been cancelled. */
export class FindOrdersBetween extends Query<OrdersBetween> {
  constructor(
    readonly organizationId: Id,
    readonly from: Date,
    readonly until: Date,
  ) {
    super();
  }
}

@QueryHandler(FindOrdersBetween)
export class FindOrdersBetweenHandler implements IQueryHandler<FindOrdersBetween> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ organizationId, from, until }: FindOrdersBetween): Promise<OrdersBetween> {
    const sums = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(between, [organizationId, from, until]),
    );
    if (sums === null) throw new Error('a sum has no row');
    return sums;
  }
}
