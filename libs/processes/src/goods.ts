import type { StockItem } from '@munshi/catalog';
import type { OrderView } from '@munshi/orders';

/** What an order takes from the warehouse, in the units that are counted there. */
export const goodsOf = ({ lines }: Pick<OrderView, 'lines'>): readonly StockItem[] =>
  lines.map(({ sku, baseQuantity }) => ({ sku, quantity: baseQuantity }));
