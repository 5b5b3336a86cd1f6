import { phoneOf, replyAddress } from '../addresses.js';
import { type Fields, fields, identifier, items, title, unixSeconds } from '../untrusted.js';
import { ContactBook } from './meta-items.js';

const FIELD = 'user_preferences';

export const isMarketingPreference = (field: string): boolean => field === FIELD;

/** Somebody has stopped, or resumed, the marketing messages of one of our numbers in WhatsApp itself. */
export interface MarketingPreference {
  /** Where replies would go. */
  readonly address: string;
  /** The telephone number in digits without `+`, when there is one; not canonical. */
  readonly phone: string | null;
  /** Meta's business-scoped user id. */
  readonly userId: string | null;
  readonly profileName: string | null;
  readonly decision: 'in' | 'out';
  /** When it was decided, to the second; null where that is not told. */
  readonly at: Date | null;
}

/** Meta's words ("user_preferences webhook reference", May 2026). */
const DECISIONS: ReadonlyMap<unknown, 'in' | 'out'> = new Map([
  ['stop', 'out'],
  ['resume', 'in'],
]);

/** All that a stored notification tells of; other categories than marketing, and what cannot be read, are left out. Never throws. */
export const marketingPreferencesIn = (raw: Buffer): readonly MarketingPreference[] => {
  try {
    const entries = items(fields(JSON.parse(raw.toString('utf8')))?.entry) ?? [];
    return entries
      .flatMap((entry) => items(fields(entry)?.changes) ?? [])
      .map(fields)
      .filter((change) => change?.field === FIELD)
      .flatMap((change) => preferencesIn(fields(change?.value)));
  } catch {
    return [];
  }
};

const preferencesIn = (value: Fields | undefined): readonly MarketingPreference[] => {
  const contacts = new ContactBook(items(value?.contacts) ?? []);
  return (items(value?.user_preferences) ?? []).flatMap((given) => {
    const told = fields(given);
    const decision = DECISIONS.get(told?.value);
    if (told === undefined || decision === undefined || told.category !== 'marketing_messages') return [];
    const contact = contacts.of({ from: told.wa_id, from_user_id: told.user_id });
    const userId = identifier(told.user_id) ?? identifier(contact?.user_id);
    const address = replyAddress(told.wa_id ?? contact?.wa_id) ?? replyAddress(userId);
    if (address === undefined) return [];
    return [
      {
        address,
        phone: phoneOf(address) ?? null,
        userId: userId ?? null,
        profileName: title(fields(contact?.profile)?.name) ?? null,
        decision,
        at: unixSeconds(told.timestamp),
      },
    ];
  });
};
