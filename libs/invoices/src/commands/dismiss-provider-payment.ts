import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ProviderPaymentRefusal, ProviderPayments } from '../domain/provider-payments.js';

type Outcome = Result<null, ProviderPaymentRefusal | { readonly kind: 'already-dismissed' }>;

/** Money that a provider told of will be no payment: it is another business's, or was entered in the books' currency by hand. */
export class DismissProviderPaymentCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly id: Id,
    readonly reason: string,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(DismissProviderPaymentCommand)
export class DismissProviderPaymentHandler implements ICommandHandler<DismissProviderPaymentCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payments: ProviderPayments,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, id, reason, by }: DismissProviderPaymentCommand): Promise<Outcome> {
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const held = await this.payments.hold(organizationId, id);
      if (!held.ok) return held;
      const dismissal = { reason, by, at: this.clock.now() };
      const isNew = await this.payments.dismiss(organizationId, id, dismissal);
      return isNew ? ok(null) : refuse({ kind: 'already-dismissed' });
    });
  }
}
