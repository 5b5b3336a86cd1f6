import { UnitOfWork } from '@munshi/database';
import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import {
  type ClaimDecision,
  type ClaimRefusal,
  type PaymentClaim,
  PaymentClaims,
} from '../domain/payment-claims.js';
import * as sql from './payment-claim-statements.js';

@Injectable()
export class PgPaymentClaims extends PaymentClaims {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async note(organizationId: Id, claim: PaymentClaim): Promise<boolean> {
    const { id, shopId, conversationId, messageId, amountMinor, currency, claimedAt, words } = claim;
    const said = [conversationId, messageId, amountMinor, currency, claimedAt, words] as const;
    return this.unitOfWork.run(organizationId, async () => {
      await this.unitOfWork.execute(sql.oneClaimAtATime, [shopId]);
      const of = [organizationId, shopId, amountMinor, messageId, claimedAt] as const;
      if ((await this.unitOfWork.one(sql.sayClaimAgain, [...of])) !== null) return false;
      const noted = await this.unitOfWork.one(sql.noteClaim, [id, organizationId, shopId, ...said]);
      return noted !== null;
    });
  }

  hold(organizationId: Id, claimId: Id): Promise<Result<PaymentClaim, ClaimRefusal>> {
    return this.unitOfWork.run(organizationId, async (): Promise<Result<PaymentClaim, ClaimRefusal>> => {
      const claim = await this.unitOfWork.one(sql.lockClaim, [organizationId, claimId]);
      if (claim === null) return refuse({ kind: 'claim-not-found' });
      const { status, ...said } = claim;
      return status === 'open' ? ok(said) : refuse({ kind: 'claim-decided', status });
    });
  }

  async decide(organizationId: Id, claimId: Id, decision: ClaimDecision): Promise<void> {
    const { status, by, at, paymentId, reason } = decision;
    await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.execute(sql.decideClaim, [claimId, status, by, at, paymentId, reason]),
    );
  }
}
