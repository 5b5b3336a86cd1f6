import type { Currency, Id } from '@munshi/kernel';
import type { Supply } from '@munshi/tax';

/** In the unit that stock is counted in, as other books have it. */
export interface BodyLine {
  readonly sku: string;
  readonly quantity: string;
  /** Of one such unit, without tax; null where the price of a pack is no whole number of minor units for each. */
  readonly unitPriceMinor: number | null;
  /** Off all of the line; left out of what was told before there were any. */
  readonly discountMinor?: number;
  /** Hundredths of a percent. */
  readonly taxRate: number;
}

export interface OrderBody {
  readonly placedAt: string;
  readonly currency: Currency;
  readonly lines: readonly BodyLine[];
  readonly customer: { readonly name: string; readonly taxId: string | null };
  /** How it will be billed; left out of what was told before orders had their taxes there. */
  readonly bill?: OrderBill;
}

export interface OrderBill {
  readonly roundingMinor: number;
  /** What is to be paid of it, rounded. */
  readonly payableMinor: number;
  /** Whether its goods stay within the seller's state, where the law taxes that apart. */
  readonly supply: Supply | null;
}

/** Its lines and its customer are the order's. */
export interface InvoiceBody extends OrderBill {
  readonly orderId: Id;
  readonly issuedOn: string;
  readonly dueOn: string;
}

/** Its customer is that of its shop. */
export interface PaymentBody {
  readonly receivedOn: string;
  readonly currency: Currency;
  readonly amountMinor: number;
  readonly method: string;
  readonly invoices: readonly { readonly invoiceId: Id; readonly amountMinor: number }[];
}

/** What a payment has come to pay since; of two, the one with the higher entry is newer. */
export interface Allocated {
  readonly entry: number;
  readonly invoices: PaymentBody['invoices'];
}

/** What has been taken off its invoice. */
export interface CreditNoteBody {
  readonly invoiceId: Id;
  readonly invoiceNumber: string;
  readonly currency: Currency;
  readonly payableMinor: number;
}

/** What is to be there: all that has to be known of it, frozen as it was told. */
export type RecordBody = OrderBody | InvoiceBody | PaymentBody | CreditNoteBody;
