import { randomUUID } from 'node:crypto';
import { Clock, type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { dayIn } from '@munshi/tax';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  AccountRepository,
  creditedBefore,
  type InvoiceNotFound,
  type KeyReused,
} from '../domain/account.repository.js';
import { askedFor, type CreditItem, type CreditRefusal, writeCreditNote } from '../domain/credit-note.js';
import { seriesOn } from '../domain/numbering.js';

type Outcome = Result<{ readonly number: string }, CreditRefusal | InvoiceNotFound | KeyReused>;

export interface CreditWish {
  readonly invoiceId: Id;
  /** What is credited of which lines, or all that is left: that cancels the invoice. */
  readonly items: readonly CreditItem[] | 'all';
  /** One note a cause, however often it is asked for: `order-cancelled:<id>`, the request's key. */
  readonly cause: string;
  /** As it stands on the paper. */
  readonly reason: string | null;
  /** What was asked for, where that was more than `items` and `reason`. */
  readonly asked?: string;
}

/** Takes goods that did not come, or the whole of it, off an invoice by a credit note. */
export class CreditInvoiceCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly wish: CreditWish,
  ) {
    super();
  }
}

@CommandHandler(CreditInvoiceCommand)
export class CreditInvoiceHandler implements ICommandHandler<CreditInvoiceCommand> {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, wish }: CreditInvoiceCommand): Promise<Outcome> {
    const { items, cause, reason, asked = askedFor(items, reason) } = wish;
    const { timeZone, phoneRegion } = await this.organizations.find(organizationId);
    const issuedAt = this.clock.now();
    const issuedOn = dayIn(issuedAt, timeZone);
    const series = seriesOn('CN', issuedOn, phoneRegion);
    const issue = { id: randomUUID(), cause, asked, reason, issuedOn, issuedAt, ...series };
    const credited = await this.accounts.credit<{ number: string }, CreditRefusal>(
      organizationId,
      wish,
      series,
      (account, invoice, serial) => {
        const note = writeCreditNote(invoice, items, { ...issue, serial });
        if (!note.ok) return note;
        account.credit(note.value);
        return ok({ number: note.value.number });
      },
    );
    if (credited.ok) return credited;
    const { refusal } = credited;
    return refusal.kind === 'already-credited' ? creditedBefore(refusal, asked) : refuse(refusal);
  }
}
