import {
  Aggregate,
  type Currency,
  done,
  type Id,
  type Money,
  money,
  refuse,
  type Result,
  zero,
} from '@munshi/kernel';
import { isoDay } from '@munshi/tax';
import type { CreditNote } from './credit-note.js';
import { Invoice } from './invoice.js';
import type { InvoicePaper } from './invoice-paper.js';
import type { Allocation, Entry, EntryKind } from './ledger.js';
import {
  type AlreadyReversed,
  mayReverse,
  type Payment,
  type PaymentNotFound,
  type Reversal,
} from './payment.js';

/** What a payment has paid of an invoice. */
export interface Paid {
  readonly paymentId: Id;
  readonly invoiceId: Id;
  readonly amount: Money;
}

export interface AccountState {
  readonly shopId: Id;
  readonly currency: Currency;
  /** What the shop owes; below zero it is owed. */
  readonly balance: Money;
  /** Those that are open, and those that the change is about. */
  readonly invoices: readonly Invoice[];
  /** Those that are not used up, and those that the change is about, oldest first. */
  readonly payments: readonly Payment[];
  /** Of the payment or the invoice that the change is about; the latest last. */
  readonly paid: readonly Paid[];
  /** What has been posted and allocated since it was loaded. */
  readonly entries: readonly Entry[];
  readonly allocations: readonly Allocation[];
}

export type AccountEvent =
  | {
      readonly type: 'payment-recorded';
      readonly shopId: Id;
      readonly payment: Payment;
      /** What it has paid, as it came. */
      readonly paid: readonly Allocation[];
    }
  | { readonly type: 'payment-reversed'; readonly shopId: Id; readonly payment: Payment }
  | { readonly type: 'credit-note-issued'; readonly note: CreditNote };

export interface InvoiceNotOpen {
  readonly kind: 'invoice-not-open';
  readonly number: string;
}

/**
 * What one shop owes and has paid. After each change no invoice is open while a payment is not used up: money goes to
 * the invoice that is due first. What a credit note takes off its invoice, payments get back for the others.
 */
export class Account extends Aggregate<AccountState, AccountEvent> {
  static restore(state: Omit<AccountState, 'entries' | 'allocations'>): Account {
    return new Account({ ...state, entries: [], allocations: [] });
  }

  bill(paper: InvoicePaper): void {
    const { id, number, payable, issuedOn, issuedAt } = paper;
    this.state = { ...this.state, invoices: [...this.state.invoices, Invoice.issue(paper)] };
    this.post('invoice', id, number, payable, { on: issuedOn, at: issuedAt });
    this.settle(issuedAt);
  }

  /** @param named numbers of the invoices that it is for, first; what they leave goes where it is due first. */
  receive(payment: Payment, named: readonly string[]): Result<void, InvoiceNotOpen> {
    const found = named.map((number) => this.openInvoice(number));
    const missing = found.findIndex((invoice) => invoice === undefined);
    if (missing >= 0) return refuse({ kind: 'invoice-not-open', number: named[missing] ?? '' });
    const { id, method, reference, amount, receivedOn: on, recordedAt: at } = payment;
    this.state = { ...this.state, payments: [...this.state.payments, payment] };
    this.post('payment', id, namedBy({ method, reference }), negative(amount), { on, at });
    for (const invoice of found) if (invoice) this.use(id, invoice, at);
    this.settle(at);
    const { shopId, allocations } = this.state;
    const paid = allocations.filter(({ creditId }) => creditId === id);
    this.raise({ type: 'payment-recorded', shopId, payment: this.payment(id), paid });
    return done;
  }

  reverse(paymentId: Id, reversal: Reversal): Result<void, PaymentNotFound | AlreadyReversed> {
    const found = this.state.payments.find(({ id }) => id === paymentId);
    if (!found) return refuse({ kind: 'payment-not-found' });
    const may = mayReverse(found);
    if (!may.ok) return may;
    const { at } = reversal;
    for (const { invoiceId, amount } of this.state.paid)
      this.move(paymentId, this.invoice(invoiceId), negative(amount), at);
    this.replace({
      ...this.payment(paymentId),
      status: 'reversed',
      free: zero(this.state.currency),
      reversal,
    });
    const { amount, receivedOn } = found;
    this.post('payment-reversal', paymentId, `${namedBy(found)}, ${isoDay(receivedOn)}`, amount, reversal);
    this.settle(at);
    this.raise({ type: 'payment-reversed', shopId: this.state.shopId, payment: this.payment(paymentId) });
    return done;
  }

