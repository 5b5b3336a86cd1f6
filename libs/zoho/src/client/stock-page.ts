import { Quantity } from '@munshi/kernel';
import type { StockCount } from '../zoho-stock.js';
import { isSince } from './moments.js';

export interface CountedItem {
  readonly remoteId: string;
  readonly sku: string | null | undefined;
  readonly name: string;
  readonly stock: number | null | undefined;
  readonly modifiedAt: Date;
}

/** More than any store holds, and more than a `Quantity` does. */
const ABSURD = 1_000_000_000;

/**
 * What may be compared with our catalogue, since a moment: some items have no SKU. The service was
 * asked for that moment too, but documents differ on whether Inventory's items heed it.
 */
export function countsOf(items: readonly CountedItem[], since: Date | null): StockCount[] {
  const counts: StockCount[] = [];
  for (const { sku, stock, ...item } of items) {
    const code = sku?.trim() ?? '';
    if (code === '' || !isSince(item.modifiedAt, since)) continue;
    const isCounted = typeof stock === 'number' && Math.abs(stock) < ABSURD;
    const counted = isCounted ? Quantity.ofThousandths(Math.round(stock * 1000)) : null;
    counts.push({ ...item, sku: code, stock: counted });
  }
  return counts;
}
