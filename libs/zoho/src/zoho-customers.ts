import type { UpstreamFault } from '@munshi/resilience';
import type { Urgency } from './budget/call-budget.js';

/** An account of CRM, a contact of Inventory. */
export interface ZohoCustomer {
  readonly remoteId: string;
  readonly name: string;
  /** Null where Zoho does not tell: CRM has no field for it. */
  readonly taxId: string | null;
}

export type MakingOutcome =
  | { readonly kind: 'made'; readonly remoteId: string }
  /** Zoho does not take it; `detail` is for staff, not for logs. */
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string | undefined }
  /** It may have been made; a look at who has the name tells. */
  | { readonly kind: 'unknown'; readonly fault: UpstreamFault };

export abstract class ZohoCustomers {
  /**
   * Those who are called exactly this.
   * @throws {ZohoFault | CircuitOpen | UpstreamFault} always `refused`: looking changes nothing
   */
  abstract named(name: string, urgency?: Urgency): Promise<readonly ZohoCustomer[]>;

  /**
   * Makes one of this name. Neither service has two: CRM finds the one that is there, and Inventory refuses.
   * @throws {ZohoFault | CircuitOpen | UpstreamFault} `refused` alone, and of no fault of the customer
   */
  abstract make(name: string, taxId: string | null, urgency?: Urgency): Promise<MakingOutcome>;
}
