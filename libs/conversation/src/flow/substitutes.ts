import type { Catalogue } from '@munshi/catalog';
import type { Quantity } from '@munshi/kernel';
import type { OrderView } from '@munshi/orders';
import type { ShortItem } from '@munshi/wording';
import type { Shortage } from './shortage.js';
import type { Turn } from './turn.js';

const MOST_OFFERED = 3;
/** So many of the most alike are looked for in the warehouse; the rest of a large group is too far off to offer. */
const MOST_ASKED_FOR = 20;

/**
 * Beside each product that is short what there is of its kind, by name and price; never in its place. What the order
 * holds already is no news, and a product that is short in two units is answered once.
 */
export const withSubstitutes = async (
  { snapshot, shop, organizationId }: Turn,
  { lines }: OrderView,
  short: readonly Shortage[],
  catalogue: Pick<Catalogue, 'available'>,
): Promise<readonly ShortItem[]> => {
  const ordered = new Set(lines.map(({ sku }) => sku));
  const alike = short.map(({ sku, unit }, index) =>
    short.findIndex((item) => item.sku === sku) < index
      ? []
      : snapshot
          .othersLike(sku, unit, shop.priceList)
          .filter((other) => !ordered.has(other.sku))
          .slice(0, MOST_ASKED_FOR),
  );
  const skus = [...new Set(alike.flat().map(({ sku }) => sku))];
  const left: ReadonlyMap<string, Quantity> =
    skus.length === 0 ? new Map() : await catalogue.available(organizationId, skus);
  return short.map((item, index) => ({
    ...item,
    instead: (alike[index] ?? [])
      .filter(({ sku, perUnit }) => !perUnit.isMoreThan(left.get(sku) ?? perUnit))
      .slice(0, MOST_OFFERED)
      .map(({ name, unitPrice }) => ({ name, price: unitPrice })),
  }));
};
