import { Reading } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { monthOf } from '../outbound/month.js';

export interface MonthlySpending {
  /** `2026-11`, on the organization's clock. */
  readonly month: string;
  readonly currency: string;
  readonly budgetMinor: number | null;
  /** Millionths of the currency's unit, for what nobody has asked for. */
  readonly spentMicros: number;
  /** When the next month begins. */
  readonly until: Date;
}

export class FindMonthlySpending extends Query<MonthlySpending> {
  constructor(readonly organizationId: Id) {
    super();
  }
}

@QueryHandler(FindMonthlySpending)
export class FindMonthlySpendingHandler implements IQueryHandler<FindMonthlySpending> {
  constructor(
    private readonly reading: Reading,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId }: FindMonthlySpending): Promise<MonthlySpending> {
    const { currency, timeZone, monthlyBudgetMinor } = await this.organizations.find(organizationId);
    const { month, next } = monthOf(this.clock.now(), timeZone);
    const row = await this.reading.of(organizationId).monthlySpending.findUnique({
      where: { organizationId_month: { organizationId, month: new Date(`${month}T00:00:00Z`) } },
    });
    return {
      month: month.slice(0, 7),
      currency,
      budgetMinor: monthlyBudgetMinor,
      spentMicros: Number(row?.spentMicros ?? 0),
      until: next,
    };
  }
}
