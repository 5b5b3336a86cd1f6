import { z } from 'zod';

/** Integer minor units (paise, centavos). */
export const minor = z.number().int();

export const currency = z.string().length(3);

/** A decimal with at most three places, as text: `2.5`. */
export const quantity = z.string().regex(/^\d{1,10}(\.\d{1,3})?$/);

/** Hundredths of a percent: 18 % is 1800. */
export const taxRate = z.number().int().min(0).max(10_000);

export const language = z.enum(['en', 'hi', 'hi-Latn', 'pt']);

export const instant = z.iso.datetime();
