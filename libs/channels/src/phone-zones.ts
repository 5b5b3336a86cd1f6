import { localTimeAt } from '@munshi/kernel';
import { countryOfPhone } from './phone-countries.js';

/** ECMA-402's Locale Info, which Node has and the types of TypeScript 6 have not. */
type LocaleWithZones = Intl.Locale & { getTimeZones(): readonly string[] | undefined };

/** Noon in Greenwich on a day in winter: countries reach less than half a day to either side of it, but for islands. */
const NOON = new Date('2026-01-15T12:00:00Z');

const zonesOfCountry = (region: string): readonly string[] => {
  const zones = (new Intl.Locale('und', { region }) as LocaleWithZones).getTimeZones() ?? [];
  const clock = new Map(zones.map((zone) => [zone, localTimeAt(NOON, zone)]));
  const shown = (zone: string): string => {
    const { day = '', minutes = 0 } = clock.get(zone) ?? {};
    return `${day} ${String(minutes).padStart(4, '0')}`;
  };
  return [...zones].sort((left, right) =>
    shown(left) < shown(right) ? -1 : Number(shown(left) !== shown(right)),
  );
};

const zones = new Map<string, readonly string[]>();

/** The time zones of the country that a number (digits) belongs to, from west to east; empty where nobody can say. */
export const zonesOfPhone = (digits: string): readonly string[] => {
  const country = countryOfPhone(digits);
  if (country === null) return [];
  const known = zones.get(country);
  if (known !== undefined) return known;
  const found = zonesOfCountry(country);
  zones.set(country, found);
  return found;
};
