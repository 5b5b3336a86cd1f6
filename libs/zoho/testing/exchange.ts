/** One request as Zoho's servers see it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Told {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Both services count modifications in seconds. */
export const second = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000);

export interface ServedLine {
  readonly itemId: string;
  readonly quantity: number;
  readonly price: number;
  readonly discount?: number;
}

export interface ServedOrder {
  readonly number: string;
  readonly customerId: string;
  readonly lines: readonly ServedLine[];
  readonly standing: 'draft' | 'open' | 'cancelled';
}

export interface ServedCustomer {
  readonly id: string;
  readonly name: string;
  readonly taxId: string | null;
}

/** No two of one name. */
export interface CustomerBook {
  readonly all: readonly ServedCustomer[];
  /** The search does not show who was made since. */
  searchLags: boolean;
  add(name: string, taxId: string | null): ServedCustomer;
}

/** What a spec sees of a service, and what the merchant's staff do there, whichever of the two it is. */
export interface ServedService {
  /** An item, counted now; its id. */
  stock(item: { sku: string | null; name: string; stock: number | null }): string;
  /** Somebody counts an item anew. */
  count(sku: string, stock: number): void;
  readonly customers: CustomerBook;
  readonly orders: readonly ServedOrder[];
  /** Staff give the first line of an order another quantity. */
  change(number: string, quantity: number): void;
  cancel(number: string): void;
  remove(number: string): void;
  answer(asked: Asked): Told;
  tooMany(limit: 'minute' | 'day' | 'at-once'): Told;
  readonly notAuthorized: Told;
}
