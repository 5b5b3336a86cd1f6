import { fields, items, whole } from '../untrusted.js';

const FIELD = 'business_capability_update';

export const isMessagingLimit = (field: string): boolean => field === FIELD;

/** Meta's tiers, as of May 2026 ("business_capability_update webhook reference"). */
const TIERS: ReadonlyMap<unknown, number | null> = new Map([
  ['TIER_250', 250],
  ['TIER_2K', 2_000],
  ['TIER_10K', 10_000],
  ['TIER_100K', 100_000],
  ['TIER_UNLIMITED', null],
]);

/**
 * How many people the portfolio may write to in 24 h out of the blue, where a notification tells: null for as many as it
 * likes, undefined where nothing is said of it. Documented as a tier, and shown there as a number. Never throws.
 */
export const messagingLimitIn = (raw: Buffer): number | null | undefined => {
  try {
    const entries = items(fields(JSON.parse(raw.toString('utf8')))?.entry) ?? [];
    const changes = entries.flatMap((entry) => items(fields(entry)?.changes) ?? []).map(fields);
    const value = fields(changes.find((change) => change?.field === FIELD)?.value);
    const told = value?.max_daily_conversations_per_business ?? value?.max_daily_conversation_per_phone;
    if (TIERS.has(told)) return TIERS.get(told);
    const people = whole(told);
    if (people === -1) return null;
    return people === undefined || people < 0 || people > 2_000_000_000 ? undefined : people;
  } catch {
    return undefined;
  }
};
