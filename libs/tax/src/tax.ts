import { add, type Currency, type Money, money, scale, sum, zero } from '@munshi/kernel';

/** A tax rate in hundredths of a percent, an integer: 1800 is 18 %, 25 is 0.25 %. */
export type TaxRate = number;

const HUNDRED_PERCENT = 10_000;

/** @throws RangeError unless a percentage from 0 to 100 with at most two decimal places: "18", "0.25". */
export const taxRateOf = (percent: string): TaxRate => {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(percent.trim());
  const rate = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : Number.NaN;
  return checked(rate);
};

const checked = (rate: TaxRate): TaxRate => {
  if (!Number.isInteger(rate) || rate < 0 || rate > HUNDRED_PERCENT)
    throw new RangeError(`${rate} is no tax rate`);
  return rate;
};

/** Tax on a line's net amount, rounded half away from zero to the minor unit. */
export const lineTax = (net: Money, rate: TaxRate): Money => scale(net, checked(rate), HUNDRED_PERCENT);

/** A line's amounts as they were agreed; nothing computes them again. */
export interface TaxedLine {
  readonly net: Money;
  readonly taxRate: TaxRate;
  readonly tax: Money;
}

export interface Totals {
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
  /** What an invoice has to show: net and tax for each rate, lowest rate first. */
  readonly byRate: readonly { readonly taxRate: TaxRate; readonly net: Money; readonly tax: Money }[];
}

/**
 * Sums of frozen lines: the total is what the lines say, never the tax of the sum.
 * @throws CurrencyMismatch when a line is in another currency.
 */
export const totals = (lines: readonly TaxedLine[], currency: Currency): Totals => {
  const rates = new Map<TaxRate, { net: Money; tax: Money }>();
  for (const { taxRate, net, tax } of lines) {
    const before = rates.get(taxRate) ?? { net: zero(currency), tax: zero(currency) };
    rates.set(taxRate, { net: add(before.net, net), tax: add(before.tax, tax) });
  }
  const byRate = [...rates]
    .sort(([left], [right]) => left - right)
    .map(([taxRate, sums]) => ({ taxRate, ...sums }));
  const net = sum(
    byRate.map((rate) => rate.net),
    currency,
  );
  const tax = sum(
    byRate.map((rate) => rate.tax),
    currency,
  );
  return { net, tax, total: money(net.minor + tax.minor, currency), byRate };
};
