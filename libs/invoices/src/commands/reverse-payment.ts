import { Clock, type Id, type Result } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { dayIn } from '@munshi/tax';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AccountRepository } from '../domain/account.repository.js';
import type { AlreadyReversed, PaymentNotFound } from '../domain/payment.js';

type Outcome = Result<void, PaymentNotFound | AlreadyReversed>;

/** A cheque that bounced, an amount that was never there: what the payment had paid is open again. */
export class ReversePaymentCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly paymentId: Id,
    readonly reason: string,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(ReversePaymentCommand)
export class ReversePaymentHandler implements ICommandHandler<ReversePaymentCommand> {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, paymentId, reason, by }: ReversePaymentCommand): Promise<Outcome> {
    const { timeZone } = await this.organizations.find(organizationId);
    const at = this.clock.now();
    const reversal = { at, on: dayIn(at, timeZone), by, reason };
    return this.accounts.reverse<AlreadyReversed | PaymentNotFound>(organizationId, paymentId, (account) =>
      account.reverse(paymentId, reversal),
    );
  }
}
