import { UnitOfWork } from '@munshi/database';
import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { dayIn } from '@munshi/tax';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  keyOf,
  type ProviderPayment,
  type ProviderPaymentProblem,
  type ProviderPaymentRefusal,
  ProviderPayments,
} from '../domain/provider-payments.js';
import { RecordPaymentCommand, RecordPaymentHandler } from './record-payment.js';

type Outcome = Result<
  { readonly paymentId: Id },
  ProviderPaymentRefusal | { readonly kind: ProviderPaymentProblem }
>;

/** Whose the money is that a provider told of, and the invoices it is for where they are open. */
export interface Payer {
  readonly shopId: Id;
  readonly invoice: string | null;
}

/** The money becomes a payment of this shop, or keeps a problem that staff see. */
export class MatchProviderPaymentCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly id: Id,
    readonly payer: Payer | ProviderPaymentProblem,
  ) {
    super();
  }
}

@CommandHandler(MatchProviderPaymentCommand)
export class MatchProviderPaymentHandler implements ICommandHandler<MatchProviderPaymentCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payments: ProviderPayments,
    private readonly recording: RecordPaymentHandler,
    private readonly organizations: Organizations,
  ) {}

  /** A problem is written down and refused, so it is no refusal that undoes what was written. */
  execute({ organizationId, id, payer }: MatchProviderPaymentCommand): Promise<Outcome> {
    return this.unitOfWork.run(organizationId, async (): Promise<Outcome> => {
      const held = await this.payments.hold(organizationId, id);
      if (!held.ok) return held;
      const { currency, timeZone } = await this.organizations.find(organizationId);
      const { amountMinor, method, reference, provider } = held.value;
      const unfit = held.value.currency === currency ? null : 'other-currency';
      const problem = unfit ?? (typeof payer === 'string' ? payer : null);
      if (problem !== null || typeof payer === 'string') return this.leave(organizationId, id, problem);
      const { shopId, invoice } = payer;
      const given = { shopId, amountMinor, method, reference, key: keyOf(held.value) };
      const receivedOn = dayIn(momentOf(held.value), timeZone);
      // An invoice that is paid already takes nothing; the money is the shop's all the same.
      for (const invoices of invoice === null ? [[]] : [[invoice], []]) {
        const payment = { ...given, receivedOn, invoices };
        const recorded = await this.recording.execute(
          new RecordPaymentCommand(organizationId, payment, `provider ${provider}`),
        );
        if (!recorded.ok) continue;
        await this.payments.settle(organizationId, id, recorded.value);
        return ok(recorded.value);
      }
      return this.leave(organizationId, id, 'not-recorded');
    });
  }

  private async leave(organizationId: Id, id: Id, problem: ProviderPaymentProblem | null): Promise<Outcome> {
    const kind = problem ?? 'nobody-found';
    await this.payments.settle(organizationId, id, { problem: kind });
    return refuse({ kind });
  }
}

/** What clocks may differ by (ms). */
const CLOCKS_DIFFER = 10 * 60_000;

/** A provider whose clock is ahead of ours by a little must not have received something tomorrow. */
const momentOf = ({ receivedAt, toldAt }: ProviderPayment): Date => {
  const ahead = receivedAt.getTime() - toldAt.getTime();
  return ahead > 0 && ahead <= CLOCKS_DIFFER ? toldAt : receivedAt;
};
