import { Inbox } from '../src/inbox/inbox.js';
import type { MessagingFixture } from './messaging-fixture.js';

/** Somebody stops or resumes marketing messages in WhatsApp itself, and Meta tells of it. `at`: milliseconds, of whole seconds. */
export const setsInWhatsApp = (
  { module, route }: MessagingFixture,
  phone: string,
  value: 'stop' | 'resume',
  at: number,
): Promise<void> => {
  const told = { wa_id: phone, category: 'marketing_messages', value, timestamp: at / 1_000 };
  const change = { field: 'user_preferences', value: { contacts: [], user_preferences: [told] } };
  const body = { object: 'whatsapp_business_account', entry: [{ changes: [change] }] };
  const raw = Buffer.from(JSON.stringify(body));
  const item = { accountKey: route.accountKey, field: 'user_preferences', raw, ours: route };
  return module.get(Inbox).keepOthers(route, [item]);
};
