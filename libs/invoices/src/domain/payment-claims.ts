import type { Currency, Id, Result } from '@munshi/kernel';

export type ClaimStatus = 'open' | 'confirmed' | 'refused';

/** What a customer says to have paid. It moves no money: staff confirm it when they have seen it. */
export interface PaymentClaim {
  readonly id: Id;
  readonly shopId: Id;
  readonly conversationId: Id | null;
  /** The inbound message that says so: one claim a message. */
  readonly messageId: number | null;
  /** In minor units; null where no amount was said. */
  readonly amountMinor: number | null;
  readonly currency: Currency;
  readonly claimedAt: Date;
  /** As it was written, at most 500 characters. */
  readonly words: string | null;
}

export interface ClaimNotFound {
  readonly kind: 'claim-not-found';
}

export interface ClaimDecided {
  readonly kind: 'claim-decided';
  readonly status: ClaimStatus;
}

export type ClaimRefusal = ClaimNotFound | ClaimDecided;

/** What has become of a claim: the payment that it was, or why it is none. */
export interface ClaimDecision {
  readonly status: Exclude<ClaimStatus, 'open'>;
  readonly paymentId: Id | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Each call joins the open unit of work, or runs in one of its own. */
export abstract class PaymentClaims {
  /**
   * The same amount of the same shop, while one is open, is that one said again.
   * @returns false where the message has its claim already, or where it says one again.
   */
  abstract note(organizationId: Id, claim: PaymentClaim): Promise<boolean>;

  /** Locks the claim until the open unit of work ends, if nothing has been decided about it. */
  abstract hold(organizationId: Id, claimId: Id): Promise<Result<PaymentClaim, ClaimRefusal>>;

  /** Of a claim that is held. */
  abstract decide(organizationId: Id, claimId: Id, decision: ClaimDecision): Promise<void>;
}
