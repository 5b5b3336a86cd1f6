import { afterId, type Page, pageAfterId, Reading } from '@munshi/database';
import { type Id, type Money, money } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ClaimStatus } from '../domain/payment-claims.js';

export interface OpenClaim {
  readonly id: Id;
  /** Null where none was said. */
  readonly amount: Money | null;
  readonly claimedAt: Date;
}

export interface PaymentClaimView {
  readonly id: Id;
  readonly shopId: Id;
  readonly conversationId: Id | null;
  /** Null where none was said. */
  readonly amount: Money | null;
  readonly claimedAt: Date;
  /** What was written; null where it is not known. */
  readonly words: string | null;
  /** How often it was said again while it was open, and when last. */
  readonly saidAgain: number;
  readonly saidAgainAt: Date | null;
  /** Others of the shop that nobody has decided on, oldest first. */
  readonly otherOpen: readonly OpenClaim[];
  readonly status: ClaimStatus;
  /** Null until somebody has decided, as are those below. */
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly paymentId: Id | null;
  readonly reason: string | null;
}

/** What customers say to have paid, in this status or conversation, oldest first; one of them by its id. */
export class FindPaymentClaims extends Query<Page<PaymentClaimView>> {
  constructor(
    readonly organizationId: Id,
    readonly of: { readonly status: ClaimStatus; readonly conversationId?: Id } | { readonly id: Id } = {
      status: 'open',
    },
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
    const claims = this.reading.of(organizationId).paymentClaim;
    const found = await claims.findMany({
      where: { organizationId, ...of },
      orderBy: [{ claimedAt: 'asc' }, { id: 'asc' }],
      ...afterId(after, limit),
    });
    const open = await claims.findMany({
      where: { organizationId, status: 'open', shopId: { in: found.map(({ shopId }) => shopId) } },
      select: { id: true, shopId: true, amountMinor: true, currency: true, claimedAt: true },
      orderBy: [{ claimedAt: 'asc' }, { id: 'asc' }],
      take: MOST_OTHERS,
    });
    const othersOf = ({ id, shopId }: { readonly id: Id; readonly shopId: Id }): readonly OpenClaim[] =>
      open
        .filter((other) => other.shopId === shopId && other.id !== id)
        .map((other) => ({ id: other.id, amount: amountOf(other), claimedAt: other.claimedAt }));
    return pageAfterId(found, after, limit, (claim) => ({
      id: claim.id,
      shopId: claim.shopId,
      conversationId: claim.conversationId,
      amount: amountOf(claim),
      claimedAt: claim.claimedAt,
      words: claim.words,
      saidAgain: claim.saidAgain,
      saidAgainAt: claim.saidAgainAt,
      otherOpen: othersOf(claim),
      status: claim.status as ClaimStatus,
      decidedBy: claim.decidedBy,
      decidedAt: claim.decidedAt,
      paymentId: claim.paymentId,
      reason: claim.reason,
    }));
  }
}

/** Of the shops of one page. */
const MOST_OTHERS = 1_000;

const amountOf = (claim: { readonly amountMinor: bigint | null; readonly currency: string }): Money | null =>
  claim.amountMinor === null ? null : money(Number(claim.amountMinor), claim.currency);
