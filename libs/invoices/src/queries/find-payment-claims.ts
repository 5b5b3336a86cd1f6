import { Reading } from '@munshi/database';
import { type Id, type Money, money } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

export interface PaymentClaimView {
  readonly id: Id;
  readonly shopId: Id;
  readonly conversationId: Id | null;
  /** Null where none was said. */
  readonly amount: Money | null;
  readonly claimedAt: Date;
}

const MOST = 200;

/** What customers say to have paid and staff have not decided about, oldest first. */
export class FindPaymentClaims extends Query<readonly PaymentClaimView[]> {
  constructor(readonly organizationId: Id) {
    super();
  }
}

@QueryHandler(FindPaymentClaims)
export class FindPaymentClaimsHandler implements IQueryHandler<FindPaymentClaims> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId }: FindPaymentClaims): Promise<readonly PaymentClaimView[]> {
    const found = await this.reading.of(organizationId).paymentClaim.findMany({
      where: { organizationId, status: 'open' },
      orderBy: [{ claimedAt: 'asc' }, { id: 'asc' }],
      take: MOST,
    });
    return found.map(({ id, shopId, conversationId, amountMinor, currency, claimedAt }) => ({
      ...{ id, shopId, conversationId, claimedAt },
      amount: amountMinor === null ? null : money(Number(amountMinor), currency),
    }));
  }
}
