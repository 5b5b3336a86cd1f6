import type { Id, Quantity } from '@munshi/kernel';
import type { LastLook } from './stock-news.js';

export interface SeenItem {
  readonly sku: string;
  readonly remoteId: string;
  readonly name: string;
  /** Null for what is not counted there. */
  readonly stock: Quantity | null;
  readonly modifiedAt: Date;
}

/** Of an order that has not left here or has not been taken off there: the two books part by it. */
export interface Apart {
  readonly orderId: Id;
  readonly sku: string;
  readonly quantity: Quantity;
  /** Taken off there. */
  readonly took: boolean;
}

/** What is sold there, as it was at our last look. Each call joins the open unit of work, or runs in one of its own. */
export abstract class CrmItems {
  /** Looks at what we have seen of these, and keeps what is seen now; one after the other, whoever looks. */
  abstract look(
    organizationId: Id,
    items: readonly SeenItem[],
    at: Date,
    next: (known: LastLook | null, item: SeenItem) => LastLook,
  ): Promise<void>;

  abstract apart(organizationId: Id, skus: readonly string[]): Promise<readonly Apart[]>;

  /** Ids there of those that are known. */
  abstract idsOf(organizationId: Id, skus: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** What an invoice of ours takes off there, which is no news when it is seen. Below zero it gives back. */
  abstract take(organizationId: Id, goods: ReadonlyMap<string, Quantity>): Promise<void>;

  /** Forgets what a look at everything did not show. */
  abstract forgetUnseen(organizationId: Id, before: Date): Promise<void>;
}
