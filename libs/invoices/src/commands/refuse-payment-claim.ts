import { UnitOfWork } from '@munshi/database';
import { Clock, done, type Id, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ClaimRefusal, PaymentClaims } from '../domain/payment-claims.js';

type Outcome = Result<void, ClaimRefusal>;

/** Staff have not seen the money. */
export class RefusePaymentClaimCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly claimId: Id,
    readonly reason: string,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(RefusePaymentClaimCommand)
export class RefusePaymentClaimHandler implements ICommandHandler<RefusePaymentClaimCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: PaymentClaims,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, claimId, reason, by }: RefusePaymentClaimCommand): Promise<Outcome> {
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const held = await this.claims.hold(organizationId, claimId);
      if (!held.ok) return held;
      const decision = { status: 'refused' as const, paymentId: null, reason, by };
      await this.claims.decide(organizationId, claimId, { ...decision, at: this.clock.now() });
      return done;
    });
  }
}
