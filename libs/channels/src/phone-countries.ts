import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max';
import { isUserId, phoneOf } from './addresses.js';

/** By the beginning of a number: so many digits tell its country wherever several share a code. */
const countries = new Map<string, string>();
const BEGINNING = 7;
const MOST_KNOWN = 20_000;

/** ISO 3166 of the country that a number (digits) belongs to; null where nobody can say. */
export const countryOfPhone = (digits: string): string | null => {
  const beginning = digits.slice(0, BEGINNING);
  const known = countries.get(beginning);
  if (known !== undefined) return known;
  const parsed = parsePhoneNumberFromString(`+${digits}`, metadata);
  if (parsed?.country === undefined)
    return parsed === undefined ? null : mainCountryOf(parsed.countryCallingCode);
  if (countries.size >= MOST_KNOWN) countries.clear();
  countries.set(beginning, parsed.country);
  return parsed.country;
};

/** Of those that share a code (+1, +44) the first; a number that is in no plan yet belongs to it most likely. */
const mainCountryOf = (callingCode: string): string | null => {
  const codes: Readonly<Record<string, readonly string[] | undefined>> = metadata.country_calling_codes;
  return codes[callingCode]?.[0] ?? null;
};

/** Of an address as messages go to: a telephone number, or a user id, which begins with its country. */
export const countryOfAddress = (address: string): string | null => {
  const phone = phoneOf(address);
  if (phone !== undefined) return countryOfPhone(phone);
  return isUserId(address) ? address.slice(0, 2) : null;
};
