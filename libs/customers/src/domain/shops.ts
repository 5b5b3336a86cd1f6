import type { Id } from '@munshi/kernel';
import type { Shop, ShopEntry } from './shop.js';

export interface Stranger {
  /** Canonical phone digits, business-scoped user id: every address that is known to be this person's, best first. */
  readonly addresses: readonly string[];
  /** What to call it; only a new shop takes it. */
  readonly name: string;
  readonly priceList: string;
}

/** Where shops live. Each call joins the open unit of work, or runs in one of its own. */
export abstract class Shops {
  /**
   * The shop at the first of the addresses that is known, or a new unverified one. Addresses that were not known are
   * its from now on. However many ask at once, there is one shop.
   */
  abstract recognise(organizationId: Id, stranger: Stranger): Promise<Shop>;

  /** Adds, or overwrites the shop at that phone; all of them are verified then. Phones are unique among them. */
  abstract enter(organizationId: Id, entries: readonly ShopEntry[]): Promise<void>;
}
