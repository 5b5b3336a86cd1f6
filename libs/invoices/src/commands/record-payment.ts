import { randomUUID } from 'node:crypto';
import { Clock, type Id, money, ok, refuse, type Result } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { type CalendarDay, dayIn } from '@munshi/tax';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InvoiceNotOpen } from '../domain/account.js';
import { AccountRepository, type KeyReused } from '../domain/account.repository.js';
import { checkPayment, type InvalidPayment, isSentAgain, type PaymentMethod } from '../domain/payment.js';

export type RecordPaymentRefusal = InvalidPayment | InvoiceNotOpen | KeyReused;

type Outcome = Result<{ readonly paymentId: Id }, RecordPaymentRefusal>;

export interface ReceivedPayment {
  readonly shopId: Id;
  /** In minor units of the organization's currency. */
  readonly amountMinor: number;
  readonly method: PaymentMethod;
  readonly reference: string | null;
  /** The day in the seller's zone. */
  readonly receivedOn: CalendarDay;
  /** One payment a key, however often it is recorded: the bank's id of it, the request's. */
  readonly key: string;
  /** Numbers of the invoices that it is for; what they leave goes to what is due first. */
  readonly invoices: readonly string[];
  /** Nobody said on which day: it is that on which the request came. */
  readonly dayIsToday?: boolean;
}

/** Records that a shop has paid. What no invoice needs stays to its credit, and later invoices use it. */
export class RecordPaymentCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly payment: ReceivedPayment,
    /** Who says so: a member of the staff, a payment provider. */
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(RecordPaymentCommand)
export class RecordPaymentHandler implements ICommandHandler<RecordPaymentCommand> {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, payment, by }: RecordPaymentCommand): Promise<Outcome> {
    const { shopId, amountMinor, invoices, dayIsToday = false, ...given } = payment;
    const { currency, timeZone } = await this.organizations.find(organizationId);
    const now = this.clock.now();
    const recorded = {
      ...given,
      id: randomUUID(),
      named: invoices,
      amount: money(amountMinor, currency),
      recordedAt: now,
      recordedBy: by,
    };
    const checked = checkPayment(recorded, dayIn(now, timeZone));
    if (!checked.ok) return checked;
    const about = { shopId, currency, key: given.key };
    const received = await this.accounts.receive<InvoiceNotOpen>(organizationId, about, (account) =>
      account.receive(checked.value, invoices),
    );
    if (received.ok) return ok({ paymentId: recorded.id });
    if (received.refusal.kind !== 'already-recorded') return refuse(received.refusal);
    const { before } = received.refusal;
    const isSame = isSentAgain({ ...recorded, shopId }, before, !dayIsToday);
    return isSame ? ok({ paymentId: before.id }) : refuse({ kind: 'key-reused' });
  }
}
