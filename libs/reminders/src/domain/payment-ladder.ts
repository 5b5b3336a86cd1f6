import { dayAfter, instantAt, localTimeAt } from '@munshi/kernel';

/** One day on which a shop is reminded of an invoice. */
export interface LadderStep {
  /** Days after the due date, before it below zero. */
  readonly days: number;
  readonly dueAt: Date;
  /** Until the next step, which says more; on the due day itself until its end. */
  readonly goodUntil: Date;
}

export interface LadderFacts {
  /** `2026-12-05`, in the seller's zone. */
  readonly dueOn: string;
  /** Days after the due date. */
  readonly ladder: readonly number[];
  /** Minutes of the day on the recipient's clock. */
  readonly at: number;
  readonly zone: string;
  readonly now: Date;
}

/** Days for which the last step is worth hearing. */
const LAST_FOR = 7;

/** The steps that are still to come, in their order: what is past is not made up for. */
export const stepsOf = ({ dueOn, ladder, at, zone, now }: LadderFacts): readonly LadderStep[] => {
  const days = [...new Set(ladder)].sort((left, right) => left - right);
  const timeOf = (day: number, minutes = at): Date => instantAt({ day: dayAfter(dueOn, day), minutes }, zone);
  return days
    .map((day, nth) => {
      const next = days[nth + 1] ?? day + LAST_FOR;
      const goodUntil = day === 0 ? timeOf(1, 0) : timeOf(next);
      return { days: day, dueAt: timeOf(day), goodUntil };
    })
    .filter(({ dueAt }) => dueAt > now);
};

/** How late it is today, by the clock on the recipient's wall. */
export const daysLate = (dueOn: string, zone: string, now: Date): number =>
  (Date.parse(localTimeAt(now, zone).day) - Date.parse(dueOn)) / 86_400_000;
