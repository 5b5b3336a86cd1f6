/** What clock and calendar on a wall show. */
export interface LocalTime {
  /** `2026-11-20` */
  readonly day: string;
  /** Since midnight, as the clock counts them: 09:30 is 570, also on a day that lost an hour. */
  readonly minutes: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, format);
  return format;
};

export const isZone = (name: string): boolean => {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
};

/** The wall's time as if it stood in Greenwich, to the minute: what arithmetic with it is done in. */
const wall = (instant: number, zone: string): number => {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute);
};

/** @throws RangeError for a zone that nobody knows. */
export const localTimeAt = (instant: Date, zone: string): LocalTime => {
  const shown = wall(instant.getTime(), zone);
  return { day: new Date(shown).toISOString().slice(0, 10), minutes: (shown % DAY) / MINUTE };
};

/**
 * When the wall shows that: the first time where it shows it twice, and as much later as was left out where it never
 * does (a day on which the clocks change).
 * @throws RangeError for a zone that nobody knows, or what is no day.
 */
export const instantAt = ({ day, minutes }: LocalTime, zone: string): Date => {
  const shown = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  const offsets = [shown - DAY, shown + DAY].map((near) => wall(near, zone) - near);
  const candidates = offsets.map((offset) => shown - offset);
  const found = candidates.filter((candidate) => wall(candidate, zone) === shown);
  return new Date(Math.min(...(found.length > 0 ? found : candidates.slice(0, 1))));
};

/** The day so many days after that one. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
