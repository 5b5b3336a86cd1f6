import { canonicalAddress, canonicalPhone } from '@munshi/channels';
import { FindShop, FindShopAt } from '@munshi/customers';
import { UnitOfWork } from '@munshi/database';
import {
  FindInvoice,
  KeepProviderPaymentCommand,
  MatchProviderPaymentCommand,
  type Payer,
  type ProviderPayment,
  type ProviderPaymentProblem,
} from '@munshi/invoices';
import { type Id, isId, money } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { ToldInChat } from './told-in-chat.js';

type Told = Omit<ProviderPayment, 'id' | 'toldAt'>;

/** What became of it; `known` where it was told before. */
export type ProviderPaymentOutcome = 'recorded' | 'known' | ProviderPaymentProblem;

/**
 * A payment provider tells of money. It is kept once, becomes a payment of the shop that it names, and that shop hears of
 * it where the invoice's order came from; what fits nobody waits for staff.
 */
export class ReceiveProviderPaymentCommand extends Command<ProviderPaymentOutcome> {
  constructor(
    readonly organizationId: Id,
    readonly told: Told,
  ) {
    super();
  }
}

interface Found {
  readonly payer: Payer | ProviderPaymentProblem;
  readonly conversationId: Id | null;
}

@CommandHandler(ReceiveProviderPaymentCommand)
export class ReceiveProviderPaymentHandler implements ICommandHandler<ReceiveProviderPaymentCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly organizations: Organizations,
    private readonly chat: ToldInChat,
  ) {}

  async execute({ organizationId, told }: ReceiveProviderPaymentCommand): Promise<ProviderPaymentOutcome> {
    const { payer, conversationId } = await this.payerOf(organizationId, told.about);
    return this.unitOfWork.run(organizationId, async (): Promise<ProviderPaymentOutcome> => {
      const id = await this.commands.execute(new KeepProviderPaymentCommand(organizationId, told));
      if (id === null) return 'known';
      const matched = await this.commands.execute(new MatchProviderPaymentCommand(organizationId, id, payer));
      if (!matched.ok) return problemIn(matched.refusal.kind);
      if (typeof payer !== 'string') {
        const amount = money(told.amountMinor, told.currency);
        const to = { shopId: payer.shopId, conversationId };
        await this.chat.tell(organizationId, to, `provider-payment:${id}`, {
          kind: 'payment-received',
          amount,
        });
      }
      return 'recorded';
    });
  }

  private async payerOf(organizationId: Id, about: Told['about']): Promise<Found> {
    const { shop, invoice, phone } = about;
    const billed =
      invoice === null ? null : await this.queries.execute(new FindInvoice(organizationId, invoice));
    const conversationId = billed?.conversationId ?? null;
    if (shop !== null && isId(shop)) {
      const named = await this.queries.execute(new FindShop(organizationId, shop));
      const isItsOwn = named !== null && billed?.shopId === named.id;
      if (named !== null)
        return {
          payer: { shopId: named.id, invoice: isItsOwn ? billed.number : null },
          conversationId: isItsOwn ? conversationId : null,
        };
    }
    if (billed !== null) return { payer: { shopId: billed.shopId, invoice: billed.number }, conversationId };
    if (phone !== null) {
      // "+91 98290 12345", as people write it.
      const { phoneRegion } = await this.organizations.find(organizationId);
      const written = canonicalPhone(phoneRegion)(phone);
      const found = await this.queries.execute(
        new FindShopAt(organizationId, [written ?? canonicalAddress(phone)]),
      );
      if (found !== null) return { payer: { shopId: found.id, invoice: null }, conversationId: null };
    }
    const isNamed = [shop, invoice, phone].some((given) => given !== null);
    return { payer: isNamed ? 'nobody-found' : 'nobody-named', conversationId: null };
  }
}

/** It was kept this moment, under our own lock. */
const problemIn = (
  kind: ProviderPaymentProblem | 'provider-payment-not-found' | 'already-matched',
): ProviderPaymentProblem => {
  if (kind === 'provider-payment-not-found' || kind === 'already-matched')
    throw new Error(`a payment that was just kept is ${kind}`);
  return kind;
};
