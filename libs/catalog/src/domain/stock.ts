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

/** What somebody else has counted, whose orders and ours may be a step apart. */
export interface CountElsewhere {
  readonly at: Date;
  readonly counts: readonly StockItem[];
  /** The counts are without these already: what is still reserved of them is on hand here. */
  readonly taken: readonly { readonly orderId: Id; readonly sku: string }[];
  /** The counts still hold these: what has left here of them is on hand no more. */
  readonly waiting: readonly (StockItem & { readonly orderId: Id })[];
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

  /** Gives back some of what is reserved for the order, and never more than is. */
  abstract releaseSome(orderId: Id, items: readonly StockItem[]): Promise<void>;

  /** The goods have left: they are neither on hand nor reserved any more. */
  abstract ship(orderId: Id, items: readonly StockItem[]): Promise<void>;

  /** Takes counts over, of products that are sold here, where they are newer than the last. What is reserved stays so. */
  abstract count(organizationId: Id, count: CountElsewhere): Promise<void>;
}
