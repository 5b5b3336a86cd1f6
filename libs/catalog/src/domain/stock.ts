import type { Id, Quantity, Result } from '@munshi/kernel';

/** An amount in the unit that the product is counted in. The same SKU may come several times. */
export interface StockItem {
  readonly sku: string;
  readonly quantity: Quantity;
}

export interface ShortStock {
  readonly kind: 'short-stock';
  readonly items: readonly {
    readonly sku: string;
    readonly wanted: Quantity;
    /** Never below zero. */
    readonly available: Quantity;
  }[];
}

/**
 * Joins the open unit of work. Rows are locked by SKU, so that two orders of the same goods never wait for each
 * other in a circle. Products that are not counted are left alone.
 */
export abstract class Stock {
  /** All or nothing, once an order; a refusal has written nothing. */
  abstract reserve(orderId: Id, items: readonly StockItem[]): Promise<Result<void, ShortStock>>;

  /** Gives back what is still reserved for the order; a second time there is nothing left to give. */
  abstract release(orderId: Id): Promise<void>;

  /** The goods have left: they are neither on hand nor reserved any more. */
  abstract ship(orderId: Id, items: readonly StockItem[]): Promise<void>;
}
