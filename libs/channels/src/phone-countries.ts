import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max';
import { isUserId, phoneOf } from './addresses.js';

/** By the beginning of a number: so many digits tell its country wherever several share a code. */
const countries = new Map<string, string | null>();
const BEGINNING = 7;
const MOST_KNOWN = 20_000;

/** ISO 3166 of the country that a number (digits) belongs to; null where nobody can say. */
export const countryOfPhone = (digits: string): string | null => {
  const beginning = digits.slice(0, BEGINNING);
  const known = countries.get(beginning);
  if (known !== undefined) return known;
  const found = parsePhoneNumberFromString(`+${digits}`, metadata)?.country ?? null;
  if (countries.size >= MOST_KNOWN) countries.clear();
  countries.set(beginning, found);
  return found;
};

/** Of an address as messages go to: a telephone number, or a user id, which begins with its country. */
export const countryOfAddress = (address: string): string | null => {
  const phone = phoneOf(address);
  if (phone !== undefined) return countryOfPhone(phone);
  return isUserId(address) ? address.slice(0, 2) : null;
};
