import type { Id } from '@munshi/kernel';
import type { ShopDiscount } from './shop-discount.js';

export interface KeptDiscount extends ShopDiscount {
  readonly id: Id;
  readonly setAt: Date;
}

/** What each shop has taken off its prices. Each call joins the open unit of work, or runs in one of its own. */
export abstract class ShopDiscounts {
  /** In the place of the one on the same goods. @returns null where there is no such shop */
  abstract put(
    organizationId: Id,
    shopId: Id,
    discount: ShopDiscount,
    at: Date,
  ): Promise<KeptDiscount | null>;

  /** @returns whether the shop had such a discount. */
  abstract end(organizationId: Id, shopId: Id, discountId: Id): Promise<boolean>;

  /** That on everything first, then those on groups, then those on products. */
  abstract of(organizationId: Id, shopId: Id): Promise<readonly KeptDiscount[]>;
}
