import type { CatalogueSnapshot } from '@munshi/catalog';
import type { OrderView } from '@munshi/orders';

/** A price, a discount or a tax rate is not what the order says, or something is not sold any more. */
export interface PricesChanged {
  readonly kind: 'prices-changed';
}

/** Whether the catalogue still asks what the customer was shown, before any discount. */
export const pricesHold = ({ lines, priceList }: OrderView, catalogue: CatalogueSnapshot): boolean =>
  lines.every((line) => {
    const offer = catalogue.offer(line.sku, line.unit, priceList);
    return offer?.unitPrice.minor === line.unitPrice.minor && offer.taxRate === line.taxRate;
  });
