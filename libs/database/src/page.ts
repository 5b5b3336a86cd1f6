import { isId } from '@munshi/kernel';

export interface Page<View> {
  readonly items: readonly View[];
  /** Give it as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** A page of what was asked for with one more than `limit`. `positionOf` tells where its last row stands. */
export const pageOf = <Row, View>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => View,
  positionOf: (row: Row) => string,
): Page<View> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    next: rows.length > limit && last !== undefined ? positionOf(last) : null,
  };
};

/** What Prisma is asked for where a page begins after the row of an id; for {@link pageAfterId}. */
export const afterId = (after: string | null, limit: number) =>
  after !== null && isId(after) ? { cursor: { id: after }, take: limit + 2 } : { take: limit + 1 };

/**
 * The page of what was asked for with {@link afterId}. The cursor's own row comes first only while the filter still lets
 * it through: to skip one would lose another row once staff have dealt with that one.
 */
export const pageAfterId = <Row extends { readonly id: string }, View>(
  rows: readonly Row[],
  after: string | null,
  limit: number,
  view: (row: Row) => View,
): Page<View> =>
  pageOf(
    rows.filter(({ id }) => id !== after),
    limit,
    view,
    ({ id }) => id,
  );

/** Prisma's filter for text that stands somewhere in a column. */
export const containing = (text: string) =>
  // In a LIKE pattern % and _ stand for anything; Prisma passes them on as they are.
  ({ contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' }) as const;

/** What somebody typed into a search box, without what PostgreSQL cannot take. */
export const searched = (text: string): string => text.replaceAll('\0', '').trim();
