import { type Money, Quantity } from '@munshi/kernel';
import { type OrderDiscount, priced } from './order-discount.js';
import { type OrderLine, resized } from './order-line.js';

type Lines = readonly OrderLine[];

/**
 * As much of the lines as comes to no more than `most` with tax, in whole units: what was asked for last goes first.
 * What staff gave on the order is given on what is kept.
 */
export const within = (lines: Lines, most: Money, staffDiscount: OrderDiscount | null): Lines => {
  const totalOf = (kept: Lines): number =>
    priced(kept, staffDiscount).reduce((sum, { net, tax }) => sum + net.minor + tax.minor, 0);
  const kept = [...lines];
  for (let index = kept.length - 1; index >= 0 && totalOf(kept) > most.minor; index -= 1) {
    const line = kept.pop();
    const part = line && largestPart(line, (piece) => totalOf([...kept, piece]) <= most.minor);
    if (part) return [...kept, part];
  }
  return kept;
};

/** By halves, since a line may be of a million units. */
const largestPart = (line: OrderLine, isWithin: (part: OrderLine) => boolean): OrderLine | null => {
  let [fits, above] = [0, Math.ceil(line.quantity.toNumber())];
  while (above - fits > 1) {
    const middle = Math.floor((fits + above) / 2);
    if (isWithin(resized(line, Quantity.of(middle)))) fits = middle;
    else above = middle;
  }
  return fits === 0 ? null : resized(line, Quantity.of(fits));
};
