import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import * as sql from './allowance.sql.js';

export interface Change {
  /** Its first day, `2026-11-01`; null where no month's budget counts it. */
  readonly month: string | null;
  readonly batch: Id | null;
  /** Below zero where it is given back. */
  readonly micros: number;
}

/** The books of budgets, in the open unit of work. */
@Injectable()
export class Spending {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Months before batches, each in one order: whoever writes here holds messages, and waits in no circle. */
  async change(changes: readonly Change[]): Promise<void> {
    const months = summed(changes, ({ month }) => month);
    // What no month counts, no batch counts either.
    const counted = changes.filter(({ month }) => month !== null);
    const batches = summed(counted, ({ batch }) => batch);
    const { organizationId } = this.unitOfWork;
    await Promise.all([
      months.size > 0 &&
        this.unitOfWork.execute(sql.spendInMonths, [
          organizationId,
          [...months.keys()],
          [...months.values()],
        ]),
      batches.size > 0 &&
        this.unitOfWork.execute(sql.spendInBatches, [[...batches.keys()], [...batches.values()]]),
    ]);
  }
}

const summed = (
  changes: readonly Change[],
  keyOf: (change: Change) => string | null,
): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const change of changes) {
    const key = keyOf(change);
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + change.micros);
  }
  return new Map(
    [...sums].filter(([, micros]) => micros !== 0).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
};
