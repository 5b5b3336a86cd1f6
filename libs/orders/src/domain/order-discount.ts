import { type Currency, type Money, money, scale } from '@munshi/kernel';
import { type Discount, discounted, discountOf, lineTax } from '@munshi/tax';
import { grossOf, type OrderLine } from './order-line.js';

type Lines = readonly OrderLine[];

/** What staff gave on an order. An amount is given on the goods that were in it then, and shrinks with them. */
export type OrderDiscount =
  | { readonly kind: 'rate'; readonly rate: number }
  | { readonly kind: 'amount'; readonly amount: Money; readonly of: Money };

/** What the lines come to with the shop's own discount, before staff give anything. */
export const goodsOf = (lines: Lines, currency: Currency): Money =>
  money(
    lines.reduce((sum, line) => sum + ownNet(line), 0),
    currency,
  );

const ownNet = (line: OrderLine): number => {
  const gross = grossOf(line);
  return gross.minor - discountOf(gross, { kind: 'rate', rate: line.discountRate }).minor;
};

/** The lines with their shares of what staff gave; those that stay as they were are the same objects. */
export const priced = (lines: Lines, staffDiscount: OrderDiscount | null): Lines => {
  const currency = lines[0]?.unitPrice.currency;
  if (currency === undefined) return lines;
  const gross = lines.map((line) => ({
    gross: grossOf(line),
    discount: { kind: 'rate' as const, rate: line.discountRate },
  }));
  const onAll = staffDiscount && asItIsNow(staffDiscount, goodsOf(lines, currency));
  return discounted(gross, onAll, currency).map(({ discount, net }, index) => {
    const line = lines[index] as OrderLine;
    return line.discount.minor === discount.minor
      ? line
      : { ...line, discount, net, tax: lineTax(net, line.taxRate) };
  });
};

const asItIsNow = (given: OrderDiscount, goods: Money): Discount => {
  if (given.kind === 'rate') return given;
  const { amount, of } = given;
  return {
    kind: 'amount',
    amount: goods.minor < of.minor ? scale(amount, goods.minor, of.minor) : amount,
  };
};
