import { countryOfPhone } from './phone-countries.js';

/** ECMA-402's Locale Info, which Node has and the types of TypeScript 6 have not. */
type LocaleWithZones = Intl.Locale & { getTimeZones(): readonly string[] | undefined };

const zones = new Map<string, readonly string[]>();

/** The time zones of the country that a number (digits) belongs to; empty where nobody can say. */
export const zonesOfPhone = (digits: string): readonly string[] => {
  const country = countryOfPhone(digits);
  if (country === null) return [];
  const known = zones.get(country);
  if (known !== undefined) return known;
  const found = (new Intl.Locale('und', { region: country }) as LocaleWithZones).getTimeZones() ?? [];
  zones.set(country, found);
  return found;
};
