import { Reading } from '@munshi/database';
import { type Id, type Money, money, Quantity } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

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

export interface ProductPage {
  readonly items: readonly ProductView[];
  /** Give it as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** By SKU, name, category or a whole alias; in the order of SKUs. An empty search finds all. */
export class FindProducts extends Query<ProductPage> {
  constructor(
    readonly organizationId: Id,
    readonly search: string,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindProducts)
export class FindProductsHandler implements IQueryHandler<FindProducts> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, search, after, limit }: FindProducts): Promise<ProductPage> {
    const reading = this.reading.of(organizationId);
    const found = await reading.product.findMany({
      where: {
        organizationId,
        ...matching(search.replaceAll('\0', '').trim()),
        ...(after === null ? {} : { sku: { gt: after } }),
      },
      orderBy: { sku: 'asc' },
      take: limit + 1,
    });
    const page = found.slice(0, limit);
    const where = { organizationId, sku: { in: page.map(({ sku }) => sku) } };
    const [prices, stocks] = await Promise.all([
      reading.productPrice.findMany({ where }),
      reading.inventoryCurrent.findMany({ where }),
    ]);
    const items = page.map(
      ({ id: _i, organizationId: _o, updatedAt: _u, packs, ...product }): ProductView => {
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
      },
    );
    return { items, next: found.length > limit ? (page.at(-1)?.sku ?? null) : null };
  }
}

const matching = (search: string) => {
  if (search === '') return {};
  // In a LIKE pattern % and _ stand for anything; Prisma passes them on as they are.
  const like = { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const;
  return {
    OR: [{ sku: like }, { name: like }, { category: like }, { aliases: { has: search.toLowerCase() } }],
  };
};

const counted = (hand: string, held: string) => {
  const onHand = Quantity.of(hand);
  const reserved = Quantity.of(held);
  return { onHand, reserved, available: onHand.minus(reserved) };
};
