import type { Id, Money } from '@munshi/kernel';
import type { CalendarDay } from '@munshi/tax';

/** What makes a shop owe more (an invoice, a payment that is reversed) or less. */
export type EntryKind = 'invoice' | 'payment' | 'credit-note' | 'payment-reversal';

/** One line of a shop's ledger. It is never changed; what was wrong is posted the other way round. */
export interface Entry {
  readonly kind: EntryKind;
  readonly documentId: Id;
  /** The document's number, or what was paid by. */
  readonly what: string;
  /** What the shop owes by it; one of the two is zero. */
  readonly debit: Money;
  readonly credit: Money;
  /** The day it counts for, in the seller's zone. */
  readonly on: CalendarDay;
  readonly at: Date;
}

/** An amount of a payment or a credit note that an invoice has used; below zero where it was taken back. */
export interface Allocation {
  readonly creditId: Id;
  readonly by: 'payment' | 'credit-note';
  readonly invoiceId: Id;
  readonly amount: Money;
  readonly at: Date;
}
