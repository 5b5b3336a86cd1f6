import {
  add,
  Aggregate,
  type Currency,
  done,
  type Id,
  mayBecome,
  type Money,
  money,
  refuse,
  type Result,
  zero,
} from '@munshi/kernel';
import type { CalendarDay } from '@munshi/tax';
import type { InvoicePaper, Language } from './invoice-paper.js';
import { INVOICE_TRANSITIONS, type InvoiceStatus } from './invoice-status.js';

/** What becomes of an invoice, and what it takes to tell of that; the paper itself never changes. */
export interface InvoiceState {
  readonly id: Id;
  readonly number: string;
  readonly orderId: Id;
  readonly orderNumber: string;
  readonly shopId: Id;
  readonly conversationId: Id | null;
  readonly language: Language;
  readonly currency: Currency;
  readonly issuedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly payable: Money;
  /** By payments that are allocated to it. */
  readonly paid: Money;
  /** By its credit notes. */
  readonly credited: Money;
  readonly status: InvoiceStatus;
}

export type InvoiceEvent =
  | { readonly type: 'invoice-issued'; readonly paper: InvoicePaper }
  | {
      readonly type: 'invoice-paid' | 'invoice-reopened' | 'invoice-cancelled';
      readonly invoice: InvoiceState;
      readonly at: Date;
    };

/** Something of it is still to be paid, or not all of it is credited. */
export interface StillOpen {
  readonly kind: 'still-open';
  readonly open: Money;
}

export interface WrongInvoiceStatus {
  readonly kind: 'wrong-invoice-status';
  readonly status: InvoiceStatus;
}

export type InvoiceRefusal = StillOpen | WrongInvoiceStatus;

export class Invoice extends Aggregate<InvoiceState, InvoiceEvent> {
  static issue(paper: InvoicePaper): Invoice {
    const { id, number, orderId, orderNumber, shopId, conversationId, language } = paper;
    const { currency, issuedOn, dueOn, payable } = paper;
    const invoice = new Invoice({
      ...{ id, number, orderId, orderNumber, shopId, conversationId, language },
      ...{ currency, issuedOn, dueOn, payable },
      paid: zero(currency),
      credited: zero(currency),
      status: 'issued',
    });
    invoice.raise({ type: 'invoice-issued', paper });
    return invoice;
  }

  /** As it was saved; nothing is checked again. */
  static restore(state: InvoiceState): Invoice {
    return new Invoice(state);
  }

  get id(): Id {
    return this.state.id;
  }

  /** What is still to be paid. */
  get open(): Money {
    const { payable, paid, credited, currency } = this.state;
    return money(payable.minor - paid.minor - credited.minor, currency);
  }

  /** Takes an amount of a payment; below zero gives it back. Whether it is paid now is said by {@link conclude}. */
  receive(amount: Money): void {
    this.hold({ paid: add(this.state.paid, amount) });
  }

  /** Takes off what a credit note says. */
  credit(amount: Money): void {
    this.hold({ credited: add(this.state.credited, amount) });
  }

  /**
   * Where payments and credits have brought it, once all of them are in: an amount that moves from one payment to
   * another makes it neither open nor paid in between.
   */
  conclude(at: Date): void {
    const { status } = this.state;
    if (status === 'cancelled') return;
    if (this.open.minor === 0 && status === 'issued') this.markAsPaid(at);
    if (this.open.minor > 0 && status === 'paid') this.become('issued', 'invoice-reopened', at);
  }

  markAsPaid(at: Date): Result<void, InvoiceRefusal> {
    if (this.open.minor > 0) return refuse({ kind: 'still-open', open: this.open });
    return this.become('paid', 'invoice-paid', at);
  }

  /** Only its credit notes cancel it, and only together: all of it has to be credited. */
  cancel(at: Date): Result<void, InvoiceRefusal> {
    const { payable, credited, currency } = this.state;
    const left = money(payable.minor - credited.minor, currency);
    if (left.minor > 0) return refuse({ kind: 'still-open', open: left });
    return this.become('cancelled', 'invoice-cancelled', at);
  }

  private become(
    status: InvoiceStatus,
    type: Exclude<InvoiceEvent['type'], 'invoice-issued'>,
    at: Date,
  ): Result<void, WrongInvoiceStatus> {
    const { status: before } = this.state;
    if (!mayBecome(INVOICE_TRANSITIONS, before, status))
      return refuse({ kind: 'wrong-invoice-status', status: before });
    this.state = { ...this.state, status };
    this.raise({ type, invoice: this.state, at });
    return done;
  }

  private hold(change: Partial<Pick<InvoiceState, 'paid' | 'credited'>>): void {
    this.state = { ...this.state, ...change };
    const { paid, credited, number } = this.state;
    if (paid.minor < 0 || credited.minor < 0 || this.open.minor < 0)
      throw new RangeError(`more than all of ${number} cannot be paid or credited, nor less than nothing`);
  }
}
