import { Quantity } from '@munshi/kernel';

const PLAIN = /^\d{1,9}(?:\.\d{1,3})?$/;
/** 1,000 and 12,34,567 alike. */
const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d{1,3})?$/;
/** "1.000" is a thousand to some and one to others; "0.125" is clear. */
const UNCLEAR = /^[1-9]\d{0,2}\.\d{3}$/;

/** The amount digits stand for; null when that is in doubt ("10,20", "1.000", eleven digits). */
export const readNumber = (written: string, decimalComma: boolean): Quantity | null => {
  const digits = written.startsWith('.') ? `0${written}` : written;
  // Portuguese "1.5" has no other meaning, so only points before exactly three digits are thousands there.
  const swap = decimalComma && /,|\.\d{3}(?!\d)/.test(digits);
  const text = swap ? digits.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : digits;
  if (GROUPED.test(text)) {
    const plain = text.replaceAll(',', '');
    return PLAIN.test(plain) ? Quantity.of(plain) : null;
  }
  return PLAIN.test(text) && !UNCLEAR.test(text) ? Quantity.of(text) : null;
};
