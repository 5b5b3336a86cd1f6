import { add, type Money, ok, refuse, type Result } from '@munshi/kernel';
import { type Discount, isDiscountRate } from '@munshi/tax';
import { settled } from './draft-lines.js';
import { goodsOf, type OrderDiscount, priced } from './order-discount.js';
import { netOf, type OrderLine, taxOf } from './order-line.js';
import type { DiscountRefusal } from './order-refusals.js';
import type { OrderState } from './order-state.js';

/**
 * The order with this discount of the staff's, or without any. A draft is shown again before it may be confirmed. A
 * back-order has been confirmed as far as its customer goes, so it never comes to more than it did.
 */
export const withStaffDiscount = (
  state: OrderState,
  wish: Discount | null,
): Result<OrderState, DiscountRefusal> => {
  const { status, lines: before, currency, version } = state;
  if (status !== 'draft' && status !== 'back-ordered')
    return refuse({ kind: 'wrong-status', status, wanted: 'draft' });
  const goods = goodsOf(before, currency);
  if (wish !== null && before.length === 0) return refuse({ kind: 'discount-too-large', most: goods });
  const given = checked(wish, goods);
  if (!given.ok) return given;
  const staffDiscount = given.value;
  const lines = settled(before, priced(before, staffDiscount));
  const totalOf = (some: readonly OrderLine[]) => add(netOf(some, currency), taxOf(some, currency)).minor;
  if (status === 'back-ordered' && totalOf(lines) > totalOf(before))
    return refuse({ kind: 'dearer-back-order' });
  if (lines === before && isSame(state.staffDiscount, staffDiscount)) return ok(state);
  return ok({ ...state, lines, staffDiscount, version: version + 1 });
};

const isSame = (before: OrderDiscount | null, after: OrderDiscount | null): boolean => {
  if (before?.kind === 'rate') return after?.kind === 'rate' && after.rate === before.rate;
  if (before === null || after === null) return before === after;
  return (
    after.kind === 'amount' &&
    after.amount.minor === before.amount.minor &&
    after.of.minor === before.of.minor
  );
};

const checked = (wish: Discount | null, goods: Money): Result<OrderDiscount | null, DiscountRefusal> => {
  if (wish === null) return ok(null);
  if (wish.kind === 'rate')
    return isDiscountRate(wish.rate) && wish.rate > 0 ? ok(wish) : refuse({ kind: 'invalid-discount' });
  const { amount } = wish;
  if (amount.minor <= 0 || amount.currency !== goods.currency) return refuse({ kind: 'invalid-discount' });
  if (amount.minor > goods.minor) return refuse({ kind: 'discount-too-large', most: goods });
  return ok({ kind: 'amount', amount, of: goods });
};