  credit(note: CreditNote): void {
    const { id, number, invoiceId, payable, issuedOn: on, issuedAt: at } = note;
    const invoice = this.invoice(invoiceId);
    this.makeRoom(invoice, payable, at);
    invoice.credit(payable);
    this.allocate({ creditId: id, by: 'credit-note', invoiceId, amount: payable, at });
    this.post('credit-note', id, number, negative(payable), { on, at });
    if (note.isLast) invoice.cancel(at);
    this.settle(at);
    this.raise({ type: 'credit-note-issued', note });
  }

  /** What has been paid of an invoice is taken back, the latest payment first, as far as a credit covers it now. */
  private makeRoom(invoice: Invoice, credit: Money, at: Date): void {
    let missing = credit.minor - invoice.open.minor;
    for (const { paymentId, amount } of [...this.state.paid].reverse()) {
      if (missing <= 0) return;
      const back = Math.min(missing, amount.minor);
      missing -= back;
      this.move(paymentId, invoice, money(-back, amount.currency), at);
    }
  }

  /** Uses what is free, oldest payment first, for what is due first. */
  private settle(at: Date): void {
    const due = this.state.invoices.filter(({ open }) => open.minor > 0).sort(byDueDay);
    for (const { id } of this.state.payments.filter(({ free }) => free.minor > 0))
      for (const invoice of due) this.use(id, invoice, at);
    for (const invoice of this.state.invoices) invoice.conclude(at);
  }

  private use(paymentId: Id, invoice: Invoice, at: Date): void {
    const { free } = this.payment(paymentId);
    const used = money(Math.min(free.minor, invoice.open.minor), free.currency);
    if (used.minor > 0) this.move(paymentId, invoice, used, at);
  }

  private move(paymentId: Id, invoice: Invoice, amount: Money, at: Date): void {
    const payment = this.payment(paymentId);
    this.replace({ ...payment, free: money(payment.free.minor - amount.minor, amount.currency) });
    invoice.receive(amount);
    this.allocate({ creditId: paymentId, by: 'payment', invoiceId: invoice.id, amount, at });
  }

  private allocate(allocation: Allocation): void {
    if (allocation.amount.minor === 0) return;
    this.state = { ...this.state, allocations: [...this.state.allocations, allocation] };
  }

  /** An amount above zero is owed, one below has been paid or credited. */
  private post(
    kind: EntryKind,
    documentId: Id,
    what: string,
    amount: Money,
    when: Pick<Entry, 'on' | 'at'>,
  ): void {
    const { balance, currency, entries } = this.state;
    const debit = money(Math.max(amount.minor, 0), currency);
    const credit = money(Math.max(-amount.minor, 0), currency);
    const { on, at } = when;
    this.state = {
      ...this.state,
      balance: money(balance.minor + amount.minor, currency),
      entries: [...entries, { kind, documentId, what, debit, credit, on, at }],
    };
  }

  private openInvoice(number: string): Invoice | undefined {
    return this.state.invoices.find((invoice) => {
      const { number: its, status } = invoice.snapshot();
      return its === number && status === 'issued';
    });
  }

  private invoice(id: Id): Invoice {
    const found = this.state.invoices.find((invoice) => invoice.id === id);
    if (!found) throw new Error(`invoice ${id} is not of this account`);
    return found;
  }

  private payment(id: Id): Payment {
    const found = this.state.payments.find((payment) => payment.id === id);
    if (!found) throw new Error(`payment ${id} is not of this account`);
    return found;
  }

  private replace(payment: Payment): void {
    const payments = this.state.payments.map((other) => (other.id === payment.id ? payment : other));
    this.state = { ...this.state, payments };
  }
}

/** A payment by what it was paid by, and its reference. */
const namedBy = ({ method, reference }: Pick<Payment, 'method' | 'reference'>): string =>
  reference === null ? method : `${method} ${reference}`;

const negative = ({ minor, currency }: Money): Money => money(-minor, currency);

/** ISO days sort as they follow each other; of one day the lower number goes first. */
const byDueDay = (left: Invoice, right: Invoice): number => {
  const [one, other] = [keyOf(left), keyOf(right)];
  return one < other ? -1 : Number(one > other);
};

const keyOf = (invoice: Invoice): string => {
  const { dueOn, issuedOn, number } = invoice.snapshot();
  return `${isoDay(dueOn)} ${isoDay(issuedOn)} ${number}`;
};
