import type { Id, Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  AccountRepository,
  type AlreadyCredited,
  type InvoiceNotFound,
} from '../domain/account.repository.js';
import type { HeldInvoiceLine } from '../domain/credit-note.js';

type Outcome = Result<readonly HeldInvoiceLine[], InvoiceNotFound | AlreadyCredited>;

/** Locks what may be credited of an invoice until the open unit of work ends, before stock is touched. */
export class HoldInvoiceCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly credit: { readonly invoiceId: Id; readonly cause: string },
  ) {
    super();
  }
}

@CommandHandler(HoldInvoiceCommand)
export class HoldInvoiceHandler implements ICommandHandler<HoldInvoiceCommand> {
  constructor(private readonly accounts: AccountRepository) {}

  execute({ organizationId, credit }: HoldInvoiceCommand): Promise<Outcome> {
    return this.accounts.hold(organizationId, credit);
  }
}
