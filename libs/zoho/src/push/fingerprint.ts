import { createHash } from 'node:crypto';
import { type Currency, decimalPlaces, type Money } from '@munshi/kernel';
import type { ZohoLine } from '../zoho-records.js';

/** Plain decimal digits without trailing zeros, as Zoho's JSON numbers are once they are read. */
export function decimalOf({ minor, currency }: Money): number {
  // A safe integer by a power of ten: the nearest double, whose shortest form is the decimal itself.
  return minor / 10 ** decimalPlaces(currency);
}

/** The minor units of an amount that Zoho tells. */
export const minorOf = (amount: number, currency: Currency): number =>
  Math.round(amount / decimalOf({ minor: 1, currency }));

export interface WrittenLine {
  readonly itemId: string;
  readonly quantity: number;
  readonly price: number;
  /** Off all of the line; nothing where there is none, so that what was pushed before there were any still compares. */
  readonly discount?: number | string;
}

export const writtenLine = ({ itemId, quantity, unitPrice, discount }: ZohoLine): WrittenLine => ({
  itemId,
  quantity: quantity.toNumber(),
  price: decimalOf(unitPrice),
  ...(discount.minor !== 0 && { discount: decimalOf(discount) }),
});

/**
 * Of what we write, read back from Zoho or about to be written; the order of lines tells nothing.
 * @param total of what Zoho computes a total of that has to be ours
 */
export function fingerprintOf(customerId: string, lines: readonly WrittenLine[], total?: number): string {
  const texts = lines
    .map(({ itemId, quantity, price, discount }) =>
      [itemId, quantity, price, ...(discount ? [discount] : [])].join(' '),
    )
    .toSorted();
  return createHash('sha256')
    .update(JSON.stringify([customerId, texts, ...(total === undefined ? [] : [total])]))
    .digest('hex');
}
