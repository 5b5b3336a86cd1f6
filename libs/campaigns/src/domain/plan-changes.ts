import type { Plan } from './plan.js';
import type { PlanProblem } from './plan-problem.js';

export interface PlanChange {
  readonly field: keyof Plan;
  readonly from: unknown;
  readonly to: unknown;
}

/** What staff want changed of a campaign that has started, and cannot be. */
export interface CampaignUnderWay {
  readonly kind: 'campaign-under-way';
  readonly problems: readonly PlanProblem[];
}

/** When it speaks, how fast, and what stops it. Whom it means and what it says was frozen when it started. */
const OPEN: ReadonlySet<keyof Plan> = new Set([
  'name',
  'endsAt',
  'zone',
  'windows',
  'ratePerSecond',
  'canary',
]);

export const changesOf = (from: Plan, to: Plan): readonly PlanChange[] =>
  (Object.keys(to) as (keyof Plan)[]).flatMap((field) =>
    isAlike(from[field], to[field]) ? [] : [{ field, from: from[field], to: to[field] }],
  );

/** Why these cannot be made any more. */
export const lateProblems = (
  changes: readonly PlanChange[],
  { now, canaryIsOver }: { readonly now: Date; readonly canaryIsOver: boolean },
): readonly PlanProblem[] =>
  changes.flatMap(({ field, to }): PlanProblem[] => {
    if (field === 'budgetMinor')
      return [{ path: field, message: 'the budget is not changed with the plan, but by itself' }];
    if (!OPEN.has(field)) return [{ path: field, message: `${field} was fixed when the campaign started` }];
    if (field === 'endsAt' && to instanceof Date && to <= now)
      return [{ path: field, message: 'the end has passed' }];
    return field === 'canary' && canaryIsOver ? [{ path: field, message: 'the canary is over' }] : [];
  });

/** As JSON has them: a key without a value is none, and their order says nothing. */
const isAlike = (left: unknown, right: unknown): boolean => {
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right))
    return left === right;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isAlike(left[key], right[key]));
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Date);
