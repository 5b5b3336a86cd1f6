import { type Page, pageOf, Reading } from '@munshi/database';
import { type Id, isId, type Money, money } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ClaimStatus } from '../domain/payment-claims.js';

export interface PaymentClaimView {
  readonly id: Id;
  readonly shopId: Id;
  readonly conversationId: Id | null;
  /** Null where none was said. */
  readonly amount: Money | null;
  readonly claimedAt: Date;
  readonly status: ClaimStatus;
  /** Null until somebody has decided, as are those below. */
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly paymentId: Id | null;
  readonly reason: string | null;
}

/** What customers say to have paid, in this status, oldest first; one of them by its id. */
export class FindPaymentClaims extends Query<Page<PaymentClaimView>> {
  constructor(
    readonly organizationId: Id,
    readonly of: { readonly status: ClaimStatus } | { readonly id: Id } = { status: 'open' },
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindPaymentClaims)
export class FindPaymentClaimsHandler implements IQueryHandler<FindPaymentClaims> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, of, after, limit }: FindPaymentClaims): Promise<Page<PaymentClaimView>> {
    const found = await this.reading.of(organizationId).paymentClaim.findMany({
      where: { organizationId, ...of },
      orderBy: [{ claimedAt: 'asc' }, { id: 'asc' }],
      take: limit + 1,
      ...(after !== null && isId(after) ? { cursor: { id: after }, skip: 1 } : {}),
    });
    return pageOf(
      found,
      limit,
      ({ amountMinor, currency, status, organizationId: _, messageId: __, ...claim }) => ({
        ...claim,
        status: status as ClaimStatus,
        amount: amountMinor === null ? null : money(Number(amountMinor), currency),
      }),
      ({ id }) => id,
    );
  }
}
