import type { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { Outbox } from '@munshi/messaging';
import type { Account, AccountEvent } from '../domain/account.js';
import type { InvoiceEvent, InvoiceState } from '../domain/invoice.js';
import type { Payment } from '../domain/payment.js';
import { AccountChanges } from './account-changes.js';
import { announce } from './announcements.js';

interface Where {
  readonly unitOfWork: UnitOfWork;
  readonly outbox: Outbox;
  readonly organizationId: Id;
}

/** As the account was loaded. */
interface Before {
  readonly lastEntry: number;
  readonly invoices: readonly InvoiceState[];
  readonly payments: readonly Payment[];
}

/** Writes what has changed of an account, papers before what refers to them, and tells of it. */
export const saveAccount = async (
  { unitOfWork, outbox, organizationId }: Where,
  account: Account,
  before: Before,
): Promise<void> => {
  const changes = new AccountChanges(unitOfWork, organizationId);
  const { invoices, payments, entries, allocations, balance } = account.snapshot();
  const events = [...account.takeEvents(), ...invoices.flatMap((invoice) => invoice.takeEvents())];
  const [last] = entries.slice(-1);
  if (!last) return;
  const changed = invoices
    .map((invoice) => invoice.snapshot())
    .filter((state) => {
      const known = before.invoices.find(({ id }) => id === state.id);
      return known ? known !== state : isMoved(state);
    });
  const freed = payments.filter(({ id, free, status }) => {
    const known = before.payments.find((payment) => payment.id === id);
    return known && known.free.minor !== free.minor && status === 'recorded';
  });
  await Promise.all([
    ...events.map((event) => write(changes, event)),
    changed.length > 0 && changes.invoices(changed, last.at),
    freed.length > 0 && changes.free(freed),
    changes.entries(account, before.lastEntry),
    allocations.length > 0 && changes.allocations(account),
    ...events.map((event) => announce(outbox, event, balance)),
  ]);
};

/** A new invoice is written as it is issued, and once more where there was money for it. */
const isMoved = ({ status, paid, credited }: InvoiceState): boolean =>
  status !== 'issued' || paid.minor > 0 || credited.minor > 0;

const write = (changes: AccountChanges, event: AccountEvent | InvoiceEvent): Promise<unknown> | undefined => {
  switch (event.type) {
    case 'invoice-issued':
      return Promise.all([changes.invoice(event.paper), changes.billed(event.paper)]);
    case 'credit-note-issued':
      return changes.creditNote(event.note);
    case 'payment-recorded':
      return changes.payment(event.shopId, event.payment);
    case 'payment-reversed':
      return changes.reversal(event.payment);
    case 'invoice-paid':
    case 'invoice-reopened':
    case 'invoice-cancelled':
      return undefined;
  }
};
