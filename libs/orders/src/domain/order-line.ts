import {
  add,
  type Currency,
  type Money,
  money,
  ok,
  Quantity,
  refuse,
  type Result,
  sum,
} from '@munshi/kernel';
import { discountOf, type DiscountRate, lineTax, type TaxRate } from '@munshi/tax';
import type { LineRefusal } from './order-refusals.js';

/** What one product costs in one of its units. */
export interface Offer {
  readonly sku: string;
  readonly name: string;
  readonly hsn: string | null;
  readonly unit: string;
  readonly unitPrice: Money;
  /** Hundredths of a percent: 18 % is 1800. */
  readonly taxRate: TaxRate;
  /** What the shop has taken off the price, in hundredths of a percent. */
  readonly discountRate: DiscountRate;
  /** Stock units in one `unit`: 12 for a dozen, 1 for the product's own. */
  readonly perUnit: Quantity;
}

export interface OrderItem extends Offer {
  readonly quantity: Quantity;
}

/** Price, discount and tax are frozen as they were when the line was written. */
export interface OrderLine {
  readonly lineNo: number;
  readonly sku: string;
  readonly name: string;
  readonly hsn: string | null;
  readonly unit: string;
  readonly quantity: Quantity;
  /** The same amount in the unit that stock is counted in. */
  readonly baseQuantity: Quantity;
  readonly unitPrice: Money;
  /** The shop's own discount on this product, in hundredths of a percent. */
  readonly discountRate: DiscountRate;
  /** All that is taken off the price: the shop's own discount, and the line's share of what staff gave on the order. */
  readonly discount: Money;
  readonly taxRate: TaxRate;
  /** What is taxed: the price of it all, less the discount. */
  readonly net: Money;
  readonly tax: Money;
  /** How much of `quantity` has left the warehouse. */
  readonly dispatched: Quantity;
  /** How much of `quantity` will not come: it was credited before it left. */
  readonly closed: Quantity;
}

/** At its price, before anything is taken off. */
export const grossOf = ({ net, discount }: Pick<OrderLine, 'net' | 'discount'>): Money => add(net, discount);

export const discountIn = (lines: readonly OrderLine[], currency: Currency): Money =>
  sum(lines.map(({ discount }) => discount), currency); // prettier-ignore

export const netOf = (lines: readonly OrderLine[], currency: Currency): Money =>
  sum(lines.map(({ net }) => net), currency); // prettier-ignore

export const taxOf = (lines: readonly OrderLine[], currency: Currency): Money =>
  sum(lines.map(({ tax }) => tax), currency); // prettier-ignore

const MOST_UNITS = Quantity.of(1_000_000);
const MOST_BASE_UNITS = 100_000_000_000n; // thousandths: a hundred million stock units
/** Two hundred lines of this size with as much tax again still add up to a safe integer. */
const MOST_NET = 10_000_000_000_000n;

export const writeLine = (lineNo: number, item: OrderItem): Result<OrderLine, LineRefusal> => {
  const { sku, name, hsn, unit, quantity, perUnit, unitPrice, discountRate, taxRate } = item;
  const base = BigInt(quantity.thousandths) * BigInt(perUnit.thousandths);
  if (!quantity.isPositive || quantity.isMoreThan(MOST_UNITS)) return refuse({ kind: 'wrong-quantity', sku });
  if (base <= 0n || base % 1000n !== 0n || base / 1000n > MOST_BASE_UNITS)
    return refuse({ kind: 'wrong-quantity', sku });
  if (BigInt(unitPrice.minor) * BigInt(quantity.thousandths) > MOST_NET * 1000n)
    return refuse({ kind: 'too-expensive', sku });
  return ok({
    lineNo,
    sku,
    name,
    hsn,
    unit,
    quantity,
    baseQuantity: Quantity.ofThousandths(Number(base / 1000n)),
    unitPrice,
    discountRate,
    taxRate,
    ...amountsOf(quantity, { unitPrice, discountRate, taxRate }),
    dispatched: Quantity.zero,
    closed: Quantity.zero,
  });
};

/** At the shop's own discount alone: what staff give on an order is taken off all of its lines together. */
const amountsOf = (
  quantity: Quantity,
  { unitPrice, discountRate, taxRate }: Pick<OrderLine, 'unitPrice' | 'discountRate' | 'taxRate'>,
): Pick<OrderLine, 'discount' | 'net' | 'tax'> => {
  const gross = quantity.at(unitPrice);
  const discount = discountOf(gross, { kind: 'rate', rate: discountRate });
  const net = money(gross.minor - discount.minor, gross.currency);
  return { discount, net, tax: lineTax(net, taxRate) };
};

/** Stock units in this much of the line. Of a part it rounds down: what is missing goes with the rest. */
export const inStockUnits = (line: OrderLine, quantity: Quantity): Quantity => {
  const product = BigInt(quantity.thousandths) * BigInt(line.baseQuantity.thousandths);
  return Quantity.ofThousandths(Number(product / BigInt(line.quantity.thousandths)));
};

export const isSameLine = (left: OrderLine, right: OrderLine): boolean =>
  left.sku === right.sku &&
  left.unit === right.unit &&
  left.name === right.name &&
  left.hsn === right.hsn &&
  left.taxRate === right.taxRate &&
  left.discountRate === right.discountRate &&
  left.discount.minor === right.discount.minor &&
  left.unitPrice.minor === right.unitPrice.minor &&
  left.quantity.equals(right.quantity) &&
  left.baseQuantity.equals(right.baseQuantity);

/** Less of the same line, at the same price. */
export const resized = (line: OrderLine, quantity: Quantity): OrderLine => ({
  ...line,
  quantity,
  baseQuantity: inStockUnits(line, quantity),
  ...amountsOf(quantity, line),
});

/** What is left of the line without so much of it, at the same price; the stock units of both add up to the line's. */
export const lessened = (line: OrderLine, taken: Quantity): OrderLine => {
  const rest = resized(line, line.quantity.minus(taken));
  return { ...rest, baseQuantity: line.baseQuantity.minus(inStockUnits(line, taken)) };
};

/** How much of the line so many stock units allow: parts of the product's own unit, but only whole packs. */
export const mostOf = (line: OrderLine, stockUnits: Quantity): Quantity => {
  if (!stockUnits.isPositive) return Quantity.zero;
  if (!line.baseQuantity.isMoreThan(stockUnits)) return line.quantity;
  const isPack = !line.baseQuantity.equals(line.quantity);
  const most =
    (BigInt(stockUnits.thousandths) * BigInt(line.quantity.thousandths)) /
    BigInt(line.baseQuantity.thousandths);
  return Quantity.ofThousandths(Number(isPack ? most - (most % 1000n) : most));
};
