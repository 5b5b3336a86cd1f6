import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

/** In minor units of the organization's currency. */
export interface MoneyBetween {
  /** Recorded in that time, and not reversed since. */
  readonly receivedMinor: number;
  /** Open after its due day, of all shops. */
  readonly overdueMinor: number;
}

const between = statement<MoneyBetween, [Id, Date, Date, string]>(
  'invoices.money-between',
  `SELECT coalesce((
       SELECT sum(amount_minor) FROM payments
       WHERE organization_id = $1 AND recorded_at >= $2 AND recorded_at < $3 AND reversed_on IS NULL), 0)::bigint
       AS "receivedMinor",
     coalesce((
       SELECT sum(payable_minor - paid_minor - credited_minor) FROM invoices
       WHERE organization_id = $1 AND status = 'issued' AND due_on < $4::date), 0)::bigint AS "overdueMinor"`,
);

/** What has come in from then until the other moment, and what is overdue on a day of the organization's (`2026-11-20`). */
export class FindMoneyBetween extends Query<MoneyBetween> {
  constructor(
    readonly organizationId: Id,
    readonly from: Date,
    readonly until: Date,
    readonly today: string,
  ) {
    super();
  }
}

@QueryHandler(FindMoneyBetween)
export class FindMoneyBetweenHandler implements IQueryHandler<FindMoneyBetween> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ organizationId, from, until, today }: FindMoneyBetween): Promise<MoneyBetween> {
    const sums = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(between, [organizationId, from, until, today]),
    );
    if (sums === null) throw new Error('a sum has no row');
    return sums;
  }
}
