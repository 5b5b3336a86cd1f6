import { FACTS, type Plan } from '@munshi/campaigns';
import { instantAt, isZone, localTimeAt } from '@munshi/kernel';
import type { ChannelRoute } from '@munshi/messaging';
import { TEMPLATE_LANGUAGES } from '@munshi/templates';
import { z } from 'zod';
import { requestKey } from '../http/request-key.js';
import { endTime, minutesIn, time, writtenTime } from '../http/times.js';
import { PLAN_TO_MAKE, WHOLE_PLAN } from './plan-examples.js';

const words = z.array(z.string().min(1).max(100)).max(500);
const days = z.number().int();
const amount = z.number().int().describe('in minor units');
const range = { atLeast: amount.optional(), atMost: amount.optional() };

const segment = z
  .strictObject({
    tags: words.optional().describe('any of these'),
    withoutTags: words.optional(),
    cities: words.optional(),
    priceLists: words.optional(),
    languages: z.array(z.enum(TEMPLATE_LANGUAGES)).optional(),
    lastOrder: z
      .strictObject({ before: days.optional(), after: days.optional() })
      .optional()
      .describe(
        'days ago: `before: 30` has ordered, but not for 30 days; `after: 30` has ordered within them',
      ),
    neverOrdered: z.boolean().optional().describe('has never ordered, or belongs to no shop as yet'),
    bought: z
      .strictObject({ skus: words.optional(), categories: words.optional(), withinDays: days.optional() })
      .optional()
      .describe('any of these products or categories'),
    balance: z.strictObject(range).optional().describe('what the shop owes'),
    spent: z.strictObject({ ...range, withinDays: days.optional() }).optional(),
    overdueByHabit: z.boolean().optional().describe('has not ordered for half as long again as usual'),
    listed: z.boolean().optional().describe("only numbers of the campaign's list"),
    onePerShop: z.boolean().optional().describe('one of several numbers of a shop; else each of them'),
  })
  .meta({ id: 'Segment' });

const value = z.union([
  z.strictObject({ text: z.string().max(1_024).describe('the same for all; up to 200 characters') }),
  z.strictObject({
    fact: z.enum(FACTS),
    fallback: z
      .string()
      .max(1_024)
      .describe('what is said where the fact is not known; up to 200 characters'),
  }),
]);

const variant = z.strictObject({
  name: z.string().min(1).max(50).default('A'),
  weight: z.number().int().default(1).describe('how large its share is beside the others'),
  template: z.string().regex(/^[a-z0-9_]{1,500}$/, 'is no name of a template'),
  language: z
    .enum(TEMPLATE_LANGUAGES)
    .nullable()
    .describe('for everybody whose own is not among `alsoIn`; null: those are not told'),
  alsoIn: z
    .array(z.enum(TEMPLATE_LANGUAGES))
    .max(10)
    .default([])
    .describe('for those who speak them; the template has to be approved in each'),
  values: z.array(value).max(100).default([]).describe('one for each variable of the template'),
});

const canary = z.strictObject({
  size: z.number().int().describe('how many are told first'),
  mostFailed: z.number().describe('percent; beyond it the campaign is paused'),
  mostOptedOut: z.number().describe('percent'),
  waitMinutes: z
    .number()
    .int()
    .default(10)
    .describe('for statuses and opt-outs, after the last of them; at least 2, since they come after a while'),
});

const window = z.strictObject({
  days: z.array(z.number().int()).max(7).describe('1 for Monday to 7 for Sunday'),
  from: time,
  until: endTime.describe('`24:00` is the end of the day'),
});

const isMoment = (text: string): boolean => {
  const moment = new Date(`${text}:00Z`);
  // Where there is no 31st of June, the 1st of July is nobody's wish.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
};

const wall = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'is no 2026-12-01T10:00')
  .refine(isMoment, 'is no day or time that there is');

