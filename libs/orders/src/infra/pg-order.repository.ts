import { UnitOfWork } from '@munshi/database';
import { type Id, money, Quantity, refuse, type Refusal, type Result } from '@munshi/kernel';
import { Outbox } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { Order } from '../domain/order.js';
import type { OrderState } from '../domain/order-state.js';
import type { OrderLine } from '../domain/order-line.js';
import { NUMBERS_START_AFTER } from '../domain/order-number.js';
import type { OrderNotFound } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';
import { announce } from './announcements.js';
import { storedDiscount } from './stored-discount.js';
import * as sql from './order-statements.js';

@Injectable()
export class PgOrderRepository extends OrderRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  add(order: Order): Promise<boolean> {
    const state = order.snapshot();
    return this.unitOfWork.run(state.organizationId, async () => {
      const written = await this.unitOfWork.one(sql.insertOrder, [
        ...head(order),
        state.shopId,
        state.conversationId,
        state.priceList,
        state.currency,
        state.version,
        state.createdAt,
        ...columns(state.lines),
      ]);
      return written !== null;
    });
  }

  change<T, R extends Refusal>(
    organizationId: Id,
    orderId: Id,
    decide: (order: Order) => Result<T, R>,
  ): Promise<Result<T, R | OrderNotFound>> {
    return this.unitOfWork.run(organizationId, async () => {
      const order = await this.load(orderId);
      return order === null ? refuse({ kind: 'order-not-found' }) : this.decided(order, decide);
    });
  }

  changeNumbered<T, R extends Refusal>(
    organizationId: Id,
    orderId: Id,
    decide: (order: Order, number: number) => Result<T, R>,
  ): Promise<Result<T, R | OrderNotFound>> {
    return this.unitOfWork.run(organizationId, async () => {
      const [order, counter] = await Promise.all([
        this.load(orderId),
        this.unitOfWork.one(sql.nextNumber, [organizationId, NUMBERS_START_AFTER]),
      ]);
      if (counter === null) throw new Error('no order number was counted');
      const result =
        order === null
          ? refuse({ kind: 'order-not-found' as const })
          : await this.decided(order, (held) => decide(held, counter.last_number));
      if (!result.ok) await this.unitOfWork.execute(sql.giveNumberBack, [organizationId]);
      return result;
    });
  }

  changeDraft<T, R extends Refusal>(
    organizationId: Id,
    conversationId: Id,
    begin: () => Order,
    decide: (order: Order) => Result<T, R>,
  ): Promise<Result<T, R>> {
    return this.unitOfWork.run(organizationId, async () => {
      for (;;) {
        const draft = await this.loadDraft(sql.lockDraft, conversationId);
        if (draft !== null) return this.decided(draft, decide);
        const begun = begin();
        const result = decide(begun);
        // Lost the race for the one draft of the conversation: the winner's is there now, to be changed.
        if (!result.ok || begun.snapshot().lines.length === 0 || (await this.add(begun))) return result;
      }
    });
  }

  findDraft(organizationId: Id, conversationId: Id): Promise<Order | null> {
    return this.unitOfWork.run(organizationId, () => this.loadDraft(sql.findDraft, conversationId));
  }

  private async load(orderId: Id): Promise<Order | null> {
    const [row, lines] = await Promise.all([
      this.unitOfWork.one(sql.lockOrder, [orderId]),
      this.unitOfWork.rows(sql.linesOfOrder, [orderId]),
    ]);
    return row && restored(row, lines);
  }

  private async loadDraft(head: typeof sql.findDraft, conversationId: Id): Promise<Order | null> {
    const [row, lines] = await Promise.all([
      this.unitOfWork.one(head, [conversationId]),
      this.unitOfWork.rows(sql.linesOfDraft, [conversationId]),
    ]);
    return row && restored(row, lines.filter(({ order_id }) => order_id === row.id)); // prettier-ignore
  }

  private async decided<T, R extends Refusal>(
    order: Order,
    decide: (order: Order) => Result<T, R>,
  ): Promise<Result<T, R>> {
    const before = order.snapshot();
    const result = decide(order);
    if (result.ok && order.snapshot() !== before) await this.save(order, before);
    return result;
  }

  private async save(order: Order, before: OrderState): Promise<void> {
    const state = order.snapshot();
    const kept = new Set(before.lines);
    await Promise.all([
      this.unitOfWork.execute(sql.updateOrder, [
        ...head(order),
        state.number,
        state.status,
        state.version,
        state.backOrderedAt,
        state.pricesChangedIn,
        state.confirmedAt,
        state.dispatchedAt,
        state.deliveredAt,
        state.cancelledAt,
        state.lines.length,
        ...columns(state.lines.filter((line) => !kept.has(line))),
      ]),
      ...order.takeEvents().map((event) => announce(this.outbox, event)),
    ]);
  }
}

