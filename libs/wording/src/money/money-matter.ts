import type { Money } from '@munshi/kernel';
import type { Amount, CalendarDay } from '../amount.js';

/** What is said about bills and what is owed. */
export type MoneyMatter =
  | Invoice
  | CreditNote
  | WhichInvoice
  | Statement
  | Account
  | Payments
  /** Null where no amount was said. */
  | { readonly kind: 'payment-noted'; readonly amount: Money | null }
  | { readonly kind: 'payment-not-seen'; readonly amount: Money | null }
  | { readonly kind: 'payment-received'; readonly amount: Money }
  | OverCreditLimit
  | PayFirst
  | { readonly kind: 'credit-asked' }
  | CreditDecided;

export type PaymentMethod = 'cash' | 'bank' | 'upi' | 'pix' | 'cheque' | 'card' | 'other';

/** `taxRate` in hundredths of a percent: 1800 is 18 %. */
export interface InvoiceLine extends Amount {
  readonly unitPrice: Money;
  /** All that is taken off; `net` is without it. */
  readonly discount: Money;
  readonly net: Money;
  readonly taxRate: number;
  readonly tax: Money;
}

export interface Party {
  readonly name: string;
  /** `name` as its country calls it (GSTIN, CNPJ, CPF), in every language; null where it is none that we know. */
  readonly taxId: { readonly name: string | null; readonly number: string } | null;
}

/** Beside its paper: what it comes to, and the goods where they fit. */
export interface Invoice {
  readonly kind: 'invoice';
  readonly number: string;
  readonly orderNumber: string;
  readonly issuedOn: CalendarDay;
  readonly seller: Party;
  readonly buyer: Party;
  readonly lines: readonly InvoiceLine[];
  /** All that is taken off; `net` is without it. */
  readonly discount: Money;
  readonly net: Money;
  readonly tax: Money;
  /** What is added to net and tax, or taken away, before it is to be paid. */
  readonly rounding: Money;
  /** To be paid, as it was issued. */
  readonly total: Money;
  readonly dueOn: CalendarDay | null;
  /** What is to be paid of it now: nothing where it is paid or cancelled. */
  readonly open: Money;
  /** Numbers of the credit notes that took something off it, or all of it. */
  readonly creditNotes: readonly string[];
  /** All of it was credited. */
  readonly cancelled: boolean;
}

/** Beside its paper. */
export interface CreditNote {
  readonly kind: 'credit-note';
  readonly number: string;
  readonly invoiceNumber: string;
  readonly issuedOn: CalendarDay;
  readonly total: Money;
  readonly reason: string | null;
}

export interface InvoiceNamed {
  readonly number: string;
  readonly orderNumber: string;
  readonly total: Money;
}

/** A number that was heard is no bill's and no order's. */
export interface WhichInvoice {
  readonly kind: 'which-invoice';
  readonly heard: string;
  /** The latest first, at least one. */
  readonly latest: readonly InvoiceNamed[];
}

/** Beside its paper. */
export interface Statement {
  readonly kind: 'statement';
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** What is owed at its end; below zero it is owed to the shop. */
  readonly closing: Money;
}

export interface PaymentTold {
  readonly on: CalendarDay;
  readonly amount: Money;
  readonly method: PaymentMethod;
  /** It never came, or bounced. */
  readonly reversed: boolean;
}

/** Where a shop stands: what it owes, and how late that is. */
export interface Account {
  readonly kind: 'account';
  /** Below zero it is owed to the shop. */
  readonly balance: Money;
  readonly notDue: Money;
  /** By days: 1 to 30, 31 to 60, 61 to 90, and more. */
  readonly late: readonly [Money, Money, Money, Money];
  /** Of its payments, what no bill has used. */
  readonly free: Money;
  /** Latest first. */
  readonly payments: readonly PaymentTold[];
}

export interface Payments {
  readonly kind: 'payments';
  /** Latest first. */
  readonly payments: readonly PaymentTold[];
}

/**
 * What the order comes to, and what the shop's credit leaves. Choices `order-what-fits:<orderId>:<version>` where some of
 * it fits, `pay-first:…`, `ask-team:…`, `change:…`, `cancel:…`.
 */
export interface OverCreditLimit {
  readonly kind: 'over-credit-limit';
  readonly orderId: string;
  readonly version: number;
  readonly wanted: Money;
  readonly available: Money;
  readonly partly: boolean;
}

/** What staff have decided about an order above the limit. Approved, with choices `confirm:<orderId>:<version>` and so on. */
export interface CreditDecided {
  readonly kind: 'credit-decided';
  readonly orderId: string;
  readonly version: number;
  readonly approved: boolean;
  readonly total: Money;
}

/** Where to pay what the credit does not cover. */
export interface PayFirst {
  readonly kind: 'pay-first';
  readonly amount: Money;
  /** `UPI`, `Pix`, a bank's name: the address there, and whose it is. */
  readonly to: readonly { readonly scheme: string; readonly address: string; readonly holder: string }[];
}