/** As staff write a plan over another, all of it: moments on the clock of its zone. */
export const wholePlanJson = z
  .strictObject({
    name: z.string().max(200),
    channel: z
      .enum(['twilio', 'meta', 'simulator'])
      .optional()
      .describe('of which of our numbers; may be left out where there is one'),
    number: z
      .string()
      .max(100)
      .optional()
      .describe('which of our numbers speaks, as `GET /api/v1/channels` has it; needed where several are on'),
    segment: segment.describe('who is meant: all conditions hold; everybody where there is none'),
    variants: z.array(variant).max(20).describe('texts; several are tried against each other'),
    holdOut: z.number().describe('percent that are told nothing, to compare with'),
    startsAt: wall.nullable().describe('`2026-12-01T10:00`, for `schedule`'),
    endsAt: wall.nullable().describe('nobody is told afterwards'),
    timeZone: z
      .string()
      .max(100)
      .refine(isZone, 'is no time zone')
      .optional()
      .describe('IANA: what its times are read by; the one that it has where left out'),
    windows: z.array(window).max(50).describe('it speaks in these alone; always where empty'),
    budget: amount.nullable(),
    ratePerSecond: z.number().int().nullable(),
    canary: canary.nullable(),
    attributionDays: z.number().int().describe('for how long an order counts as brought by it'),
  })
  .meta({ id: 'CampaignPlan', examples: [WHOLE_PLAN] });
export type PlanJson = z.output<typeof wholePlanJson>;

/** A new one, of which less needs to be said. */
export const newPlanJson = wholePlanJson
  .extend({
    segment: wholePlanJson.shape.segment.default({}),
    holdOut: wholePlanJson.shape.holdOut.default(0),
    startsAt: wholePlanJson.shape.startsAt.default(null),
    endsAt: wholePlanJson.shape.endsAt.default(null),
    windows: wholePlanJson.shape.windows.default([]),
    budget: wholePlanJson.shape.budget.default(null),
    ratePerSecond: wholePlanJson.shape.ratePerSecond.default(null),
    canary: wholePlanJson.shape.canary.default(null),
    attributionDays: wholePlanJson.shape.attributionDays.default(7),
    timeZone: wholePlanJson.shape.timeZone.describe(
      "IANA: what its times are read by; the organization's where left out",
    ),
  })
  .extend({
    key: requestKey
      .optional()
      .describe('one campaign a key, however often it is sent: a request that was lost may be sent again'),
  })
  .meta({ id: 'CampaignPlanToMake', examples: [PLAN_TO_MAKE] });

export const planIn = (
  { channel: _, number: __, startsAt, endsAt, timeZone, windows, budget, ...given }: PlanJson,
  {
    channelAccountId,
    zone: usualZone,
  }: {
    readonly channelAccountId: string;
    /** Where the plan names none. */
    readonly zone: string;
  },
): Plan => {
  const zone = timeZone ?? usualZone;
  return {
    ...given,
    // zod has checked what it is made of; an optional key that is not there is none.
    segment: given.segment as Plan['segment'],
    channelAccountId,
    zone,
    startsAt: startsAt === null ? null : instantOf(startsAt, zone),
    endsAt: endsAt === null ? null : instantOf(endsAt, zone),
    windows: windows.map(({ days: on, from, until }) => ({
      days: on,
      from: minutesIn(from),
      until: minutesIn(until),
    })),
    budgetMinor: budget,
  };
};

export const toPlanJson = (
  { channelAccountId: _, zone, startsAt, endsAt, windows, budgetMinor, ...plan }: Plan,
  route: Pick<ChannelRoute, 'channel' | 'address'> | undefined,
): PlanJson =>
  wholePlanJson.parse({
    ...plan,
    ...(route && { channel: route.channel, number: route.address }),
    timeZone: zone,
    startsAt: startsAt && wallOf(startsAt, zone),
    endsAt: endsAt && wallOf(endsAt, zone),
    windows: windows.map(({ from, until, ...rest }) => ({
      ...rest,
      from: writtenTime(from),
      until: writtenTime(until),
    })),
    budget: budgetMinor,
  });

const instantOf = (text: string, zone: string): Date =>
  instantAt({ day: text.slice(0, 10), minutes: minutesIn(text.slice(11)) }, zone);

const wallOf = (instant: Date, zone: string): string => {
  const { day, minutes } = localTimeAt(instant, zone);
  return `${day}T${writtenTime(minutes)}`;
};