const head = (order: Order) => {
  const { id, organizationId, staffDiscount: given } = order.snapshot();
  const amounts = [order.net.minor, order.tax.minor, order.total.minor] as const;
  const rate = given?.kind === 'rate' ? given.rate : null;
  const [amount, of] = given?.kind === 'amount' ? [given.amount.minor, given.of.minor] : [null, null];
  return [id, organizationId, ...amounts, rate, amount, of] as const;
};

const columns = (lines: readonly OrderLine[]): sql.LineColumns => [
  lines.map(({ lineNo }) => lineNo),
  lines.map(({ sku }) => sku),
  lines.map(({ name }) => name),
  lines.map(({ hsn }) => hsn),
  lines.map(({ unit }) => unit),
  lines.map(({ quantity }) => quantity.toString()),
  lines.map(({ baseQuantity }) => baseQuantity.toString()),
  lines.map(({ unitPrice }) => unitPrice.minor),
  lines.map(({ discountRate }) => discountRate),
  lines.map(({ discount }) => discount.minor),
  lines.map(({ taxRate }) => taxRate),
  lines.map(({ net }) => net.minor),
  lines.map(({ tax }) => tax.minor),
  lines.map(({ dispatched }) => dispatched.toString()),
  lines.map(({ closed }) => closed.toString()),
];

const restored = (row: sql.OrderRow, lines: readonly sql.LineRow[]): Order =>
  Order.restore({
    id: row.id,
    organizationId: row.organization_id,
    shopId: row.shop_id,
    conversationId: row.conversation_id,
    number: row.number,
    status: row.status,
    version: row.version,
    priceList: row.price_list,
    currency: row.currency,
    staffDiscount: storedDiscount(
      row.staff_discount_rate,
      row.staff_discount_minor,
      row.staff_discount_of_minor,
      row.currency,
    ),
    lines: lines.map((line) => lineFrom(line, row.currency)),
    createdAt: row.created_at,
    backOrderedAt: row.back_ordered_at,
    pricesChangedIn: row.prices_changed_in,
    confirmedAt: row.confirmed_at,
    dispatchedAt: row.dispatched_at,
    deliveredAt: row.delivered_at,
    cancelledAt: row.cancelled_at,
  });

const lineFrom = (row: sql.LineRow, currency: string): OrderLine => ({
  lineNo: row.line_no,
  sku: row.sku,
  name: row.name,
  hsn: row.hsn,
  unit: row.unit,
  quantity: Quantity.of(row.quantity),
  baseQuantity: Quantity.of(row.base_quantity),
  unitPrice: money(row.unit_price_minor, currency),
  discountRate: row.discount_rate,
  discount: money(row.discount_minor, currency),
  taxRate: row.tax_rate,
  net: money(row.net_minor, currency),
  tax: money(row.tax_minor, currency),
  dispatched: Quantity.of(row.dispatched),
  closed: Quantity.of(row.closed),
});
