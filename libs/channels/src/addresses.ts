import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max';

/** 7 to 15 digits, the first of them no zero, with or without `+`: how both providers write telephone numbers. */
const PHONE = /^\+?([1-9]\d{6,14})$/;

/**
 * The form under which one person is one customer, however their address was written: for a telephone number
 * its digits without `+`, with the one spelling of countries that have two. A business-scoped user id
 * (`IN.1349…`) and anything else keeps its own bytes. For telling people apart only: messages go to the
 * address that last wrote to us.
 */
export function canonicalAddress(address: string): string {
  const digits = PHONE.exec(address)?.[1];
  if (digits === undefined) return address;
  if (digits.charCodeAt(0) !== FIVE) return digits;
  if (digits.startsWith('55')) return brazilian(digits);
  if (digits.startsWith('52')) return mexican(digits);
  if (digits.startsWith('54')) return argentine(digits);
  return digits;
}

const FIVE = 0x35;

/** The digits of a telephone number without `+`; undefined for a user id or anything else. */
export const phoneOf = (address: string): string | undefined => PHONE.exec(address)?.[1];

/** Meta's business-scoped user id: a country, a dot and letters and digits (`IN.1349…`, `US.ENT.1181…`). */
export const isUserId = (address: string): boolean => /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(address);

/**
 * What may be written to: a telephone number or a user id, exactly as it came. Whoever cleans first would make a
 * number of what is none, and answer a stranger.
 */
export const replyAddress = (value: unknown): string | undefined =>
  typeof value === 'string' && (phoneOf(value) !== undefined || isUserId(value)) ? value : undefined;

/**
 * Mobiles got a ninth digit, a 9 in front, between 2012 and 2016; WhatsApp ids made before lack it.
 * Eight digits from 2 to 5 are landlines and stay: with a 9 in front they would be a stranger's mobile.
 */
function brazilian(digits: string): string {
  if (digits.length !== 12 || !/^55\d\d[6-9]/.test(digits)) return digits;
  const withNinth = `${digits.slice(0, 4)}9${digits.slice(4)}`;
  return isMobile(withNinth) ? withNinth : digits;
}

/** Until 2019 calls to mobiles had a 1 after 52; WhatsApp ids keep it, and no area code begins with 1. */
function mexican(digits: string): string {
  if (digits.length !== 13 || digits[2] !== '1') return digits;
  const without = `52${digits.slice(3)}`;
  return typeOf(without) === undefined ? digits : without;
}

/**
 * From abroad mobiles have a 9 after 54, at home a 15 after the area code, and people leave out either.
 * A landline shares its digits with a mobile here, and no metadata tells them apart: both count as the mobile,
 * which is what writes on WhatsApp.
 */
function argentine(digits: string): string {
  if (digits.length === 13 && digits[2] === '9') return digits;
  const national = digits[2] === '9' ? digits.slice(3) : digits.slice(2);
  if (national.length === 10) return isMobile(`549${national}`) ? `549${national}` : digits;
  if (national.length !== 12) return digits;
  const parsed = parsePhoneNumberFromString(`+54${national}`, metadata);
  return parsed?.isValid() === true && parsed.getType() === 'MOBILE' ? parsed.number.slice(1) : digits;
}

const typeOf = (digits: string) => {
  const parsed = parsePhoneNumberFromString(`+${digits}`, metadata);
  return parsed?.isValid() === true && parsed.number === `+${digits}` ? parsed.getType() : undefined;
};

const isMobile = (digits: string): boolean => typeOf(digits) === 'MOBILE';
