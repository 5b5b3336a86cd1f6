import { type Currency, type Id, type Money, type Quantity } from '@munshi/kernel';
import {
  type CalendarDay,
  plusDays,
  type TaxLaw,
  taxProfile,
  type TaxSummary,
  taxSummary,
} from '@munshi/tax';
import { type Numbering, paperNumber } from './numbering.js';

export type Language = 'en' | 'hi' | 'hi-Latn' | 'pt';

/** Who buys or sells, as papers have it. */
export interface Party {
  readonly name: string;
  readonly address: string | null;
  readonly taxId: string | null;
  /** Code of the state, where it is not that of the tax number. */
  readonly state: string | null;
}

export interface Seller extends Party {
  readonly contact: string | null;
  /** Left out of those from before it was kept. */
  readonly payTo?: PayTo;
}

/** Where buyers pay: a bank account, and where the code to scan sends money. */
export interface PayTo {
  readonly bank: {
    readonly holder: string;
    readonly bank: string;
    readonly number: string;
    /** What the country routes by: IFSC in India, the agência in Brazil. */
    readonly routing: { readonly name: string; readonly code: string } | null;
  } | null;
  readonly scanToPay:
    | { readonly scheme: 'UPI'; readonly address: string; readonly name: string }
    | { readonly scheme: 'Pix'; readonly key: string; readonly name: string; readonly city: string }
    | null;
}

/** As the order froze it; nothing is computed again. */
export interface InvoiceLine {
  readonly sku: string;
  readonly name: string;
  readonly hsn: string | null;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly unitPrice: Money;
  /** The shop's own discount, in hundredths of a percent. */
  readonly discountRate: number;
  /** All that is taken off the price before it is taxed; `net` is without it. */
  readonly discount: Money;
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
  readonly buyer: Party;
  /** Days that the buyer has to pay; null for the seller's. */
  readonly termsDays: number | null;
  readonly lines: readonly InvoiceLine[];
}

/** What is known of a paper when its number is given. */
export interface Issue extends Numbering {
  readonly id: Id;
  readonly language: Language;
  readonly seller: Seller;
  readonly law: TaxLaw['key'];
  /** The day in the seller's zone. */
  readonly issuedOn: CalendarDay;
  readonly issuedAt: Date;
}

/** All that stands on an invoice, for good: later laws, addresses and terms change nothing of it. */
export interface InvoicePaper extends Omit<Bill, 'termsDays'>, Omit<Issue, 'law'> {
  readonly number: string;
  readonly dueOn: CalendarDay;
  readonly summary: TaxSummary;
  /** What is added to the total before it is to be paid, or taken away. */
  readonly rounding: Money;
  readonly payable: Money;
}

/** @param sellersTermsDays for a buyer who has none. */
export const writeInvoice = (
  bill: Bill,
  { law, ...issue }: Issue,
  sellersTermsDays: number,
): InvoicePaper => {
  const { termsDays, ...billed } = bill;
  const profile = taxProfile(law);
  const summary = taxSummary(profile, issue.seller, bill.buyer, bill.lines, bill.currency);
  return {
    ...billed,
    ...issue,
    number: paperNumber(issue),
    dueOn: plusDays(issue.issuedOn, termsDays ?? sellersTermsDays),
    summary,
    ...profile.payable(summary.total),
  };
};
