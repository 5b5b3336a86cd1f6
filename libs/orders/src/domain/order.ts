import {
  add,
  Aggregate,
  type Currency,
  done,
  type Id,
  mayBecome,
  type Money,
  ok,
  type Quantity,
  refuse,
  type Result,
} from '@munshi/kernel';
import { type DispatchedItem, dispatched, type DispatchItem } from './dispatch.js';
import { cutTo, repriced, settled, without, withItem, withQuantity } from './draft-lines.js';
import type { Audience, OrderEvent } from './order-events.js';
import { netOf, type Offer, type OrderItem, type OrderLine, taxOf } from './order-line.js';
import { orderNumber } from './order-number.js';
import type {
  ConfirmRefusal,
  DispatchRefusal,
  DraftRefusal,
  LineRefusal,
  WrongStatus,
} from './order-refusals.js';
import { ORDER_TRANSITIONS, type OrderStatus } from './order-status.js';

export interface OrderState {
  readonly id: Id;
  readonly organizationId: Id;
  readonly shopId: Id;
  readonly conversationId: Id | null;
  /** Given at confirmation: 1042 is read out as `ORD-1042`. */
  readonly number: number | null;
  readonly status: OrderStatus;
  /** Grows with every change of what the order holds, so that "1" can be held against what was shown. */
  readonly version: number;
  readonly priceList: string;
  readonly currency: Currency;
  readonly lines: readonly OrderLine[];
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly dispatchedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly cancelledAt: Date | null;
}

export type NewDraft = Pick<
  OrderState,
  'id' | 'organizationId' | 'shopId' | 'conversationId' | 'priceList' | 'currency'
>;

export class Order extends Aggregate<OrderState, OrderEvent> {
  static draft(draft: NewDraft, now: Date): Order {
    const moments = { confirmedAt: null, dispatchedAt: null, deliveredAt: null, cancelledAt: null };
    return new Order({
      ...draft,
      number: null,
      status: 'draft',
      version: 1,
      lines: [],
      createdAt: now,
      ...moments,
    });
  }

  /** As it was saved; nothing is checked again. */
  static restore(state: OrderState): Order {
    return new Order(state);
  }

  get total(): Money {
    return add(this.net, this.tax);
  }

  get net(): Money {
    return netOf(this.state.lines, this.state.currency);
  }

  get tax(): Money {
    return taxOf(this.state.lines, this.state.currency);
  }

  holds(sku: string): boolean {
    return this.state.lines.some((line) => line.sku === sku);
  }

  addItem(item: OrderItem): Result<void, DraftRefusal> {
    return this.edit(this.inCurrency(item) ?? withItem(this.state.lines, item));
  }

  /** The order then holds exactly this much of the product, in the item's unit. */
  setQuantity(item: OrderItem): Result<void, DraftRefusal> {
    return this.edit(this.inCurrency(item) ?? withQuantity(this.state.lines, item));
  }

  removeItem(sku: string): Result<void, DraftRefusal> {
    return this.edit(without(this.state.lines, sku));
  }

  clear(): Result<void, DraftRefusal> {
    return this.edit(ok([]));
  }

  /** Takes today's offers; @returns the names of what is not offered any more, and is gone from the order. */
  reprice(offers: readonly Offer[]): Result<readonly string[], DraftRefusal> {
    const foreign = offers.map((offer) => this.inCurrency(offer)).find((refusal) => refusal !== null);
    const outcome = foreign ?? repriced(this.state.lines, offers);
    if (!outcome.ok) return outcome;
    const edited = this.edit(ok(outcome.value.lines));
    return edited.ok ? ok(outcome.value.dropped) : edited;
  }

  /** Keeps no more of any product than is available; what is not in the map is not counted. */
  takeAvailable(available: ReadonlyMap<string, Quantity>): Result<void, DraftRefusal> {
    return this.edit(ok(cutTo(this.state.lines, available)));
  }

