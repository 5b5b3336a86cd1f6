import { add, type Currency, type Money, money, scale, sum } from '@munshi/kernel';

/** A part of a price in hundredths of a percent, an integer: 1250 is 12.5 %. */
export type DiscountRate = number;

/** What is taken off goods before they are taxed. */
export type Discount =
  | { readonly kind: 'rate'; readonly rate: DiscountRate }
  | { readonly kind: 'amount'; readonly amount: Money };

/** A line at its price, and what is taken off it alone. */
export interface GrossLine {
  readonly gross: Money;
  readonly discount: Discount | null;
}

/** `gross` less `discount` is `net`, the taxable value. */
export interface DiscountedLine {
  readonly gross: Money;
  readonly discount: Money;
  readonly net: Money;
}

const WHOLE = 10_000;

export const isDiscountRate = (rate: number): boolean => Number.isInteger(rate) && rate >= 0 && rate <= WHOLE;

/**
 * A rate is rounded half up to the minor unit.
 * @throws RangeError for a rate that is none, and for an amount below nothing or above the goods.
 */
export const discountOf = (goods: Money, discount: Discount): Money => {
  if (discount.kind === 'rate') {
    if (!isDiscountRate(discount.rate)) throw new RangeError(`${discount.rate} is no discount`);
    return scale(goods, discount.rate, WHOLE);
  }
  const { amount } = discount;
  if (amount.minor < 0 || amount.minor > goods.minor)
    throw new RangeError(`${amount.minor} cannot be taken off ${goods.minor}`);
  return amount;
};

/**
 * The amount in shares as large as the parts are, to the minor unit: each gets what it has in full, and what is left
 * goes to the largest remainders, the first of equals. No share is larger than its part.
 * @throws RangeError for an amount below nothing or above all parts together.
 */
export const spread = (amount: Money, over: readonly Money[]): readonly Money[] => {
  const { currency } = amount;
  const whole = BigInt(sum(over, currency).minor);
  discountOf(money(Number(whole), currency), { kind: 'amount', amount });
  if (amount.minor === 0) return over.map(() => money(0, currency));
  const parts = over.map(({ minor }, index) => {
    const product = BigInt(amount.minor) * BigInt(minor);
    return { index, share: Number(product / whole), remainder: product % whole };
  });
  const left = amount.minor - parts.reduce((given, { share }) => given + share, 0);
  const first = [...parts].sort((one, other) => byRemainder(one, other) || one.index - other.index);
  const raised = new Set(first.slice(0, left).map(({ index }) => index));
  return parts.map(({ index, share }) => money(share + (raised.has(index) ? 1 : 0), currency));
};

const byRemainder = (one: { remainder: bigint }, other: { remainder: bigint }): number =>
  one.remainder === other.remainder ? 0 : one.remainder > other.remainder ? -1 : 1;

/**
 * Lines less their own discounts, and then less what is given on all of them: a rate line by line, an amount spread over
 * what the lines still come to.
 * @throws RangeError where more would be taken off than there is.
 */
export const discounted = (
  lines: readonly GrossLine[],
  onAll: Discount | null,
  currency: Currency,
): readonly DiscountedLine[] => {
  const own = lines.map(({ gross, discount }) => less(gross, discount));
  const left = own.map(({ net }) => net);
  const shares =
    onAll?.kind === 'amount' ? spread(onAll.amount, left) : left.map((net) => less(net, onAll).discount);
  return own.map(({ gross, discount }, index) => {
    const off = add(discount, shares[index] ?? money(0, currency));
    return { gross, discount: off, net: money(gross.minor - off.minor, currency) };
  });
};

const less = (gross: Money, discount: Discount | null): DiscountedLine => {
  const off = discount === null ? money(0, gross.currency) : discountOf(gross, discount);
  return { gross, discount: off, net: money(gross.minor - off.minor, gross.currency) };
};
