import type { Quantity } from '@munshi/kernel';
import type { Urgency } from './budget/call-budget.js';

/** What Zoho counts of one item. */
export interface StockCount {
  readonly remoteId: string;
  readonly sku: string;
  readonly name: string;
  /**
   * On hand, in the item's unit; below zero where Zoho has sold what it does not have; null for what it does not count.
   */
  readonly stock: Quantity | null;
  readonly modifiedAt: Date;
}

export abstract class ZohoStock {
  /**
   * Page by page, newest first, what was modified at or after `since`; everything for null. Items without a SKU are
   * left out. Something modified while the pages are read may come twice. Go on from the latest `modifiedAt` only when
   * all pages have come; and ask for everything now and then, since a sale need not count as a modification.
   * @throws {ZohoFault | CircuitOpen | UpstreamFault} always `refused`: looking changes nothing
   */
  abstract fetch(since: Date | null, urgency?: Urgency): AsyncIterable<readonly StockCount[]>;
}
