import { Reading } from '@munshi/database';
import { type Id, type Money, money } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

export interface CreditApprovalView {
  readonly id: Id;
  readonly shopId: Id;
  readonly orderId: Id;
  /** What the order comes to. */
  readonly amount: Money;
  /** As they were when it was asked for last. */
  readonly available: Money;
  readonly limit: Money;
  readonly requestedAt: Date;
}

const MOST = 200;

/** Orders above the limit that staff have not decided about, oldest first. */
export class FindCreditApprovals extends Query<readonly CreditApprovalView[]> {
  constructor(readonly organizationId: Id) {
    super();
  }
}

@QueryHandler(FindCreditApprovals)
export class FindCreditApprovalsHandler implements IQueryHandler<FindCreditApprovals> {
  constructor(
    private readonly reading: Reading,
    private readonly organizations: Organizations,
  ) {}

  async execute({ organizationId }: FindCreditApprovals): Promise<readonly CreditApprovalView[]> {
    const { currency } = await this.organizations.find(organizationId);
    const found = await this.reading.of(organizationId).creditApproval.findMany({
      where: { organizationId, decision: null },
      orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
      take: MOST,
    });
    return found.map(({ id, shopId, orderId, requestedAt, amountMinor, availableMinor, limitMinor }) => ({
      ...{ id, shopId, orderId, requestedAt },
      amount: money(Number(amountMinor), currency),
      available: money(Number(availableMinor), currency),
      limit: money(Number(limitMinor), currency),
    }));
  }
}
