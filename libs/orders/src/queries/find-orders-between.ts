import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

const between = statement<{ readonly total_minor: number }, [Id, Date, Date]>(
  'orders.between',
  `SELECT total_minor FROM orders
   WHERE organization_id = $1 AND confirmed_at >= $2 AND confirmed_at < $3 AND status <> 'cancelled'`,
);

/**
 * What each order came to that was placed from then until the other moment, and has not been cancelled: with tax, in minor units.
 * They are not added up, since each bill is rounded for itself.
 */
export class FindOrdersBetween extends Query<readonly number[]> {
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

  async execute({ organizationId, from, until }: FindOrdersBetween): Promise<readonly number[]> {
    const orders = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.rows(between, [organizationId, from, until]),
    );
    return orders.map(({ total_minor: total }) => total);
  }
}