  /** Whether what was shown as this version may be confirmed. Changes nothing. */
  mayConfirm(version: number): Result<void, ConfirmRefusal> {
    const { status, number, lines } = this.state;
    if (number !== null && status !== 'cancelled')
      return refuse({ kind: 'already-confirmed', number: orderNumber(number) });
    if (!mayBecome(ORDER_TRANSITIONS, status, 'confirmed')) return this.wrongStatus('confirmed');
    if (lines.length === 0) return refuse({ kind: 'empty-order' });
    if (version !== this.state.version) return refuse({ kind: 'draft-changed', version: this.state.version });
    return done;
  }

  confirm(version: number, number: number, audience: Audience, now: Date): Result<void, ConfirmRefusal> {
    const may = this.mayConfirm(version);
    if (!may.ok) return may;
    this.state = { ...this.state, status: 'confirmed', number, confirmedAt: now };
    const { net, tax, total } = this;
    const { lines } = this.state;
    this.raise({ type: 'order-confirmed', ...this.news(number, audience, now), lines, net, tax, total });
    return done;
  }

  /** Sends the given items, or all that is left; @returns what went out. */
  dispatch(
    wanted: readonly DispatchItem[] | 'all',
    audience: Audience,
    now: Date,
  ): Result<readonly DispatchedItem[], DispatchRefusal> {
    if (!mayBecome(ORDER_TRANSITIONS, this.state.status, 'dispatched')) return this.wrongStatus('dispatched');
    const outcome = dispatched(this.state.lines, wanted);
    if (!outcome.ok) return outcome;
    const { lines, items, partly } = outcome.value;
    const { version, number } = this.state;
    const status = partly ? 'partly-dispatched' : 'dispatched';
    this.state = { ...this.state, status, lines, version: version + 1, dispatchedAt: now };
    const news = this.news(number, audience, now);
    this.raise({ type: 'order-dispatched', ...news, dispatch: version + 1, partly, items });
    return ok(items);
  }

  deliver(audience: Audience, now: Date): Result<void, WrongStatus> {
    if (!mayBecome(ORDER_TRANSITIONS, this.state.status, 'delivered')) return this.wrongStatus('delivered');
    this.state = { ...this.state, status: 'delivered', deliveredAt: now };
    this.raise({ type: 'order-delivered', ...this.news(this.state.number, audience, now) });
    return done;
  }

  /** A draft goes without a word to anybody: nobody has heard of it. */
  cancel(by: 'customer' | 'staff', audience: Audience, now: Date): Result<void, WrongStatus> {
    if (!mayBecome(ORDER_TRANSITIONS, this.state.status, 'cancelled')) return this.wrongStatus('cancelled');
    const { number } = this.state;
    this.state = { ...this.state, status: 'cancelled', cancelledAt: now };
    if (number !== null) this.raise({ type: 'order-cancelled', ...this.news(number, audience, now), by });
    return done;
  }

  private edit(outcome: Result<readonly OrderLine[], LineRefusal>): Result<void, DraftRefusal> {
    if (this.state.status !== 'draft') return this.wrongStatus('draft');
    if (!outcome.ok) return outcome;
    const lines = settled(this.state.lines, outcome.value);
    if (lines !== this.state.lines) this.state = { ...this.state, lines, version: this.state.version + 1 };
    return done;
  }

  private inCurrency({ sku, unitPrice }: Offer) {
    return unitPrice.currency === this.state.currency
      ? null
      : refuse({ kind: 'wrong-currency' as const, sku });
  }

  private wrongStatus(wanted: OrderStatus) {
    return refuse({ kind: 'wrong-status' as const, status: this.state.status, wanted });
  }

  private news(number: number | null, audience: Audience, at: Date) {
    const { id, shopId, conversationId } = this.state;
    if (number === null) throw new Error(`order ${id} has no number`);
    return { orderId: id, number: orderNumber(number), shopId, conversationId, audience, at };
  }
}
