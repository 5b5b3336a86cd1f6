import { afterId, type Page, pageAfterId, Reading } from '@munshi/database';
import { type Id, type Money, money } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CreditDecision, DecidedCredit } from '../domain/credit.js';

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
  /** Null until somebody has decided, as are those below. */
  readonly decision: CreditDecision | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly note: string | null;
  /** What was decided before it was asked for again, oldest first. */
  readonly earlier: readonly DecidedCredit[];
}

/** Orders above the limit, oldest first: those that wait for a decision, or that have one; one of them by its id. */
export class FindCreditApprovals extends Query<Page<CreditApprovalView>> {
  constructor(
    readonly organizationId: Id,
    readonly of: { readonly decided: boolean } | { readonly id: Id } = { decided: false },
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindCreditApprovals)
export class FindCreditApprovalsHandler implements IQueryHandler<FindCreditApprovals> {
  constructor(
    private readonly reading: Reading,
    private readonly organizations: Organizations,
  ) {}

  async execute(asked: FindCreditApprovals): Promise<Page<CreditApprovalView>> {
    const { organizationId, of, after, limit } = asked;
    const { currency } = await this.organizations.find(organizationId);
    const wanted = 'id' in of ? of : { decision: of.decided ? { not: null } : null };
    const found = await this.reading.of(organizationId).creditApproval.findMany({
      where: { organizationId, ...wanted },
      orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
      ...afterId(after, limit),
    });
    return pageAfterId(
      found,
      after,
      limit,
      ({ id, shopId, orderId, requestedAt, decision, decidedBy, decidedAt, note, earlier, ...minor }) => ({
        ...{ id, shopId, orderId, requestedAt, decidedBy, decidedAt, note },
        decision: decision as CreditDecision | null,
        amount: money(Number(minor.amountMinor), currency),
        available: money(Number(minor.availableMinor), currency),
        limit: money(Number(minor.limitMinor), currency),
        earlier: (earlier as unknown as readonly EarlierRow[]).map(({ at, ...decided }) => ({
          ...{ decision: decided.decision, by: decided.by, note: decided.note },
          at: new Date(at),
        })),
      }),
    );
  }
}

type EarlierRow = Omit<DecidedCredit, 'at'> & { readonly at: string };
