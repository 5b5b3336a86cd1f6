import { Aggregate, type Currency, type Id, type Money, type Quantity } from '@munshi/kernel';
import { type CalendarDay, totals } from '@munshi/tax';
import { type InvoiceNumbering, invoiceNumber } from './invoice-number.js';
import type { InvoiceStatus } from './invoice-status.js';

export type Language = 'en' | 'hi' | 'hi-Latn' | 'pt';

export interface Seller {
  readonly name: string;
  readonly taxId: string | null;
}

export interface Buyer extends Seller {
  readonly address: string | null;
}

/** As the order froze it; nothing is computed again. */
export interface InvoiceLine {
  readonly sku: string;
  readonly name: string;
  readonly hsn: string | null;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly unitPrice: Money;
  /** Hundredths of a percent: 18 % is 1800. */
  readonly taxRate: number;
  readonly net: Money;
  readonly tax: Money;
}

/** The whole billing snapshot of a confirmed order. */
export interface Bill {
  readonly orderId: Id;
  readonly orderNumber: string;
  readonly shopId: Id;
  readonly conversationId: Id | null;
  readonly currency: Currency;
  readonly buyer: Buyer;
  readonly lines: readonly InvoiceLine[];
}

export interface InvoiceState extends Bill, InvoiceNumbering {
  readonly id: Id;
  readonly number: string;
  readonly status: InvoiceStatus;
  readonly seller: Seller;
  /** The day in the seller's zone. */
  readonly issuedOn: CalendarDay;
  readonly issuedAt: Date;
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
}

export interface InvoiceIssuedEvent {
  readonly type: 'invoice-issued';
  readonly invoice: InvoiceState;
  readonly language: Language;
}

export interface Issue extends InvoiceNumbering {
  readonly id: Id;
  readonly seller: Seller;
  readonly issuedOn: CalendarDay;
  readonly issuedAt: Date;
}

export class Invoice extends Aggregate<InvoiceState, InvoiceIssuedEvent> {
  static issue(bill: Bill, issue: Issue, language: Language): Invoice {
    const { net, tax, total } = totals(bill.lines, bill.currency);
    const invoice = new Invoice({
      ...bill,
      ...issue,
      number: invoiceNumber(issue),
      status: 'issued',
      net,
      tax,
      total,
    });
    invoice.raise({ type: 'invoice-issued', invoice: invoice.state, language });
    return invoice;
  }
}
