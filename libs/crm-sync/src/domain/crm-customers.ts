import type { Id } from '@munshi/kernel';

export interface Candidate {
  readonly remoteId: string;
  readonly name: string;
  readonly taxId: string | null;
}

/**
 * Who a shop is there. `making`: nobody had this name, so whoever has it now was made by us. `asked`: somebody had the
 * shop's name, and staff have to say whether it is the shop.
 */
export type CrmCustomer =
  | { readonly state: 'making'; readonly name: string }
  | { readonly state: 'matched'; readonly name: string; readonly remoteId: string }
  | { readonly state: 'asked'; readonly name: string; readonly candidates: readonly Candidate[] };

/** A name that nobody else has there, whoever makes the customer and however often. */
export const ownName = (name: string, shopId: Id): string =>
  `${name.trim() || 'Shop'} (${shopId.slice(0, 8)})`;

/** Each call joins the open unit of work, or runs in one of its own. */
export abstract class CrmCustomers {
  abstract find(organizationId: Id, shopId: Id): Promise<CrmCustomer | null>;

  /** @returns false where another shop is matched with that customer. */
  abstract keep(organizationId: Id, shopId: Id, customer: CrmCustomer): Promise<boolean>;

  /** Which of these ids are shops of ours already. */
  abstract matched(organizationId: Id, remoteIds: readonly string[]): Promise<ReadonlySet<string>>;
}
