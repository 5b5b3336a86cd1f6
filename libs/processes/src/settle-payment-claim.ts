import { UnitOfWork } from '@munshi/database';
import {
  type ClaimRefusal,
  ConfirmPaymentClaimCommand,
  FindPaymentClaims,
  HasOpenClaims,
  type PaymentClaimView,
  type ReceivedPayment,
  type RecordPaymentRefusal,
  RefusePaymentClaimCommand,
} from '@munshi/invoices';
import { type Id, money, ok, refuse, type Result } from '@munshi/kernel';
import { FlagConversationCommand, LowerFlagCommand } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { ToldInChat } from './told-in-chat.js';

type Refusals = ClaimRefusal | RecordPaymentRefusal;
/** The payment that it was; null where it was none. */
type Outcome = Result<{ readonly paymentId: Id | null }, Refusals>;

export type ClaimVerdict =
  | { readonly received: Omit<ReceivedPayment, 'shopId' | 'key'> }
  /** Why, for staff. */
  | { readonly refused: string };

const FLAG = 'says-paid';

/** Staff have seen the money, or have not, and the customer hears of it in the conversation that claimed it. */
export class SettlePaymentClaimCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly claimId: Id,
    readonly verdict: ClaimVerdict,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(SettlePaymentClaimCommand)
export class SettlePaymentClaimHandler implements ICommandHandler<SettlePaymentClaimCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly organizations: Organizations,
    private readonly told: ToldInChat,
  ) {}

  async execute({ organizationId, claimId, verdict, by }: SettlePaymentClaimCommand): Promise<Outcome> {
    const { items } = await this.queries.execute(new FindPaymentClaims(organizationId, { id: claimId }));
    const [claim] = items;
    if (claim === undefined) return refuse({ kind: 'claim-not-found' });
    const { conversationId } = claim;
    return this.unitOfWork.attempt(organizationId, async () => {
      // Before the claim is decided: of two who decide the last at one moment, the later waits here, and leaves none open.
      const lowered = conversationId !== null && (await this.lower(organizationId, conversationId));
      const settled = await this.settle(organizationId, claim, verdict, by);
      if (settled.ok && lowered) await this.raiseAgain(organizationId, conversationId);
      return settled;
    });
  }

  private async settle(
    organizationId: Id,
    claim: PaymentClaimView,
    verdict: ClaimVerdict,
    by: string,
  ): Promise<Outcome> {
    const identity = `payment-claim:${claim.id}`;
    if ('refused' in verdict) {
      const command = new RefusePaymentClaimCommand(organizationId, claim.id, verdict.refused, by);
      const refused = await this.commands.execute(command);
      if (!refused.ok) return refused;
      const { amount } = claim;
      await this.told.tell(organizationId, claim, identity, { kind: 'payment-not-seen', amount });
      return ok({ paymentId: null });
    }
    const { received } = verdict;
    const command = new ConfirmPaymentClaimCommand(organizationId, claim.id, received, by);
    const confirmed = await this.commands.execute(command);
    if (!confirmed.ok) return confirmed;
    const { currency } = await this.organizations.find(organizationId);
    const amount = money(received.amountMinor, currency);
    await this.told.tell(organizationId, claim, identity, { kind: 'payment-received', amount });
    return confirmed;
  }

  private lower(organizationId: Id, conversationId: Id): Promise<boolean> {
    return this.commands.execute(new LowerFlagCommand(organizationId, conversationId, FLAG));
  }

  /** Where another claim of the conversation waits. */
  private async raiseAgain(organizationId: Id, conversationId: Id): Promise<void> {
    if (await this.queries.execute(new HasOpenClaims(organizationId, conversationId)))
      await this.commands.execute(new FlagConversationCommand(organizationId, conversationId, FLAG));
  }
}
