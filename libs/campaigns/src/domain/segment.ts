import type { PlanProblem } from './plan-problem.js';

/** Who is meant: of several conditions all hold, of several words in one any. Days count back from the start. */
export interface Segment {
  readonly tags?: readonly string[];
  readonly withoutTags?: readonly string[];
  readonly cities?: readonly string[];
  readonly priceLists?: readonly string[];
  /** The shop's, or what the contact writes in where the shop has none. */
  readonly languages?: readonly string[];
  /** Longer ago than so many days, and within so many: an order that was confirmed and not cancelled. */
  readonly lastOrder?: { readonly before?: number; readonly after?: number };
  /** Has never had an order confirmed that was not cancelled; nobody who has ever ordered is meant by that. */
  readonly neverOrdered?: boolean;
  readonly bought?: {
    readonly skus?: readonly string[];
    readonly categories?: readonly string[];
    readonly withinDays?: number;
  };
  /** What the shop owes, in minor units: at least, and at most. */
  readonly balance?: AmountRange;
  readonly spent?: AmountRange & { readonly withinDays?: number };
  /** Has not ordered for half as long again as it usually does. */
  readonly overdueByHabit?: boolean;
  /** Only numbers of the list that was uploaded to the campaign. */
  readonly listed?: boolean;
  /** Of several numbers that buy for one shop only one, the same each time; else each of them is somebody. */
  readonly onePerShop?: boolean;
}

export interface AmountRange {
  readonly atLeast?: number;
  readonly atMost?: number;
}

const MOST_WORDS = 200;
const MOST_DAYS = 3_650;

export const segmentProblems = (segment: Segment): PlanProblem[] => {
  const { lastOrder, bought, balance, spent } = segment;
  const words = ['tags', 'withoutTags', 'cities', 'priceLists', 'languages'] as const;
  return [
    ...words.flatMap((what) => wordProblems(what, segment[what])),
    ...wordProblems('bought.skus', bought?.skus),
    ...wordProblems('bought.categories', bought?.categories),
    ...(bought !== undefined && !bought.skus && !bought.categories
      ? [told('bought', 'bought names neither products nor categories')]
      : []),
    ...dayProblems('lastOrder.before', lastOrder?.before),
    ...dayProblems('lastOrder.after', lastOrder?.after),
    ...orderProblems(lastOrder),
    ...(segment.neverOrdered === true && hasOrdered(segment)
      ? [
          told(
            'neverOrdered',
            'neverOrdered means nobody together with lastOrder, bought, spent or overdueByHabit',
          ),
        ]
      : []),
    ...dayProblems('bought.withinDays', bought?.withinDays),
    ...dayProblems('spent.withinDays', spent?.withinDays),
    ...rangeProblems('balance', balance),
    ...rangeProblems('spent', spent),
  ];
};

const told = (what: string, message: string): PlanProblem => ({ path: `segment.${what}`, message });

const wordProblems = (what: string, words: readonly string[] | undefined): PlanProblem[] => [
  ...(words?.length === 0 ? [told(what, `${what} is an empty list: nobody is meant`)] : []),
  ...((words?.length ?? 0) > MOST_WORDS ? [told(what, `${what} has more than ${MOST_WORDS} words`)] : []),
];

const dayProblems = (what: string, days: number | undefined): PlanProblem[] =>
  days === undefined || (Number.isInteger(days) && days >= 0 && days <= MOST_DAYS)
    ? []
    : [told(what, `${what} is no number of days up to ${MOST_DAYS}`)];

/** Whether it asks for what nobody has who has never ordered. */
const hasOrdered = ({ lastOrder, bought, spent, overdueByHabit }: Segment): boolean =>
  lastOrder !== undefined || bought !== undefined || (spent?.atLeast ?? 0) > 0 || overdueByHabit === true;

/** Staff who name a condition mean less than everybody, so one without a limit was not finished. */
const orderProblems = (lastOrder: Segment['lastOrder']): PlanProblem[] => {
  if (lastOrder === undefined) return [];
  const { before, after } = lastOrder;
  if (before === undefined && after === undefined)
    return [told('lastOrder', 'lastOrder says neither before nor after')];
  return before !== undefined && after !== undefined && before >= after
    ? [told('lastOrder', `lastOrder means nobody: within ${after} days, but not for ${before}`)]
    : [];
};

const rangeProblems = (what: string, range: AmountRange | undefined): PlanProblem[] => {
  if (range === undefined) return [];
  const { atLeast = -Infinity, atMost = Infinity } = range;
  if (atLeast === -Infinity && atMost === Infinity)
    return [told(what, `${what} says neither atLeast nor atMost`)];
  return atLeast > atMost ? [told(what, `${what} is at least more than at most`)] : [];
};
