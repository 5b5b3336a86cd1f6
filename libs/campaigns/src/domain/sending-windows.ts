import { dayAfter, instantAt, localTimeAt } from '@munshi/kernel';
import type { PlanProblem } from './plan-problem.js';

/** Days and hours in which a campaign speaks, on the clock of the campaign's zone. */
export interface SendingWindow {
  /** 1 for Monday to 7 for Sunday. */
  readonly days: readonly number[];
  /** Minutes of the day: from the one until the other, which is later. */
  readonly from: number;
  readonly until: number;
}

const DAY = 24 * 60;

export const windowProblems = (windows: readonly SendingWindow[]): PlanProblem[] =>
  windows.flatMap(({ days, from, until }, nth) => [
    ...(days.length > 0 && days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
      ? []
      : [told(nth, 'days', 'names no days from 1 (Monday) to 7 (Sunday)')]),
    ...(from >= 0 && from < until && until <= DAY
      ? []
      : [told(nth, 'until', 'does not begin before it ends')]),
  ]);

const told = (nth: number, what: string, problem: string): PlanProblem => ({
  path: `windows.${nth}.${what}`,
  message: `window ${nth + 1} ${problem}`,
});

/** Null while it is open, or where there are none; else when the next one opens. */
export const closedUntil = (now: Date, zone: string, windows: readonly SendingWindow[]): Date | null => {
  if (windows.length === 0) return null;
  const { day, minutes } = localTimeAt(now, zone);
  const today = weekdayOf(day);
  if (windows.some(({ days, from, until }) => days.includes(today) && minutes >= from && minutes < until))
    return null;
  const openings = windows.flatMap(({ days, from }) =>
    Array.from({ length: 8 }, (_, ahead) => dayAfter(day, ahead))
      .filter((coming) => days.includes(weekdayOf(coming)))
      .map((coming) => instantAt({ day: coming, minutes: from }, zone))
      .filter((opening) => opening > now),
  );
  return openings.sort((left, right) => left.getTime() - right.getTime())[0] ?? null;
};

/** Whether none opens any more, from then on, before it ends. */
export const neverOpens = (
  {
    endsAt,
    zone,
    windows,
  }: { readonly endsAt: Date | null; readonly zone: string; readonly windows: readonly SendingWindow[] },
  from: Date,
): boolean => {
  const opensAt = closedUntil(from, zone, windows);
  return endsAt !== null && opensAt !== null && opensAt >= endsAt;
};

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
