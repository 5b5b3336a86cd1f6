import type { FrequencyCap, Outreach } from '@munshi/organizations';

/** Of organizations that have said nothing else of a kind. */
const CAPS: Readonly<Record<string, FrequencyCap>> = {
  payment: { most: 10, hours: 24 },
  'order-nudge': { most: 1, hours: 6 * 24 },
  campaign: { most: 2, hours: 7 * 24 },
};
const OTHER_KINDS: FrequencyCap = { most: 2, hours: 7 * 24 };

/** What we write unasked, and staff may cap. */
export const CAPPED_KINDS: readonly string[] = Object.keys(CAPS);

/** How many messages of a kind one person may be sent, and in which time. */
export const capOf = ({ frequencyCaps }: Pick<Outreach, 'frequencyCaps'>, kind: string): FrequencyCap =>
  frequencyCaps[kind] ?? CAPS[kind] ?? OTHER_KINDS;
