import type { Money, Quantity } from '@munshi/kernel';
import type { CalendarDay, ClassifiedLine, Payable, TaxId, TaxSummary } from '@munshi/tax';
import type { Language } from '@munshi/wording';
import type { ScanToPay } from './payment/payment-code.js';

/** Who writes or receives a paper. Lines of an address are apart by line ends. */
export interface Firm {
  readonly name: string;
  readonly address: string | null;
  readonly taxId: TaxId | null;
  /** Telephone, e-mail: what stands under the address. */
  readonly contact: string | null;
}

export interface GoodsLine extends ClassifiedLine {
  readonly name: string;
  readonly quantity: Quantity;
  /** The catalogue's word; known ones are put in the paper's language. */
  readonly unit: string;
  readonly unitPrice: Money;
  /** All that is taken off the price; `net` is without it. */
  readonly discount: Money;
}

export interface BankAccount {
  readonly holder: string;
  readonly bank: string;
  readonly number: string;
  /** What the country routes by: IFSC in India, the agência in Brazil. */
  readonly routing: { readonly name: string; readonly code: string } | null;
}

export interface DocumentReference {
  readonly number: string;
  readonly issuedOn: CalendarDay;
}

/** What has become of an invoice, which a copy of it says. */
export interface SinceIssued {
  readonly paid: Money;
  /** Credit notes for it, oldest first. */
  readonly credited: readonly CreditedBy[];
  /** Still to be paid: what the copy asks for. */
  readonly open: Money;
  /** All of it was credited. */
  readonly cancelled: boolean;
}

export interface CreditedBy {
  readonly number: string;
  readonly amount: Money;
}

/** An invoice, or a credit note for one. Amounts are the issued document's; nothing here computes them again. */
export interface InvoicePaper extends DocumentReference {
  readonly language: Language;
  readonly seller: Firm;
  readonly buyer: Firm;
  readonly orderNumber: string | null;
  readonly dueOn: CalendarDay | null;
  /** The invoice that a credit note takes from; null of an invoice. */
  readonly credits: DocumentReference | null;
  readonly lines: readonly GoodsLine[];
  readonly summary: TaxSummary;
  readonly payable: Payable;
  /** Null on the paper as it was issued, and on a credit note. */
  readonly since: SinceIssued | null;
  readonly bank: BankAccount | null;
  readonly scanToPay: ScanToPay | null;
  readonly note: string | null;
}

/** What a shop came to owe, or paid. One of the two amounts is given. */
export interface StatementEntry {
  readonly on: CalendarDay;
  /** The document's number, or what was paid by. */
  readonly what: string;
  readonly debit: Money | null;
  readonly credit: Money | null;
}

/** What a shop owes and why. Balances count what it owes; below zero it is owed. */
export interface StatementPaper {
  readonly language: Language;
  readonly seller: Firm;
  readonly buyer: Firm;
  readonly issuedOn: CalendarDay;
  readonly period: { readonly from: CalendarDay; readonly to: CalendarDay };
  readonly opening: Money;
  /** Oldest first. */
  readonly entries: readonly StatementEntry[];
  /** What a payment is to name. */
  readonly reference: string;
  readonly bank: BankAccount | null;
  readonly scanToPay: ScanToPay | null;
}
