import { UnitOfWork } from '@munshi/database';
import { Clock, done, type Id, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CrmCustomer, CrmCustomers, ownName } from '../domain/crm-customers.js';
import { CrmRecords } from '../domain/crm-records.js';

export type MatchRefusal = { readonly kind: 'customer-not-asked' } | { readonly kind: 'customer-taken' };

type Outcome = Result<void, MatchRefusal>;

/** Staff say who a shop is at Zoho, or that it is nobody who is there yet; then its records are tried again. */
export class MatchCustomerCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    /** Null to have one made, under a name that tells it from the others. */
    readonly remoteId: string | null,
  ) {
    super();
  }
}

@CommandHandler(MatchCustomerCommand)
export class MatchCustomerHandler implements ICommandHandler<MatchCustomerCommand> {
  constructor(
    private readonly customers: CrmCustomers,
    private readonly records: CrmRecords,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, shopId, remoteId }: MatchCustomerCommand): Promise<Outcome> {
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const known = await this.customers.find(organizationId, shopId);
      if (known?.state !== 'asked') return refuse({ kind: 'customer-not-asked' });
      const { name } = known;
      const customer: CrmCustomer =
        remoteId === null
          ? { state: 'making', name: ownName(name, shopId) }
          : { state: 'matched', name, remoteId };
      if (!(await this.customers.keep(organizationId, shopId, customer)))
        return refuse({ kind: 'customer-taken' });
      await this.records.retry(organizationId, 'customer-asked', shopId, this.clock.now());
      return done;
    });
  }
}
