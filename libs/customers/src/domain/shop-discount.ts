import { ok, refuse, type Result } from '@munshi/kernel';
import { isDiscountRate } from '@munshi/tax';

/** What a shop has taken off its prices, on the days from `validFrom` to `validUntil`, both of them in it. */
export interface ShopDiscount {
  /** The product that it is on; null where it is on a group or on everything. */
  readonly sku: string | null;
  /** The group that it is on, by its category. */
  readonly category: string | null;
  /** In hundredths of a percent; nothing excepts goods from a discount on more. */
  readonly rate: number;
  /** ISO days in the organization's zone; null for no bound. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export interface InvalidShopDiscount {
  readonly kind: 'invalid-shop-discount';
  /** Every problem there is, in words. */
  readonly problems: readonly string[];
}

export const checkShopDiscount = (discount: ShopDiscount): Result<ShopDiscount, InvalidShopDiscount> => {
  const { sku, category, rate, validFrom, validUntil } = discount;
  const problems = [
    ...(isDiscountRate(rate) ? [] : ['the rate must be between 0 and 100 %, of at most two decimal places']),
    ...(sku === null || category === null ? [] : ['it is on a product or on a group, not on both']),
    ...(sku === '' || category === '' ? ['what it is on has no name'] : []),
    ...(validFrom !== null && validUntil !== null && validUntil < validFrom
      ? ['it ends before it begins']
      : []),
  ];
  return problems.length > 0 ? refuse({ kind: 'invalid-shop-discount', problems }) : ok(discount);
};

/**
 * What the shop has off this product on that ISO day: the discount on the product counts before that on its group, and
 * that before the one on everything. They do not add up.
 */
export const discountRateOn = (
  discounts: readonly ShopDiscount[],
  product: { readonly sku: string; readonly category: string },
  day: string,
): number => {
  const valid = discounts.filter(
    ({ validFrom, validUntil }) => (validFrom ?? day) <= day && day <= (validUntil ?? day),
  );
  const counts =
    valid.find(({ sku }) => sku === product.sku) ??
    valid.find(({ category }) => category !== null && category === product.category) ??
    valid.find(({ sku, category }) => sku === null && category === null);
  return counts?.rate ?? 0;
};
