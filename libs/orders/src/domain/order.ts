import {
  add,
  Aggregate,
  done,
  mayBecome,
  type Money,
  ok,
  type Quantity,
  refuse,
  type Result,
} from '@munshi/kernel';
import type { Discount } from '@munshi/tax';
import { type DispatchedItem, type DispatchItem, moved } from './dispatch.js';
import { cutTo, missingFrom, repriced, settled, without, withItem, withQuantity } from './draft-lines.js';
import { priced } from './order-discount.js';
import { type Audience, newsOf, type OrderEvent } from './order-events.js';
import { discountIn, netOf, type Offer, type OrderItem, type OrderLine, taxOf } from './order-line.js';
import { orderNumber } from './order-number.js';
import type {
  BackOrderRefusal,
  ConfirmRefusal,
  DiscountRefusal,
  DispatchRefusal,
  DraftRefusal,
  LineRefusal,
  WrongStatus,
} from './order-refusals.js';
import { drafted, type NewDraft, type OrderState } from './order-state.js';
import { ORDER_TRANSITIONS, type OrderStatus } from './order-status.js';
import { withStaffDiscount } from './staff-discount.js';
import { within } from './within-amount.js';

export class Order extends Aggregate<OrderState, OrderEvent> {
  static draft(draft: NewDraft, now: Date, lines: readonly OrderLine[] = []): Order {
    return new Order(drafted(draft, now, lines));
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

  /** What is taken off the prices. */
  get discount(): Money {
    return discountIn(this.state.lines, this.state.currency);
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

  /** Cuts it down to what comes to no more than this, with tax. */
  takeWithin(most: Money): Result<void, DraftRefusal> {
    return this.edit(ok(within(this.state.lines, most, this.state.staffDiscount)));
  }

  /** What staff give on all of it, until it is confirmed; null takes that back. */
  giveDiscount(wish: Discount | null): Result<void, DiscountRefusal> {
    const given = withStaffDiscount(this.state, wish);
    if (!given.ok) return given;
    this.state = given.value;
    return done;
  }

  /** Whether what was shown as this version may be confirmed. Changes nothing. */
  mayConfirm(version: number): Result<void, ConfirmRefusal> {
    const { status, number, lines } = this.state;
    if (number !== null && status !== 'cancelled') {
      const kind = status === 'back-ordered' ? 'already-back-ordered' : 'already-confirmed';
      return refuse({ kind, number: orderNumber(number) });
    }
    if (!mayBecome(ORDER_TRANSITIONS, status, 'confirmed')) return this.wrongStatus('confirmed');
    if (lines.length === 0) return refuse({ kind: 'empty-order' });
    if (version !== this.state.version) return refuse({ kind: 'draft-changed', version: this.state.version });
    return done;
  }

  confirm(version: number, number: number, audience: Audience, now: Date): Result<void, ConfirmRefusal> {
    const may = this.mayConfirm(version);
    if (!may.ok) return may;
    this.becomeConfirmed(number, audience, now);
    return done;
  }

  /**
   * What the draft that was shown as `version` has too little of waits for stock under this number, at its prices.
   * @returns the lines that are there, to go on as a draft of their own.
   */
  backOrder(
    version: number,
    available: ReadonlyMap<string, Quantity>,
    number: number,
    now: Date,
  ): Result<readonly OrderLine[], BackOrderRefusal> {
    const may = this.mayConfirm(version);
    if (!may.ok) return may;
    const { lines: wanted, staffDiscount } = this.state;
    const lines = settled(wanted, priced(missingFrom(wanted, available), staffDiscount));
    if (lines.length === 0) return refuse({ kind: 'nothing-missing' });
    const waits = { status: 'back-ordered' as const, number, lines, backOrderedAt: now };
    this.state = { ...this.state, ...waits, version: version + 1 };
    return ok(cutTo(wanted, available));
  }

  /** All that the back-order waited for is there. */
  fill(audience: Audience, now: Date): Result<void, WrongStatus> {
    const { status, number } = this.state;
    if (status !== 'back-ordered' || number === null) return this.wrongStatus('confirmed');
    this.becomeConfirmed(number, audience, now);
    return done;
  }

  /** The back-order waits for staff, or for the next version of the catalogue: no changed price is charged unseen. */
  noteChangedPrices(catalogueVersion: number): Result<void, WrongStatus> {
    if (this.state.status !== 'back-ordered') return this.wrongStatus('back-ordered');
    this.state = { ...this.state, pricesChangedIn: catalogueVersion };
    return done;
  }

  /** Sends the given items, or all that is left; @returns what went out. */
  dispatch(
    wanted: readonly DispatchItem[] | 'all',
    audience: Audience,
    now: Date,
  ): Result<readonly DispatchedItem[], DispatchRefusal> {
    if (!mayBecome(ORDER_TRANSITIONS, this.state.status, 'dispatched')) return this.wrongStatus('dispatched');
    const outcome = moved(this.state.lines, wanted, 'dispatched');
    if (!outcome.ok) return outcome;
    const { lines, items, partly } = outcome.value;
    const status = partly ? 'partly-dispatched' : 'dispatched';
    const version = this.state.version + 1;
    this.state = { ...this.state, status, lines, version, dispatchedAt: now };
    this.raise({
      type: 'order-dispatched',
      ...newsOf(this.state, audience, now),
      dispatch: version,
      partly,
      items,
    });
    return ok(items);
  }

  /**
   * What was credited before it left the warehouse will not come; @returns what stays there. An order that nothing of
   * has left, and nothing is left of, is cancelled; one that the rest of has left is dispatched.
   */
  closeShort(
    wanted: readonly DispatchItem[],
    audience: Audience,
    now: Date,
  ): Result<readonly DispatchedItem[], DispatchRefusal> {
    if (!mayBecome(ORDER_TRANSITIONS, this.state.status, 'dispatched')) return this.wrongStatus('dispatched');
    const outcome = moved(this.state.lines, wanted, 'closed');
    if (!outcome.ok) return outcome;
    const { lines, items, partly } = outcome.value;
    this.state = { ...this.state, lines, version: this.state.version + 1 };
    if (partly) return ok(items);
    if (this.state.status === 'partly-dispatched') this.state = { ...this.state, status: 'dispatched' };
    else this.cancel('staff', audience, now);
    return ok(items);
  }

  deliver(audience: Audience, now: Date): Result<void, WrongStatus> {
    if (!mayBecome(ORDER_TRANSITIONS, this.state.status, 'delivered')) return this.wrongStatus('delivered');
    this.state = { ...this.state, status: 'delivered', deliveredAt: now };
    this.raise({ type: 'order-delivered', ...newsOf(this.state, audience, now) });
    return done;
  }

  /** A draft goes without a word to anybody: nobody has heard of it. Customers take nothing back that is billed. */
  cancel(by: 'customer' | 'staff', audience: Audience, now: Date): Result<void, WrongStatus> {
    const { status, number } = this.state;
    const isBilled = status !== 'draft' && status !== 'back-ordered';
    if (!mayBecome(ORDER_TRANSITIONS, status, 'cancelled') || (by === 'customer' && isBilled))
      return this.wrongStatus('cancelled');
    this.state = { ...this.state, status: 'cancelled', cancelledAt: now };
    if (number !== null) this.raise({ type: 'order-cancelled', ...newsOf(this.state, audience, now), by });
    return done;
  }

  private becomeConfirmed(number: number, audience: Audience, now: Date): void {
    this.state = { ...this.state, status: 'confirmed', number, confirmedAt: now, pricesChangedIn: null };
    const { net, tax, total } = this;
    const { lines } = this.state;
    this.raise({ type: 'order-confirmed', ...newsOf(this.state, audience, now), lines, net, tax, total });
  }

  private edit(outcome: Result<readonly OrderLine[], LineRefusal>): Result<void, DraftRefusal> {
    if (this.state.status !== 'draft') return this.wrongStatus('draft');
    if (!outcome.ok) return outcome;
    const before = this.state;
    const staffDiscount = outcome.value.length === 0 ? null : before.staffDiscount;
    const lines = settled(before.lines, priced(outcome.value, staffDiscount));
    if (lines !== before.lines) this.state = { ...before, lines, staffDiscount, version: before.version + 1 };
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
}
