import { z } from 'zod';

const MOST = 200;

/** What a list is asked for besides its own filters. `isPlace` knows the cursors that this list gives out. */
export const listQuery = (isPlace: (text: string) => boolean) =>
  z.object({
    after: z
      .string()
      .max(900)
      .transform((cursor, context) => {
        const place = Buffer.from(cursor, 'base64url').toString('utf8');
        if (cursorTo(place) === cursor && isPlace(place)) return place;
        context.addIssue('is no `next` of this list');
        return z.NEVER;
      })
      .optional()
      .describe('`next` of the page before'),
    limit: z.coerce.number().int().min(1).max(MOST).default(50).describe('items a page'),
  });

export const searchText = z.string().max(200).default('');

export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('`after` for the next page; null on the last'),
  });

/** Cursors mean nothing to who gets them, so that what they hold may change. */
const cursorTo = (place: string): string => Buffer.from(place).toString('base64url');

export const toList = <View, Answer>(
  { items, next }: { readonly items: readonly View[]; readonly next: string | null },
  answer: (view: View) => Answer,
): { items: Answer[]; next: string | null } => ({
  items: items.map(answer),
  next: next === null ? null : cursorTo(next),
});
