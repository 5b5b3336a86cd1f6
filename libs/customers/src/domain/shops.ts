import type { Id } from '@munshi/kernel';
import type { KeptOfShop, Shop, ShopEntry, ShopProfile, ShopTerms } from './shop.js';

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

  /**
   * Adds, or overwrites the shop at that phone but for what is `kept`; all of them are verified then. Phones are unique
   * among them.
   */
  abstract enter(
    organizationId: Id,
    entries: readonly ShopEntry[],
    kept: readonly KeptOfShop[],
  ): Promise<void>;

  /** @returns whether there is such a shop. */
  abstract putTerms(organizationId: Id, shopId: Id, terms: ShopTerms): Promise<boolean>;

  /** @returns whether there is such a shop. */
  abstract putProfile(organizationId: Id, shopId: Id, profile: ShopProfile): Promise<boolean>;

  /** As they are now, seen from the open unit of work; null where there is no such shop. */
  abstract termsOf(organizationId: Id, shopId: Id): Promise<ShopTerms | null>;
}
