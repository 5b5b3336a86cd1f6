/** ISO 4217 code, three capitals. */
export type Currency = string;

/** An exact amount in the currency's minor unit (paise, centavos): an integer, at most 2^53 - 1 in size. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

export class CurrencyMismatch extends Error {
  constructor(left: Currency, right: Currency) {
    super(`cannot add ${right} to ${left}`);
  }
}

/** @throws RangeError when `minor` is no safe integer: a rounded amount is a wrong amount. */
export const money = (minor: number, currency: Currency): Money => {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${minor} is no whole number of minor units`);
  return { minor: minor === 0 ? 0 : minor, currency };
};

const places = new Map<Currency, number>();

/** How many decimal places its amounts are written with (ISO 4217): 2 of INR, 0 of JPY, 3 of KWD. */
export const decimalPlaces = (currency: Currency): number => {
  const known =
    places.get(currency) ?? placesIn(new Intl.NumberFormat('en', { style: 'currency', currency }));
  places.set(currency, known);
  return known;
};

const placesIn = (format: Intl.NumberFormat): number => format.resolvedOptions().maximumFractionDigits ?? 2;

export const zero = (currency: Currency): Money => ({ minor: 0, currency });

export const add = (left: Money, right: Money): Money => {
  if (left.currency !== right.currency) throw new CurrencyMismatch(left.currency, right.currency);
  return money(left.minor + right.minor, left.currency);
};

export const sum = (amounts: readonly Money[], currency: Currency): Money =>
  amounts.reduce(add, zero(currency));

/**
 * `amount` x `numerator` / `denominator`, rounded half away from zero.
 * In bigint, since price x quantity passes 2^53 long before either factor does.
 */
export const scale = (amount: Money, numerator: number, denominator: number): Money => {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0)
    throw new RangeError(`cannot scale by ${numerator}/${denominator}`);
  const product = BigInt(amount.minor) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const half = divisor / 2n;
  const rounded = product >= 0n ? (product + half) / divisor : -((-product + half) / divisor);
  return money(Number(rounded), amount.currency);
};
