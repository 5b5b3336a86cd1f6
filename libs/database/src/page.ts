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

/** Prisma's filter for text that stands somewhere in a column. */
export const containing = (text: string) =>
  // In a LIKE pattern % and _ stand for anything; Prisma passes them on as they are.
  ({ contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' }) as const;

/** What somebody typed into a search box, without what PostgreSQL cannot take. */
export const searched = (text: string): string => text.replaceAll('\0', '').trim();
