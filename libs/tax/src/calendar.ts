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

const twoDigits = (year: number): string => String(year % 100).padStart(2, '0');

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
