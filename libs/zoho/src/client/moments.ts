import { z } from 'zod';

/** CRM writes `+05:30`, Inventory `+0530`. */
export const moment = z.string().transform((text, context) => {
  const at = new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (!Number.isNaN(at.getTime())) return at;
  context.addIssue({ code: 'custom', message: 'is no moment' });
  return z.NEVER;
});

/** Zoho counts in seconds: what is asked for begins with the whole one. */
const wholeSeconds = (at: Date): string => at.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);

export const crmMoment = (at: Date): string => `${wholeSeconds(at)}+00:00`;
export const inventoryMoment = (at: Date): string => `${wholeSeconds(at)}+0000`;

/** Whether something modified then is asked for. */
export const isSince = (modifiedAt: Date, since: Date | null): boolean =>
  since === null || modifiedAt.getTime() >= Math.floor(since.getTime() / 1000) * 1000;
