import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max';

/** ECMA-402's Locale Info, which Node has and the types of TypeScript 6 have not. */
type LocaleWithZones = Intl.Locale & { getTimeZones(): readonly string[] | undefined };

/** By the beginning of a number: so many digits tell its country wherever several share a code. */
const zones = new Map<string, readonly string[]>();
const BEGINNING = 7;
const MOST_KNOWN = 20_000;

/** The time zones of the country that a number (digits) belongs to; empty where nobody can say. */
export const zonesOfPhone = (digits: string): readonly string[] => {
  const beginning = digits.slice(0, BEGINNING);
  const known = zones.get(beginning);
  if (known !== undefined) return known;
  const country = parsePhoneNumberFromString(`+${digits}`, metadata)?.country;
  const found =
    country === undefined
      ? []
      : ((new Intl.Locale('und', { region: country }) as LocaleWithZones).getTimeZones() ?? []);
  if (zones.size >= MOST_KNOWN) zones.clear();
  zones.set(beginning, found);
  return found;
};
