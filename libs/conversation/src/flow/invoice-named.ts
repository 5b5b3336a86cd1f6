import { cleanText, type Intent } from '@munshi/order-reading';

/** As written, or as its file is called, and without the zeros: `INV/26-27/000123`, `INV-26-27-000123`, `inv/26-27/123`. */
const NAMED = /(?<![\p{L}\p{N}])(INV|CN)[-/ ](\d{2}(?:-\d{2})?)[-/ ](\d{1,20})(?![\p{L}\p{N}])/iu;
const DIGITS_OF_A_SERIAL = 6;

/** The invoice that a message names, as it is numbered; null where it names none. */
export const invoiceNamedIn = (text: string): string | null => {
  const [, series, year, serial] = NAMED.exec(text) ?? [];
  if (series === undefined || year === undefined || serial === undefined) return null;
  return `${series.toUpperCase()}/${year}/${serial.padStart(DIGITS_OF_A_SERIAL, '0')}`;
};

const BARE = /(?<![\p{L}\p{N}.,/-])\d{1,9}(?![\p{L}\p{N}/-]|[.,]\d)/u;

/** The number that stands alone in a message, "1004" of "bill of order 1004"; null where there is none. */
export const bareNumberIn = (text: string): string | null => BARE.exec(cleanText(text))?.[0] ?? null;

const ASKING: ReadonlySet<Intent> = new Set(['order', 'reorder', 'status', 'invoice', 'other']);

/** The number of a bill asks for it where nothing else is said of it: "paid 5000 for INV/26-27/000123" is a claim. */
export const asksForItsBill = (text: string, intent: Intent): boolean =>
  ASKING.has(intent) && invoiceNamedIn(text) !== null;
