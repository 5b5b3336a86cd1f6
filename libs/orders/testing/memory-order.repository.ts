import type { Outbox } from '@munshi/messaging';
import { type Id, refuse, type Refusal, type Result } from '@munshi/kernel';
import { Order } from '../src/domain/order.js';
import type { OrderState } from '../src/domain/order-state.js';
import { NUMBERS_START_AFTER } from '../src/domain/order-number.js';
import type { OrderNotFound } from '../src/domain/order-refusals.js';
import { OrderRepository } from '../src/domain/order.repository.js';
import { announce } from '../src/infra/announcements.js';

/** Keeps the promises of the real one, in memory. */
export class MemoryOrderRepository extends OrderRepository {
  private readonly orders = new Map<Id, OrderState>();
  private readonly numbers = new Map<Id, number>();

  constructor(private readonly outbox: Outbox) {
    super();
  }

  async add(order: Order): Promise<boolean> {
    const { id, organizationId, conversationId } = order.snapshot();
    if (conversationId !== null && this.openDraft(organizationId, conversationId)) return false;
    this.orders.set(id, order.snapshot());
    return true;
  }

  async change<T, R extends Refusal>(
    organizationId: Id,
    orderId: Id,
    decide: (order: Order) => Result<T, R>,
  ): Promise<Result<T, R | OrderNotFound>> {
    const state = this.orders.get(orderId);
    if (state?.organizationId !== organizationId) return refuse({ kind: 'order-not-found' });
    return this.decided(Order.restore(state), decide);
  }

  async changeNumbered<T, R extends Refusal>(
    organizationId: Id,
    orderId: Id,
    decide: (order: Order, number: number) => Result<T, R>,
  ): Promise<Result<T, R | OrderNotFound>> {
    const number = (this.numbers.get(organizationId) ?? NUMBERS_START_AFTER) + 1;
    return this.change(organizationId, orderId, (order) => {
      const result = decide(order, number);
      if (result.ok) this.numbers.set(organizationId, number);
      return result;
    });
  }

  async changeDraft<T, R extends Refusal>(
    organizationId: Id,
    conversationId: Id,
    begin: () => Order,
    decide: (order: Order) => Result<T, R>,
  ): Promise<Result<T, R>> {
    const state = this.openDraft(organizationId, conversationId);
    if (state) return this.decided(Order.restore(state), decide);
    const begun = begin();
    const result = decide(begun);
    if (result.ok && begun.snapshot().lines.length > 0) await this.add(begun);
    return result;
  }

  async findDraft(organizationId: Id, conversationId: Id): Promise<Order | null> {
    const state = this.openDraft(organizationId, conversationId);
    return state ? Order.restore(state) : null;
  }

  private openDraft(organizationId: Id, conversationId: Id): OrderState | undefined {
    for (const state of this.orders.values())
      if (
        state.organizationId === organizationId &&
        state.conversationId === conversationId &&
        state.status === 'draft'
      )
        return state;
    return undefined;
  }

  private async decided<T, R extends Refusal>(
    order: Order,
    decide: (order: Order) => Result<T, R>,
  ): Promise<Result<T, R>> {
    const result = decide(order);
    if (!result.ok) return result;
    this.orders.set(order.snapshot().id, order.snapshot());
    for (const event of order.takeEvents()) await announce(this.outbox, event);
    return result;
  }
}
