import { type CatalogueProduct, mixed, termsOf } from '@munshi/order-reading';

/** A size as a product's term has it: "=500000g". */
const SIZE = /^=(\d+)(\D+)$/;

/** The one product of the largest or the smallest size; undefined where they have none, or cannot be compared. */
export const extremeOf = <T extends CatalogueProduct>(
  products: readonly T[],
  extent: 'large' | 'small',
): T | undefined => {
  const sized = products.flatMap((product) => {
    const size = sizeOf(product);
    return size === null ? [] : [{ product, ...size }];
  });
  const isComparable = sized.length === products.length && new Set(sized.map(({ base }) => base)).size === 1;
  const [first, second] = sized.sort((one, other) =>
    extent === 'large' ? other.amount - one.amount : one.amount - other.amount,
  );
  return isComparable && second !== undefined && first?.amount !== second.amount ? first?.product : undefined;
};

const sizeOf = (product: CatalogueProduct): { amount: number; base: string } | null => {
  const sizes = [...termsOf(product, mixed).all].flatMap((term) => {
    const [, amount, base] = SIZE.exec(term) ?? [];
    return amount === undefined || base === undefined ? [] : [{ amount: Number(amount), base }];
  });
  const [only, ...others] = sizes;
  return others.length === 0 ? (only ?? null) : null;
};
