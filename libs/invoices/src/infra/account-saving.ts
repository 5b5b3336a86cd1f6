import { PaymentAllocated } from '@munshi/contracts';
import type { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { Outbox } from '@munshi/messaging';
import type { Account, AccountEvent } from '../domain/account.js';
import type { InvoiceEvent, InvoiceState } from '../domain/invoice.js';
import type { Payment } from '../domain/payment.js';
import { AccountChanges } from './account-changes.js';
import { announce } from './announcements.js';
import { usesOfPayments } from './payment-statements.js';

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
  await tellOfMoved({ unitOfWork, outbox, organizationId }, account, events, {
    entry: before.lastEntry + entries.length,
    at: last.at,
  });
};

/** Of payments that pay others than before; one that is new or was taken back is told of by itself. */
const tellOfMoved = async (
  { unitOfWork, outbox }: Where,
  account: Account,
  events: readonly (AccountEvent | InvoiceEvent)[],
  { entry, at }: { readonly entry: number; readonly at: Date },
): Promise<void> => {
  const { allocations, shopId, currency } = account.snapshot();
  const told = new Set(events.map((event) => ('payment' in event ? event.payment.id : null)));
  const used = allocations.filter(({ by, creditId }) => by === 'payment' && !told.has(creditId));
  const moved = [...new Set(used.map(({ creditId }) => creditId))];
  if (moved.length === 0) return;
  const uses = await unitOfWork.rows(usesOfPayments, [moved]);
  const about = { shopId, at: at.toISOString(), currency, entry };
  for (const paymentId of moved) {
    const own = uses.filter((use) => use.credit_id === paymentId);
    const invoices = own.map((use) => ({ invoiceId: use.invoice_id, amountMinor: use.amount_minor }));
    await outbox.announce(PaymentAllocated, { ...about, paymentId, invoices });
  }
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
