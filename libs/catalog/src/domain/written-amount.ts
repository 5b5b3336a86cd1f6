import { type Currency, decimalPlaces, ok, refuse, type Result } from '@munshi/kernel';

/** `why` follows the amount in a sentence: `price 3,80 is no amount of INR …`. */
export interface NoAmount {
  readonly kind: 'no-amount';
  readonly why: string;
}

interface Convention {
  /** Decimal places of the currency. */
  readonly digits: number;
  /** What people put before or after the number, in lower case. */
  readonly signs: ReadonlySet<string>;
}

const conventions = new Map<Currency, Convention>();

/** Groups of three (1,234,567) or as in India (12,34,567). */
const NUMBER = /^(\d{1,10}|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3})(?:\.(\d+))?$/;

/** A number with a sign before it or after it; `/-` is what India writes after a round sum. */
const SIGNED = /^([^\d.,-]*?\.?)\s*(\d[\d.,]*)\s*(?:\/-)?\s*([^\d.,-]*)$/;

/**
 * An amount as people write it, in minor units: `1,000.00`, `1,00,000`, `₹5`, `Rs. 5`, `5 INR` are rupees.
 * The point is the decimal sign and the comma groups; whatever somebody could read in two ways (`1.000`, `3,80`) is
 * refused, since a price that is wrong by a factor of a thousand is worse than a row to be written again.
 */
export const writtenAmount = (text: string, currency: Currency): Result<number, NoAmount> => {
  if (!/^[A-Z]{3}$/.test(currency)) return no(`is no amount of ${currency}`);
  const { digits, signs } = conventionOf(currency);
  const example = digits === 0 ? '1234 or 1,234' : '1234.50 or 1,234.50';
  const why = `is no amount of ${currency}; write it like ${example}`;
  const [, before = '', number = '', after = ''] = SIGNED.exec(text.trim()) ?? [];
  const [, whole = '', fraction = ''] = NUMBER.exec(number) ?? [];
  if (whole === '' || fraction.length > digits) return no(why);
  const written = [before, after].map((sign) => sign.trim().toLowerCase()).filter((sign) => sign !== '');
  if (written.length > 1 || !written.every((sign) => signs.has(sign))) return no(`is not in ${currency}`);
  const minor = Number(whole.replaceAll(',', '') + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? ok(minor) : no(why);
};

const no = (why: string): Result<number, NoAmount> => refuse({ kind: 'no-amount', why });

const conventionOf = (currency: Currency): Convention => {
  const known = conventions.get(currency);
  if (known) return known;
  const formats = (['symbol', 'narrowSymbol'] as const).map(
    (currencyDisplay) => new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay }),
  );
  const symbols = formats
    .flatMap((format) => format.formatToParts(0))
    .filter(({ type }) => type === 'currency');
  const signs = [
    currency,
    ...symbols.map(({ value }) => value),
    ...(currency === 'INR' ? ['Rs', 'Rs.'] : []),
  ];
  const made = {
    digits: decimalPlaces(currency),
    signs: new Set(signs.map((sign) => sign.toLowerCase())),
  };
  conventions.set(currency, made);
  return made;
};
