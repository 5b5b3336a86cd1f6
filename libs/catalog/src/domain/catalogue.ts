import type { Id, Quantity } from '@munshi/kernel';
import type { CatalogueSnapshot } from './catalogue-snapshot.js';

/** What is sold, and at what price. */
export abstract class Catalogue {
  /**
   * One small query; products are loaded again only when the version has changed, once for all who ask then. So it is not
   * asked beside a statement that waits for a lock: the others would wait for it too.
   */
  abstract current(organizationId: Id): Promise<CatalogueSnapshot>;

  /**
   * On hand less reserved, in the products' own units, as it is now; a SKU that is absent is not counted and always
   * available. Asked for together with {@link current}, both share a round trip.
   */
  abstract available(organizationId: Id, skus: readonly string[]): Promise<ReadonlyMap<string, Quantity>>;
}
