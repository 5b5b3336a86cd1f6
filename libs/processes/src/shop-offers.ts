import type { CatalogueSnapshot } from '@munshi/catalog';
import { discountRateOn, type ShopDiscount } from '@munshi/customers';
import type { Offer, OrderView } from '@munshi/orders';
import { pricesHold } from './prices.js';

/** What goods cost one shop on one day: the prices of the catalogue, and what the shop has off them. */
export class ShopOffers {
  constructor(
    private readonly catalogue: CatalogueSnapshot,
    private readonly discounts: readonly ShopDiscount[],
    /** ISO, in the seller's zone. */
    private readonly day: string,
  ) {}

  /** Undefined when the product is not sold, has no price, or comes in no such unit. */
  offer(sku: string, unit: string, priceList: string): Offer | undefined {
    const offer = this.catalogue.offer(sku, unit, priceList);
    return offer && { ...offer, discountRate: this.discountOn(sku) };
  }

  /** Whether the order asks what the goods cost the shop on this day. */
  hold(order: OrderView): boolean {
    const hasThemOff = order.lines.every(({ sku, discountRate }) => discountRate === this.discountOn(sku));
    return hasThemOff && pricesHold(order, this.catalogue);
  }

  private discountOn(sku: string): number {
    const category = this.catalogue.product(sku)?.category ?? '';
    return discountRateOn(this.discounts, { sku, category }, this.day);
  }
}
