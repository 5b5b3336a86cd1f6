import type { OrganizationReading, Prisma } from '@munshi/database';
import { type Id, type Money, money, Quantity } from '@munshi/kernel';

export interface ProductView {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly packs: Readonly<Record<string, number>>;
  readonly aliases: readonly string[];
  readonly taxRate: number;
  readonly hsn: string | null;
  readonly active: boolean;
  /** Price list -> price of one `unit`, without tax. */
  readonly prices: Readonly<Record<string, Money>>;
  /** Null for a product that is not counted. */
  readonly stock: {
    readonly onHand: Quantity;
    readonly reserved: Quantity;
    readonly available: Quantity;
  } | null;
}

type StoredProduct = Prisma.ProductGetPayload<object>;

/** With their prices and stock, in the same order. */
export const viewsOf = async (
  reading: OrganizationReading,
  organizationId: Id,
  products: readonly StoredProduct[],
): Promise<ProductView[]> => {
  const where = { organizationId, sku: { in: products.map(({ sku }) => sku) } };
  const [prices, stocks] = await Promise.all([
    reading.productPrice.findMany({ where }),
    reading.inventoryCurrent.findMany({ where }),
  ]);
  return products.map(({ id: _i, organizationId: _o, updatedAt: _u, packs, ...product }): ProductView => {
    const stock = stocks.find(({ sku }) => sku === product.sku);
    const own = prices.filter(({ sku }) => sku === product.sku);
    return {
      ...product,
      packs: packs as Record<string, number>,
      prices: Object.fromEntries(
        own.map(({ priceList, minor, currency }) => [priceList, money(Number(minor), currency)]),
      ),
      stock: stock ? counted(stock.onHand.toString(), stock.reserved.toString()) : null,
    };
  });
};

const counted = (hand: string, held: string) => {
  const onHand = Quantity.of(hand);
  const reserved = Quantity.of(held);
  return { onHand, reserved, available: onHand.minus(reserved) };
};
