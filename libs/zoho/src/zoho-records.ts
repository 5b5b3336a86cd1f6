import type { Money, Quantity } from '@munshi/kernel';
import type { UpstreamFault } from '@munshi/resilience';
import type { Urgency } from './budget/call-budget.js';

export interface ZohoLine {
  /** Zoho's id of the item, as `StockCount.remoteId`. */
  readonly itemId: string;
  readonly quantity: Quantity;
  /** For one unit, without tax. */
  readonly unitPrice: Money;
  /** What is taken off all of the line before Zoho adds the tax. */
  readonly discount: Money;
}

/** Zoho is told no taxes: each line is of the tax that its item has there. */
export interface ZohoOrder {
  /** Ours (`ORD-1042`): the same order always has the same, and Zoho never has it twice. */
  readonly number: string;
  readonly placedAt: Date;
  /** Zoho's id of the customer: an account of CRM, a contact of Inventory. */
  readonly customerId: string;
  readonly standing: 'open' | 'cancelled';
  readonly lines: readonly ZohoLine[];
}

export interface ZohoTaxedLine extends ZohoLine {
  /** Zoho's id of its tax, of `ZohoTaxes`; null for none. */
  readonly taxId: string | null;
}

/** What comes to the same at Zoho. */
export interface ZohoTaxed {
  readonly lines: readonly ZohoTaxedLine[];
  /** What is added to the total before it is to be paid, or taken away. */
  readonly rounding: Money;
  /** What is to be paid of it, rounded. */
  readonly total: Money;
}

/** Inventory alone: it will be billed so. */
export interface ZohoTaxedOrder extends Omit<ZohoOrder, 'lines'>, ZohoTaxed {}

export interface ZohoInvoice extends Omit<ZohoOrder, 'placedAt' | 'lines'>, ZohoTaxed {
  /** Zoho's id of the order that it bills; null where that is not there. */
  readonly orderId: string | null;
  /** A day, `2026-11-20`. */
  readonly date: string;
  readonly dueDate: string;
}

export interface ZohoPayment {
  /** Ours: the receipt's. */
  readonly number: string;
  readonly customerId: string;
  readonly date: string;
  readonly amount: Money;
  /** `cash`, `banktransfer`, `check`, `creditcard` or a name made in Zoho. */
  readonly mode: string;
  /** Zoho's ids of the invoices it pays, and how much of each. */
  readonly invoices: readonly { readonly remoteId: string; readonly amount: Money }[];
}

/** What a push left at Zoho. Keep it, and give it with the next push of the same record. */
export interface Pushed {
  readonly remoteId: string;
  /** Stands for what was written; it tells whether somebody has changed it at Zoho since. */
  readonly fingerprint: string;
}

export type PushOutcome =
  | ({ readonly kind: 'accepted' } & Pushed)
  /** Zoho does not take it; `detail` is for staff, not for logs. */
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string | undefined }
  /**
   * `changed`, `cancelled`, `deleted`: at Zoho, after our last push. `taken`: the number is there, with something else
   * in it, and we never pushed it. Nothing was written. `total-differs`: it was written, and as a draft, but Zoho comes to
   * another total with its taxes; `detail` has both. Whoever decides that ours counts pushes with `remote` as known.
   */
  | {
      readonly kind: 'conflict';
      readonly because: 'changed' | 'cancelled' | 'deleted' | 'taken' | 'total-differs';
      readonly remote: Pushed | null;
      readonly detail?: string;
    }
  /** It may have been done. Pushing the same again looks first, and so does nothing twice. */
  | { readonly kind: 'unknown'; readonly fault: UpstreamFault };

/**
 * One record at a time. `known` is what the last accepted push left, null where there was none, or where it ended
 * unknown. Pushes of one record have to come one after the other.
 */
interface Push<Doc> {
  /**
   * @throws {ZohoFault | CircuitOpen | UpstreamFault} `refused` alone, and of no fault of the record: a limit, an open
   * breaker, a missing permission. The same push may be made again, and goes on from where this one ended.
   */
  push(record: Doc, known: Pushed | null, urgency?: Urgency): Promise<PushOutcome>;
}

export abstract class ZohoOrders implements Push<ZohoOrder | ZohoTaxedOrder> {
  abstract push(
    order: ZohoOrder | ZohoTaxedOrder,
    known: Pushed | null,
    urgency?: Urgency,
  ): Promise<PushOutcome>;
}

/** Inventory alone. */
export abstract class ZohoInvoices implements Push<ZohoInvoice> {
  abstract push(invoice: ZohoInvoice, known: Pushed | null, urgency?: Urgency): Promise<PushOutcome>;
}

/** Inventory alone. */
export abstract class ZohoPayments implements Push<ZohoPayment> {
  abstract push(payment: ZohoPayment, known: Pushed | null, urgency?: Urgency): Promise<PushOutcome>;

  /**
   * Whether Zoho has it, by its id there or by our number.
   * @throws {ZohoFault | CircuitOpen | UpstreamFault} always `refused`: looking changes nothing
   */
  abstract isThere(number: string, known: Pushed | null, urgency?: Urgency): Promise<boolean>;
}
