import { type Currency, type Money, Quantity } from '@munshi/kernel';
import { type CatalogueIndex, type CatalogueProduct, indexCatalogue } from '@munshi/order-reading';
import type { TaxRate } from '@munshi/tax';
import { ProductGroups } from './product-groups.js';

export interface SoldProduct extends CatalogueProduct {
  readonly taxRate: TaxRate;
  readonly hsn: string | null;
}

/** What one product costs in one of its units. */
export interface ProductOffer {
  readonly sku: string;
  readonly name: string;
  readonly hsn: string | null;
  readonly unit: string;
  readonly unitPrice: Money;
  readonly taxRate: TaxRate;
  /** Stock units in one `unit`: 12 for a dozen, 1 for the product's own. */
  readonly perUnit: Quantity;
}

/** The catalogue as it was at one version; never changes, and is shared by all who read it. */
export class CatalogueSnapshot {
  readonly index: CatalogueIndex;
  private readonly products: ReadonlyMap<string, SoldProduct>;
  private groups: ProductGroups | undefined;

  constructor(
    readonly version: number,
    readonly currency: Currency,
    readonly defaultPriceList: string,
    products: readonly SoldProduct[],
    /** List -> SKU -> price of one of the product's own unit. */
    private readonly prices: ReadonlyMap<string, ReadonlyMap<string, Money>>,
  ) {
    const offered = products.map((product) => ({ ...product, currency }));
    this.products = new Map(offered.map((product) => [product.sku, product]));
    this.index = indexCatalogue(offered);
  }

  product(sku: string): SoldProduct | undefined {
    return this.products.get(sku);
  }

  /** Whether anything is sold in this group, by its category. */
  hasGroup(category: string): boolean {
    return [...this.products.values()].some((product) => product.category === category);
  }

  /** Of one of the product's own unit; from the default list where the given one has no price. */
  price(sku: string, priceList: string): Money | undefined {
    return this.prices.get(priceList)?.get(sku) ?? this.prices.get(this.defaultPriceList)?.get(sku);
  }

  /** Undefined when the product is not sold, has no price, or comes in no such unit. */
  offer(sku: string, unit: string, priceList: string): ProductOffer | undefined {
    const product = this.products.get(sku);
    const price = this.price(sku, priceList);
    const perUnit = product && unitsIn(product, unit);
    if (!product || !price || !perUnit) return undefined;
    const { name, hsn, taxRate } = product;
    return { sku, name, hsn, unit, unitPrice: perUnit.at(price), taxRate, perUnit };
  }

  /**
   * What else of the product's group can stand for it: comes in this unit, and as much in it, is called by one of its
   * words at least, and costs no more than so many times as much or as little. Who shares most words comes first:
   * prices do not change the order, so that what was offered yesterday is offered today.
   */
  othersLike(sku: string, unit: string, priceList: string): readonly ProductOffer[] {
    const product = this.products.get(sku);
    const own = this.offer(sku, unit, priceList);
    if (!product || !own) return [];
    this.groups ??= new ProductGroups(this.products.values());
    const others = this.groups.relativesOf(product).flatMap((relative) => {
      const offer = this.offer(relative.sku, unit, priceList);
      const isAlike =
        relative.isAkin &&
        offer?.perUnit.equals(own.perUnit) &&
        this.products.get(relative.sku)?.unit === product.unit;
      if (!offer || !isAlike || !isOfLikePrice(own, offer)) return [];
      return { offer, shared: relative.shared };
    });
    return others
      .sort((left, right) => right.shared - left.shared || (left.offer.sku < right.offer.sku ? -1 : 1))
      .map(({ offer }) => offer);
  }
}

/** A tap does not stand for a tank, though both are "water". */
const MOST_TIMES = 3;

const isOfLikePrice = ({ unitPrice: one }: ProductOffer, { unitPrice: other }: ProductOffer): boolean =>
  one.minor <= other.minor * MOST_TIMES && other.minor <= one.minor * MOST_TIMES;

const ONE = Quantity.of(1);

const unitsIn = ({ unit: own, packs }: SoldProduct, unit: string): Quantity | undefined => {
  if (unit === own) return ONE;
  return Object.hasOwn(packs, unit) ? Quantity.of(packs[unit] ?? 0) : undefined;
};
