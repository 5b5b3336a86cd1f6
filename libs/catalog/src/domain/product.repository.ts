import type { Id } from '@munshi/kernel';
import type { Product } from './product.js';

/** What may be said nothing of: a product that is there then keeps it. */
export type KeptOfProduct = 'category' | 'packs' | 'aliases' | 'hsn';

/** Writes what is sold. Each call joins the open unit of work, or runs in one of its own. */
export abstract class ProductRepository {
  /** The list of whoever has no other; there from the first product on, and before that the one it will be. */
  abstract defaultPriceList(organizationId: Id): Promise<string>;

  /**
   * Adds, or overwrites but for what is `kept`, and begins a new version of the catalogue. SKUs are unique among them.
   * Packs are kept with the unit that they are counted in: another unit has none of them.
   */
  abstract put(
    organizationId: Id,
    products: readonly Product[],
    kept?: readonly KeptOfProduct[],
  ): Promise<void>;

  /** @returns whether there is such a product; it has the name from then on, in a new version of the catalogue. */
  abstract addAlias(organizationId: Id, sku: string, alias: string): Promise<boolean>;
}
