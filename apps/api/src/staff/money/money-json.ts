import { PAYMENT_METHODS } from '@munshi/invoices';
import { type CalendarDay, dayFromIso, isoDay } from '@munshi/tax';
import { z } from 'zod';

export const minor = z.number().int().describe('in minor units (paise)');
export const day = z.iso.date();
export const method = z.enum(PAYMENT_METHODS);

/** A day that a request names: only days that there are, and no calendar of ours has a year 0. */
export const givenDay = day
  .refine((text) => !text.startsWith('0000'), 'is no day')
  .transform((text): CalendarDay => dayFromIso(text));

/** More than a safe integer leaves room for is no amount of anybody's. */
export const givenMinor = z.number().int().max(1_000_000_000_000);

export const text = (most: number) => z.string().trim().min(1).max(most);

export const written = (given: CalendarDay): string => isoDay(given);

export const writtenAt = (at: Date | null): string | null => at?.toISOString() ?? null;
