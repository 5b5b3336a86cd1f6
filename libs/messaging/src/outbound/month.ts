import { dayAfter, instantAt, localTimeAt } from '@munshi/kernel';

/** The calendar month there: its first day (`2026-11-01`), and when the next one begins. */
export const monthOf = (now: Date, zone: string): { readonly month: string; readonly next: Date } => {
  const month = `${localTimeAt(now, zone).day.slice(0, 7)}-01`;
  const day = `${dayAfter(month, 31).slice(0, 7)}-01`;
  return { month, next: instantAt({ day, minutes: 0 }, zone) };
};
