import { z } from 'zod';

/** A time of the day as people write it. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time like 09:30');

/** Of what ends then: also the end of the day. */
export const endTime = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'is no time like 18:30 or 24:00');

export const minutesIn = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

export const writtenTime = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
