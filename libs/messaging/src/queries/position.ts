import { Prisma } from '@munshi/database';

/**
 * Where a page ended: the time of its last row in microseconds (as PostgreSQL keeps it, finer than a Date) and the
 * row's id. It says where to go on even when that row has gone or has moved to the top since.
 */
export interface Position {
  readonly micros: string;
  readonly id: string;
}

const WRITTEN = /^(\d{1,17})~([\w:-]{1,60})$/;

export const positionText = ({ micros, id }: Position): string => `${micros}~${id}`;

/** Null for a text that no list gave. */
export const positionIn = (text: string): Position | null => {
  const [, micros, id] = WRITTEN.exec(text) ?? [];
  return micros === undefined || id === undefined ? null : { micros, id };
};

/** The column in microseconds since 1970. */
export const microsOf = (column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(extract(epoch FROM ${column}) * 1000000)::bigint::text`;

/** Rows that come after the position, the latest first; true for all of them without one. */
export const isAfter = (
  time: Prisma.Sql,
  id: Prisma.Sql,
  position: Position | null,
  idType: Prisma.Sql,
): Prisma.Sql =>
  position === null
    ? Prisma.sql`true`
    : Prisma.sql`(${time}, ${id}) <
        ('epoch'::timestamptz + ${position.micros}::bigint * interval '1 microsecond', ${position.id}::${idType})`;
