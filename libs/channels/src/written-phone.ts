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
    const atHome = isCountry(region) ? parsePhoneNumberFromString(text, region, metadata) : undefined;
    if (atHome?.isValid() === true) return canonicalAddress(atHome.number);
    const digits = text.replace(/\D/g, '');
    const inFull = parsePhoneNumberFromString(`+${canonicalAddress(digits)}`, metadata);
    return inFull?.isValid() === true ? canonicalAddress(inFull.number) : null;
  };

const isCountry = (region: string): region is CountryCode =>
  isSupportedCountry(region as CountryCode, metadata);
