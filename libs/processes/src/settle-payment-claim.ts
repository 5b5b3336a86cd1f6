import { UnitOfWork } from '@munshi/database';
import {
  type ClaimRefusal,
  ConfirmPaymentClaimCommand,
  FindPaymentClaims,
  type ReceivedPayment,
  type RecordPaymentRefusal,
  RefusePaymentClaimCommand,
} from '@munshi/invoices';
import { type Id, money, ok, refuse, type Result } from '@munshi/kernel';
import { LowerFlagCommand } from '@munshi/messaging';
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
    const identity = `payment-claim:${claimId}`;
    const settled = await this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      if ('refused' in verdict) {
        const command = new RefusePaymentClaimCommand(organizationId, claimId, verdict.refused, by);
        const refused = await this.commands.execute(command);
        if (!refused.ok) return refused;
        const { amount } = claim;
        await this.told.tell(organizationId, claim, identity, { kind: 'payment-not-seen', amount });
        return ok({ paymentId: null });
      }
      const { received } = verdict;
      const command = new ConfirmPaymentClaimCommand(organizationId, claimId, received, by);
      const confirmed = await this.commands.execute(command);
      if (!confirmed.ok) return confirmed;
      const { currency } = await this.organizations.find(organizationId);
      const amount = money(received.amountMinor, currency);
      await this.told.tell(organizationId, claim, identity, { kind: 'payment-received', amount });
      return confirmed;
    });
    if (settled.ok && claim.conversationId !== null)
      await this.nothingToLookAt(organizationId, claim.conversationId);
    return settled;
  }

  /** Asked after the commit: of two who decide the last claims at one moment, the later sees that none is left. */
  private async nothingToLookAt(organizationId: Id, conversationId: Id): Promise<void> {
    const open = new FindPaymentClaims(organizationId, { status: 'open', conversationId }, null, 1);
    const { items } = await this.queries.execute(open);
    if (items.length === 0)
      await this.commands.execute(new LowerFlagCommand(organizationId, conversationId, 'says-paid'));
  }
}
