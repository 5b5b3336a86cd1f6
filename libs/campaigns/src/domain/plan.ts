import { type Id, isZone, ok, refuse, type Result } from '@munshi/kernel';
import type { Canary } from './canary.js';
import type { Personalisation } from './personalisation.js';
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
  readonly problems: readonly string[];
}

const MOST_VARIANTS = 5;
const MOST_CANARY = 10_000;

export const checkPlan = (plan: Plan): Result<Plan, InvalidCampaign> => {
  const problems = [
    ...(isWhole(plan.name.trim().length, 1, 200) ? [] : ['the name is empty or too long']),
    ...segmentProblems(plan.segment),
    ...variantProblems(plan.variants),
    ...(isWhole(plan.holdOut, 0, 90) ? [] : ['the hold-out is no share from 0 to 90 percent']),
    ...(isZone(plan.zone) ? [] : [`there is no time zone ${plan.zone}`]),
    ...(plan.startsAt && plan.endsAt && plan.startsAt >= plan.endsAt ? ['it ends before it starts'] : []),
    ...windowProblems(plan.windows),
    ...(plan.budgetMinor === null || isWhole(plan.budgetMinor, 0, 1e12) ? [] : ['the budget is no amount']),
    ...(plan.ratePerSecond === null || isWhole(plan.ratePerSecond, 1, 1e6) ? [] : ['the rate is none']),
    ...(plan.canary === null ? [] : canaryProblems(plan.canary)),
    ...(isWhole(plan.attributionDays, 1, 90) ? [] : ['orders count for 1 to 90 days']),
  ];
  return problems.length > 0 ? refuse({ kind: 'invalid-campaign', problems }) : ok(plan);
};

const variantProblems = (variants: readonly Variant[]): string[] => [
  ...(isWhole(variants.length, 1, MOST_VARIANTS) ? [] : [`there are not 1 to ${MOST_VARIANTS} texts`]),
  ...(new Set(variants.map(({ name }) => name)).size < variants.length ? ['two texts have one name'] : []),
  ...variants.flatMap(({ name, weight }) =>
    isWhole(weight, 1, 1_000) ? [] : [`the weight of ${name} is not from 1 to 1000`],
  ),
  ...variants.flatMap((variant) => languageProblems(variant, languagesOf(variant))),
];

const languageProblems = ({ name }: Variant, languages: readonly string[]): string[] => [
  ...(languages.length > 0 ? [] : [`${name} is in no language`]),
  ...(new Set(languages).size < languages.length ? [`${name} is twice in one language`] : []),
];

const canaryProblems = ({ size, mostFailed, mostOptedOut, waitMinutes }: Canary): string[] => [
  ...(isWhole(size, 1, MOST_CANARY) ? [] : [`the canary is not of 1 to ${MOST_CANARY}`]),
  ...([mostFailed, mostOptedOut].every((share) => share >= 0 && share <= 100)
    ? []
    : ['a threshold of the canary is no percentage']),
  ...(isWhole(waitMinutes, 0, 7 * 24 * 60) ? [] : ['the canary is not waited for for up to a week']),
];

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
