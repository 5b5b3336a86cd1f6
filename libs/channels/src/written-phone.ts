import { canonicalAddress } from './addresses.js';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max';

/**
 * Reads a phone number as people write it, at home (`98290 12345`) or in full (`+91 98290 12345`, `919829012345`), into
 * the digits under which its owner is recognised; null for what is no number.
 */
export const canonicalPhone =
  (region: string) =>
  (text: string): string | null => {
    const digits = text.replace(/\D/g, '');
    const atHome = isCountry(region) ? parsePhoneNumberFromString(text, region, metadata) : undefined;
    const inFull = parsePhoneNumberFromString(`+${canonicalAddress(digits)}`, metadata);
    const number = [atHome, inFull].find((reading) => reading?.isValid())?.number;
    return number === undefined ? null : canonicalAddress(number);
  };

const isCountry = (region: string): region is CountryCode =>
  isSupportedCountry(region as CountryCode, metadata);
