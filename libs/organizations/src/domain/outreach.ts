import { isWhole, ok, refuse, type Result } from '@munshi/kernel';

/** No more than `most` in any `hours`. */
export interface FrequencyCap {
  readonly most: number;
  readonly hours: number;
}

/** Minutes of the day on the recipient's clock: quiet from the one until the other; alike for never. */
export interface QuietHours {
  readonly quietFrom: number;
  readonly quietUntil: number;
}

/** When customers may be written to without having asked, how often, and what about. Times are minutes of the day. */
export interface Outreach extends QuietHours {
  /** By kind of message (`payment`, `order-nudge`, `campaign` …); a kind without one has its default. */
  readonly frequencyCaps: Readonly<Record<string, FrequencyCap>>;
  /** On the recipient's clock. */
  readonly remindersAt: number;
  /** Days after an invoice's due date on which its shop is reminded; below zero before it. Empty for never. */
  readonly paymentLadder: readonly number[];
  /** Whether shops hear that they usually order about now. */
  readonly orderNudges: boolean;
  /** On the organization's clock: when its owner hears of the day; null for never. */
  readonly dailySummaryAt: number | null;
}

/** What has become another by what staff said. */
export interface OutreachChanges {
  readonly quietHours: boolean;
  readonly frequencyCaps: boolean;
}

export interface InvalidOutreach {
  readonly kind: 'invalid-outreach';
  /** Every problem there is, in words. */
  readonly problems: readonly string[];
}

const DAY = 24 * 60;
const MOST_STEPS = 10;
const LONGEST_STEP = 120;

export const isQuiet = (minutes: number, { quietFrom, quietUntil }: QuietHours): boolean =>
  quietFrom <= quietUntil
    ? minutes >= quietFrom && minutes < quietUntil
    : minutes >= quietFrom || minutes < quietUntil;

/** @param kinds of messages, that may be capped */
export const checkOutreach = (
  given: Outreach,
  kinds: readonly string[],
): Result<Outreach, InvalidOutreach> => {
  const { quietFrom, quietUntil, remindersAt, dailySummaryAt, paymentLadder, frequencyCaps } = given;
  const times = Object.entries({ quietFrom, quietUntil, remindersAt, dailySummaryAt: dailySummaryAt ?? 0 });
  const problems = [
    ...times.flatMap(([what, time]) => (isWhole(time, 0, DAY - 1) ? [] : [`${what} is no time of the day`])),
    ...(isQuiet(remindersAt, given) ? ['reminders would fall due in the quiet hours'] : []),
    ...(paymentLadder.length > MOST_STEPS
      ? [`there are more than ${MOST_STEPS} reminders of a payment`]
      : []),
    ...(new Set(paymentLadder).size < paymentLadder.length ? ['two reminders fall on one day'] : []),
    ...(paymentLadder.every((days) => isWhole(days, -LONGEST_STEP, LONGEST_STEP))
      ? []
      : [`a reminder is not within ${LONGEST_STEP} days of the due date`]),
    ...Object.entries(frequencyCaps).flatMap(([kind, { most, hours }]) =>
      isWhole(most, 0, 1_000) && isWhole(hours, 1, 24 * 365) ? [] : [`the cap of ${kind} is none`],
    ),
    ...Object.keys(frequencyCaps).flatMap((kind) =>
      kinds.includes(kind) ? [] : [`nothing is sent as ${kind}: there are caps of ${kinds.join(', ')}`],
    ),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid-outreach', problems });
  return ok({ ...given, paymentLadder: [...paymentLadder].sort((left, right) => left - right) });
};
