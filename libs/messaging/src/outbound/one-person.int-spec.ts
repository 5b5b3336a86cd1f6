import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Outreach } from '../../testing/outreach.js';
import { hurry, newPhone } from '../../testing/sending.js';
import { Conversations } from '../conversations/conversation.js';
import { Inbox } from '../inbox/inbox.js';
import { conversationIdOf } from '../conversations/conversation-id.js';
import { Claims } from './claims.js';

describe('one person', () => {
  let messaging: MessagingFixture;
  let outreach: Outreach;
  beforeEach(async () => {
    messaging = await openMessaging();
    outreach = await Outreach.open(messaging);
  });
  afterEach(() => messaging.close());

  const states = async () =>
    (await outreach.sent())
      .map((row) => row.verdict_reason)
      .sort((a, b) => String(a).localeCompare(String(b)));

  it('with eight conversations hears an offer once, where all of them are claimed at once', async () => {
    await outreach.sql(`UPDATE organizations SET frequency_caps = '{"campaign": {"most": 1, "hours": 24}}'`);
    const people: Id[] = [];
    for (let nth = 0; nth < 8; nth += 1) people.push(await outreach.person());
    for (const person of people) await outreach.tell(person);
    const routes = await outreach.spread(people);
    await outreach.sql(
      'UPDATE conversations SET contact_id = (SELECT contact_id FROM conversations WHERE id = $1)',
      [people[0]],
    );
    const claimed = async () => {
      const claims = await Promise.all(routes.map((route) => messaging.module.get(Claims).claim(route, 3)));
      return claims.flatMap(({ started }) => started).length;
    };
    // Who finds the person taken comes again, and sees what was sent meanwhile.
    const first = await claimed();
    await hurry(messaging);
    expect(first + (await claimed())).toBe(1);
    const rows = await messaging.outbound();
    expect(rows.filter((row) => row.verdict_reason === 'frequency-cap')).toHaveLength(7);
  });

  it('is not written to while somebody else holds what counts of them', async () => {
    const conversationId = await outreach.person();
    await outreach.tell(conversationId);
    const client = await messaging.database.owner.connect();
    await client.query('BEGIN');
    await client.query('UPDATE contacts SET opted_out_at = now()');
    try {
      const { started } = await messaging.module.get(Claims).claim(messaging.route, 3);
      expect(started).toEqual([]);
      expect(await messaging.outbound()).toMatchObject([{ state: 'queued', verdict_reason: 'held' }]);
    } finally {
      await client.query('COMMIT');
      client.release();
    }
    await hurry(messaging);
    expect(await states()).toEqual(['opted-out']);
  });

  /** A message that shows both the number and the user id. */
  const writesAs = async (phone: string, userId: string, address = phone): Promise<Id> => {
    const { module, route } = messaging;
    const item = { accountKey: route.accountKey, providerMessageId: `SM${randomUUID()}`, sentAt: null };
    await module
      .get(Inbox)
      .keepMessages(route, [{ ...item, address, phone, userId, raw: Buffer.from('hello') }], randomUUID());
    const id = conversationIdOf(route, phone);
    await heard(id);
    return id;
  };
  const heard = async (id: Id): Promise<void> => {
    const { module, organizationId } = messaging;
    const message = await module.get(Conversations).next(id);
    if (message === null) throw new Error('nothing waits');
    await module.get(UnitOfWork).run(organizationId, () => module.get(Conversations).take(message));
  };
  const stranger = async (userId: string): Promise<Id> => {
    const { module, route } = messaging;
    const item = { accountKey: route.accountKey, providerMessageId: `SM${randomUUID()}`, sentAt: null };
    const message = { ...item, address: userId, userId, raw: Buffer.from('hello') };
    await module.get(Inbox).keepMessages(route, [message], randomUUID());
    const id = conversationIdOf(route, userId);
    await heard(id);
    await outreach.sql('UPDATE conversations SET last_inbound_at = now()');
    return id;
  };

  it('who wants no more under a user id wants none under the number that turns out to be theirs', async () => {
    const phone = newPhone();
    const known = await outreach.person(phone);
    const unknown = await stranger('IN.1349abc');
    await outreach.decide(unknown, 'out');
    await writesAs(phone, 'IN.1349abc');
    await outreach.tell(known);
    expect(await states()).toEqual(['opted-out']);
    const rows = await outreach.sql<{ also: string[] }>('SELECT also FROM contacts');
    expect(rows.map(({ also }) => also.length)).toEqual([1, 1]);
  });

  it('is counted once for a cap, whichever contact they were written to under', async () => {
    await outreach.sql(`UPDATE organizations SET frequency_caps = '{"campaign": {"most": 1, "hours": 24}}'`);
    const phone = newPhone();
    const known = await outreach.person(phone);
    const unknown = await stranger('IN.1349abc');
    await outreach.decide(unknown, 'in');
    await outreach.tell(unknown);
    await outreach.sent();
    await writesAs(phone, 'IN.1349abc');
    await outreach.tell(known);
    expect(await states()).toEqual(['frequency-cap', 'in-window']);
  });
});
