import type { Id, Refusal, Result } from '@munshi/kernel';
import type { Order } from './order.js';
import type { OrderNotFound } from './order-refusals.js';

/**
 * Where orders live. Each call joins the unit of work that is open, or runs in one of its own.
 * Decisions are synchronous, so that no I/O can slip in while the order is locked; a refusal saves nothing.
 */
export abstract class OrderRepository {
  /** @returns false, having saved nothing, when the conversation has an open draft already. */
  abstract add(order: Order): Promise<boolean>;

  /** Loads under a lock, decides, saves and announces. */
  abstract change<T, R extends Refusal>(
    organizationId: Id,
    orderId: Id,
    decide: (order: Order) => Result<T, R>,
  ): Promise<Result<T, R | OrderNotFound>>;

  /** As {@link change}, with the number the order gets if it is confirmed; a refusal leaves the number unused. */
  abstract changeNumbered<T, R extends Refusal>(
    organizationId: Id,
    orderId: Id,
    decide: (order: Order, number: number) => Result<T, R>,
  ): Promise<Result<T, R | OrderNotFound>>;

  /**
   * As {@link change}, for the conversation's open draft, or the one that `begin` makes where there is none.
   * A new draft that holds nothing in the end is not saved.
   */
  abstract changeDraft<T, R extends Refusal>(
    organizationId: Id,
    conversationId: Id,
    begin: () => Order,
    decide: (order: Order) => Result<T, R>,
  ): Promise<Result<T, R>>;

  /** The conversation's open draft. */
  abstract findDraft(organizationId: Id, conversationId: Id): Promise<Order | null>;
}
