import type { Id } from '@munshi/kernel';
import type { GuardState } from '@munshi/resilience';
import type { Zoho } from '@munshi/zoho';

/** Whose account it is, open. */
export interface OpenAccount {
  readonly organizationId: Id;
  readonly zoho: Zoho;
  /** Of the breaker around its API, in this process. */
  readonly breaker: () => GuardState;
}

export abstract class ZohoAccount {
  /** Null where Zoho is not configured, or no organization is set up yet. */
  abstract open(): Promise<OpenAccount | null>;
}
