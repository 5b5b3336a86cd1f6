import { type Id, isWhole, isZone, ok, refuse, type Result } from '@munshi/kernel';
import { LARGEST_BUDGET_MINOR } from '@munshi/rate-card';
import type { Canary } from './canary.js';
import { MOST_OF_A_VALUE, type Personalisation } from './personalisation.js';
import type { PlanProblem } from './plan-problem.js';
import { type Segment, segmentProblems } from './segment.js';
import { type SendingWindow, windowProblems } from './sending-windows.js';

/** One of the texts that are tried against each other. */
export interface Variant {
  readonly name: string;
  /** How large its share is beside the others'. */
  readonly weight: number;
  readonly template: string;
  /** What everybody is told it in whose own language is not among `alsoIn`; null where they are not told. */
  readonly language: string | null;
  /** Languages in which those are told it who speak them: the template has to be approved in each. */
  readonly alsoIn?: readonly string[];
  /** One for each variable of the template. */
  readonly values: readonly Personalisation[];
}

/** All that a text is said in. */
export const languagesOf = ({ language, alsoIn = [] }: Variant): readonly string[] =>
  language === null ? alsoIn : [language, ...alsoIn];

/** What somebody hears a text in who speaks this, or of whom that is not known; null where there is no text for them. */
export const languageFor = ({ language, alsoIn = [] }: Variant, speaks: string | null): string | null =>
  speaks !== null && alsoIn.includes(speaks) ? speaks : language;

/** What a campaign says, to whom, when, and within which limits: what staff write and change until it starts. */
export interface Plan {
  readonly name: string;
  /** Which of our numbers speaks. */
  readonly channelAccountId: Id;
  readonly segment: Segment;
  readonly variants: readonly Variant[];
  /** Percent of the audience that is told nothing, to see what the campaign brings. */
  readonly holdOut: number;
  /** Null for when staff start it. */
  readonly startsAt: Date | null;
  /** Nobody is told afterwards; null for no end. */
  readonly endsAt: Date | null;
  /** IANA: what its windows are read by. */
  readonly zone: string;
  readonly windows: readonly SendingWindow[];
  /** In minor units of the organization's currency; null for none. */
  readonly budgetMinor: number | null;
  /** Below the rate of the number it is sent from; null for that rate. */
  readonly ratePerSecond: number | null;
  /** Null for none. */
  readonly canary: Canary | null;
  /** For how long after the campaign an order of a recipient counts as brought by it. */
  readonly attributionDays: number;
}

export interface InvalidCampaign {
  readonly kind: 'invalid-campaign';
  /** Every problem there is, in words. */
  readonly problems: readonly PlanProblem[];
}

/** Nothing where it holds. */
const unless = (holds: boolean, path: string, message: string): PlanProblem[] =>
  holds ? [] : [{ path, message }];
const at = (path: string, problems: readonly string[]): PlanProblem[] =>
  problems.map((message) => ({ path, message }));

const MOST_VARIANTS = 5;
const MOST_CANARY = 10_000;
/** Statuses come after the answer, and an opt-out after the message was read. */
const LEAST_WAIT = 2;
const [FIRST_YEAR, LAST_YEAR] = [2000, 2999];

export const checkPlan = (plan: Plan): Result<Plan, InvalidCampaign> => {
  const { startsAt, endsAt, budgetMinor, ratePerSecond } = plan;
  const problems = [
    ...unless(isWhole(plan.name.trim().length, 1, 200), 'name', 'the name is empty or too long'),
    ...segmentProblems(plan.segment),
    ...variantProblems(plan.variants),
    ...unless(isWhole(plan.holdOut, 0, 90), 'holdOut', 'the hold-out is no share from 0 to 90 percent'),
    ...unless(isZone(plan.zone), 'zone', `there is no time zone ${plan.zone}`),
    ...momentProblems('startsAt', startsAt),
    ...momentProblems('endsAt', endsAt),
    ...unless(!startsAt || !endsAt || startsAt < endsAt, 'endsAt', 'it ends before it starts'),
    ...windowProblems(plan.windows),
    ...unless(
      budgetMinor === null || isWhole(budgetMinor, 0, LARGEST_BUDGET_MINOR),
      'budgetMinor',
      `the budget is not from 0 to ${LARGEST_BUDGET_MINOR}`,
    ),
    ...unless(ratePerSecond === null || isWhole(ratePerSecond, 1, 1e6), 'ratePerSecond', 'the rate is none'),
    ...(plan.canary === null ? [] : canaryProblems(plan.canary)),
    ...unless(isWhole(plan.attributionDays, 1, 90), 'attributionDays', 'orders count for 1 to 90 days'),
  ];
  return problems.length > 0 ? refuse({ kind: 'invalid-campaign', problems }) : ok(plan);
};

/** A year of three digits is a slip, and one of no or of five is written by no clock of ours. */
const momentProblems = (what: string, moment: Date | null): PlanProblem[] => {
  const year = moment?.getUTCFullYear() ?? FIRST_YEAR;
  return unless(isWhole(year, FIRST_YEAR, LAST_YEAR), what, `it is not from ${FIRST_YEAR} to ${LAST_YEAR}`);
};

const variantProblems = (variants: readonly Variant[]): PlanProblem[] => [
  ...unless(
    isWhole(variants.length, 1, MOST_VARIANTS),
    'variants',
    `there are not 1 to ${MOST_VARIANTS} texts`,
  ),
  ...unless(
    new Set(variants.map(({ name }) => name)).size === variants.length,
    'variants',
    'two texts have one name',
  ),
  ...variants.flatMap(({ name, weight }, nth) =>
    unless(
      isWhole(weight, 1, 1_000),
      `variants.${nth}.weight`,
      `the weight of ${name} is not from 1 to 1000`,
    ),
  ),
  ...variants.flatMap((variant, nth) =>
    at(`variants.${nth}.language`, languageProblems(variant, languagesOf(variant))),
  ),
  ...variants.flatMap(({ values }, nth) =>
    values.flatMap((value, which) =>
      unless(
        isWhole(ownWords(value).length, 0, MOST_OF_A_VALUE),
        `variants.${nth}.values.${which}`,
        `value ${which + 1} is longer than ${MOST_OF_A_VALUE} characters`,
      ),
    ),
  ),
];

const ownWords = (value: Personalisation): string => ('text' in value ? value.text : value.fallback);

const languageProblems = ({ name }: Variant, languages: readonly string[]): string[] => [
  ...(languages.length > 0 ? [] : [`${name} is in no language`]),
  ...(new Set(languages).size < languages.length ? [`${name} is twice in one language`] : []),
];

const isShare = (share: number): boolean => share >= 0 && share <= 100;

const canaryProblems = ({ size, mostFailed, mostOptedOut, waitMinutes }: Canary): PlanProblem[] => [
  ...unless(isWhole(size, 1, MOST_CANARY), 'canary.size', `the canary is not of 1 to ${MOST_CANARY}`),
  ...unless(isShare(mostFailed), 'canary.mostFailed', 'a threshold of the canary is no percentage'),
  ...unless(isShare(mostOptedOut), 'canary.mostOptedOut', 'a threshold of the canary is no percentage'),
  ...unless(
    isWhole(waitMinutes, LEAST_WAIT, 7 * 24 * 60),
    'canary.waitMinutes',
    `the canary is waited for for ${LEAST_WAIT} minutes to a week: failures are told only after a while`,
  ),
];
