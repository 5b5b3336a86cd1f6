/** A day as a calendar on the wall shows it, in no zone of its own. `month` counts from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day on the wall at `instant` in an IANA zone such as `Asia/Kolkata`.
 * @throws RangeError for a zone nobody knows.
 */
export const dayIn = (instant: Date, zone: string): CalendarDay => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
};

const MS_A_DAY = 86_400_000;

/** Midnight UTC of the day: what arithmetic with days is done in, since no UTC day is shorter or longer. */
const utc = ({ year, month, day }: CalendarDay): number => new Date(0).setUTCFullYear(year, month - 1, day);

export const plusDays = (day: CalendarDay, days: number): CalendarDay =>
  dayIn(new Date(utc(day) + days * MS_A_DAY), 'UTC');

/** How many days `to` is after `from`; below zero where it is before. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number => (utc(to) - utc(from)) / MS_A_DAY;

const twoPlaces = (number: number): string => String(number).padStart(2, '0');

/** `2026-11-20` */
export const isoDay = ({ year, month, day }: CalendarDay): string =>
  `${String(year).padStart(4, '0')}-${twoPlaces(month)}-${twoPlaces(day)}`;

/** @throws RangeError for a text that is no day of the calendar in the form `2026-11-20`. */
export const dayFromIso = (text: string): CalendarDay => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const given = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  if (!match || isoDay(plusDays(given, 0)) !== text) throw new RangeError(`${text} is no day`);
  return given;
};

const twoDigits = (year: number): string => twoPlaces(year % 100);

/**
 * The financial year a day falls in: `26-27` where it begins in April (India, month 4), `26` where it is the
 * calendar year (month 1, as in Brazil). Part of an invoice's number.
 * @throws RangeError for a day or month that no calendar has.
 */
export const financialYear = ({ year, month, day }: CalendarDay, startMonth: number): string => {
  const valid =
    Number.isInteger(year) &&
    isBetween(month, 1, 12) &&
    isBetween(day, 1, 31) &&
    isBetween(startMonth, 1, 12);
  if (!valid)
    throw new RangeError(`${year}-${month}-${day} from month ${startMonth} is in no financial year`);
  const start = month >= startMonth ? year : year - 1;
  return startMonth === 1 ? twoDigits(year) : `${twoDigits(start)}-${twoDigits(start + 1)}`;
};

const isBetween = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
