import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ClaimRefusal, PaymentClaims } from '../domain/payment-claims.js';
import {
  type ReceivedPayment,
  RecordPaymentCommand,
  RecordPaymentHandler,
  type RecordPaymentRefusal,
} from './record-payment.js';

interface Confirmed {
  readonly paymentId: Id;
}

type Refusals = RecordPaymentRefusal | ClaimRefusal;
type Outcome = Result<Confirmed, Refusals>;

/** Staff have seen the money: the claim becomes a payment, of the amount that has come. */
export class ConfirmPaymentClaimCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly claimId: Id,
    readonly received: Omit<ReceivedPayment, 'shopId' | 'key'>,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(ConfirmPaymentClaimCommand)
export class ConfirmPaymentClaimHandler implements ICommandHandler<ConfirmPaymentClaimCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: PaymentClaims,
    private readonly payments: RecordPaymentHandler,
    private readonly clock: Clock,
  ) {}

  /** The claim is locked before the shop's account; of several who decide, the first does. */
  execute({ organizationId, claimId, received, by }: ConfirmPaymentClaimCommand): Promise<Outcome> {
    return this.unitOfWork.attempt<Confirmed, Refusals>(organizationId, async () => {
      const held = await this.claims.hold(organizationId, claimId);
      if (!held.ok) return held;
      const payment = { ...received, shopId: held.value.shopId, key: `claim:${claimId}` };
      const recorded = await this.payments.execute(new RecordPaymentCommand(organizationId, payment, by));
      if (!recorded.ok) return recorded;
      const decision = { status: 'confirmed' as const, ...recorded.value, reason: null, by };
      await this.claims.decide(organizationId, claimId, { ...decision, at: this.clock.now() });
      return recorded;
    });
  }
}
