import type { CalendarDay } from '@munshi/tax';

const two = (number: number): string => String(number).padStart(2, '0');

/** `2026-11-20` */
export const isoDay = ({ year, month, day }: CalendarDay): string => `${year}-${two(month)}-${two(day)}`;
