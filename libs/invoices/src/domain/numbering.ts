import { type CalendarDay, financialYear } from '@munshi/tax';

/** Invoices, and credit notes: each numbered for itself. */
export type SeriesName = 'INV' | 'CN';

export interface Series {
  readonly series: SeriesName;
  /** `26-27` */
  readonly financialYear: string;
}

/** Where a number stands: consecutive within series and financial year, with no gap and no repeat. */
export interface Numbering extends Series {
  /** From 1. */
  readonly serial: number;
}

/** India's financial year begins in April; elsewhere the calendar's is the books'. */
const FIRST_MONTH: Readonly<Record<string, number>> = { IN: 4 };

/** @param country ISO 3166. */
export const seriesOn = (series: SeriesName, day: CalendarDay, country: string): Series => ({
  series,
  financialYear: financialYear(day, FIRST_MONTH[country] ?? 1),
});

/** `INV/26-27/000123`: 16 characters, the most that India's GST rules allow (rules 46 and 53, CGST Rules, 2017). */
export const paperNumber = ({ series, financialYear: year, serial }: Numbering): string =>
  `${series}/${year}/${String(serial).padStart(6, '0')}`;
