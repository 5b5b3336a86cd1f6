import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { setsInWhatsApp } from '../../testing/in-whatsapp.js';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Outreach } from '../../testing/outreach.js';
import { newPhone } from '../../testing/sending.js';
import { Inbox } from '../inbox/inbox.js';
import { saidInMessage } from './consents.sql.js';
import { conversationIdOf } from './conversation-id.js';

const SECOND = 1_000;

describe('marketing preferences', () => {
  let messaging: MessagingFixture;
  let outreach: Outreach;
  let noon: number;
  beforeEach(async () => {
    messaging = await openMessaging();
    outreach = await Outreach.open(messaging);
    // What was said before, to the spec, is older than what it says.
    noon = Math.floor(Date.now() / SECOND) * SECOND - 3_600_000;
  });
  afterEach(() => messaging.close());

  const notify = (phone: string, value: 'stop' | 'resume', at: number): Promise<void> =>
    setsInWhatsApp(messaging, phone, value, at);
  const long = async (phone: string): Promise<Id> => {
    const conversationId = await outreach.person(phone);
    await outreach.sql(`UPDATE consent_events SET at = now() - interval '1 day'`);
    return conversationId;
  };
  const isOut = async (conversationId: Id): Promise<boolean | undefined> => {
    const [row] = await outreach.sql<{ out: boolean }>(
      `SELECT t.opted_out_at IS NOT NULL AS out FROM contacts t JOIN conversations c ON c.contact_id = t.id
       WHERE c.id = $1`,
      [conversationId],
    );
    return row?.out;
  };
  const history = () =>
    outreach.sql<{ decision: string; at: Date; event: number | null }>(
      'SELECT decision, at, webhook_event_id AS event FROM consent_events ORDER BY at, id',
    );

  it('count as STOP and START do, also for what waits in the queue already', async () => {
    const phone = newPhone();
    const conversationId = await long(phone);
    await outreach.tell(conversationId);
    await notify(phone, 'stop', noon);
    expect(await outreach.sent()).toMatchObject([{ state: 'refused', verdict_reason: 'opted-out' }]);
    await notify(phone, 'resume', noon + SECOND);
    await outreach.tell(conversationId);
    expect((await outreach.sent())[1]).toMatchObject({ state: 'accepted' });
  });

  it('lower the flag of an opt-out that they take back, and no other', async () => {
    const phone = newPhone();
    await long(phone);
    const flagged = async (flag: string) => {
      await outreach.sql('UPDATE conversations SET flag = $1', [flag]);
      await notify(phone, 'stop', noon);
      await notify(phone, 'resume', noon + SECOND);
      return outreach.sql('SELECT flag FROM conversations');
    };
    expect(await flagged('wants-a-person')).toEqual([{ flag: 'wants-a-person' }]);
    await outreach.sql('DELETE FROM consent_events');
    expect(await flagged('opted-out')).toEqual([{ flag: null }]);
  });

  it('are kept with when they were decided, and with the notification as evidence', async () => {
    const phone = newPhone();
    await long(phone);
    await notify(phone, 'stop', noon);
    const [event] = await outreach.sql<{ id: string }>('SELECT id FROM webhook_events');
    expect((await history()).at(-1)).toEqual({ decision: 'out', at: new Date(noon), event: event?.id });
  });

  it('count once, however often they are told', async () => {
    const phone = newPhone();
    const conversationId = await long(phone);
    await notify(phone, 'stop', noon);
    await notify(phone, 'resume', noon + SECOND);
    await notify(phone, 'stop', noon);
    await Promise.all(Array.from({ length: 8 }, () => notify(phone, 'stop', noon)));
    expect((await history()).map(({ decision }) => decision)).toEqual(['in', 'out', 'in']);
    expect(await isOut(conversationId)).toBe(false);
  });

  it('count by when they were decided, in whichever order they come', async () => {
    const phone = newPhone();
    const conversationId = await long(phone);
    await notify(phone, 'stop', noon + 2 * SECOND);
    await notify(phone, 'resume', noon + SECOND);
    expect(await isOut(conversationId)).toBe(true);
    await notify(phone, 'resume', noon + 4 * SECOND);
    await notify(phone, 'stop', noon + 3 * SECOND);
    expect(await isOut(conversationId)).toBe(false);
    expect((await history()).map(({ decision }) => decision)).toEqual(['in', 'in', 'out', 'out', 'in']);
  });

  it('are a no where yes and no were said at once', async () => {
    const phone = newPhone();
    const conversationId = await long(phone);
    await notify(phone, 'stop', noon);
    await notify(phone, 'resume', noon);
    expect(await isOut(conversationId)).toBe(true);
  });

  it('do not take back what was written to us since', async () => {
    const phone = newPhone();
    const conversationId = await long(phone);
    await outreach.decide(conversationId, 'out');
    await notify(phone, 'resume', noon);
    expect(await isOut(conversationId)).toBe(true);
  });

  it('are not taken back by what was written before them, and came after them', async () => {
    const phone = newPhone();
    const conversationId = await long(phone);
    await notify(phone, 'stop', noon);
    const { module, route, organizationId } = messaging;
    const item = {
      accountKey: route.accountKey,
      providerMessageId: `SM${randomUUID()}`,
      address: phone,
      phone,
    };
    const written = { ...item, sentAt: new Date(noon - SECOND), raw: Buffer.from('START') };
    await module.get(Inbox).keepMessages(route, [written], randomUUID());
    const [message] = await outreach.sql<{ id: string }>('SELECT max(id) AS id FROM inbound_messages');
    const [contact] = await outreach.sql<{ id: Id }>('SELECT id FROM contacts');
    await module
      .get(UnitOfWork)
      .run(organizationId, () =>
        module
          .get(UnitOfWork)
          .execute(saidInMessage, [contact?.id ?? '', 'in', conversationId, Number(message?.id)]),
      );
    expect((await history()).map(({ decision }) => decision)).toEqual(['in', 'in', 'out']);
    expect(await isOut(conversationId)).toBe(true);
  });

  it('hold against what staff have noted since: nobody knows when that was said', async () => {
    const phone = newPhone();
    const conversationId = await long(phone);
    await outreach.sql(
      `INSERT INTO consent_events (organization_id, contact_id, conversation_id, decision, noted)
       SELECT organization_id, contact_id, id, 'in', 'a form' FROM conversations`,
    );
    await notify(phone, 'stop', noon);
    expect(await isOut(conversationId)).toBe(true);
  });

  it('of the future count from now on, so that they can be taken back', async () => {
    const phone = newPhone();
    const conversationId = await long(phone);
    await notify(phone, 'resume', noon + 1e9);
    await notify(phone, 'stop', noon + 1e9);
    expect(await isOut(conversationId)).toBe(true);
  });

  it('are heard of whom nobody has met, and hold when they write', async () => {
    const phone = newPhone();
    await notify(phone, 'stop', noon);
    const conversationId = await messaging.meet(phone);
    expect(conversationId).toBe(conversationIdOf(messaging.route, phone));
    await messaging.reply(conversationId, 'hello');
    expect(await isOut(conversationId)).toBe(true);
  });

  it('count under every contact of the person', async () => {
    const phone = newPhone();
    const conversationId = await long(phone);
    const [other] = await outreach.sql<{ id: Id }>(
      `WITH other AS (
         INSERT INTO contacts (organization_id, user_id, also) SELECT organization_id, 'IN.1349', ARRAY[id] FROM contacts RETURNING id)
       UPDATE contacts SET also = ARRAY[(SELECT id FROM other)] WHERE phone = $1 RETURNING also[1] AS id`,
      [phone],
    );
    await notify(phone, 'stop', noon);
    const out = await outreach.sql('SELECT id FROM contacts WHERE opted_out_at IS NOT NULL');
    expect(out).toHaveLength(2);
    expect(out).toContainEqual({ id: other?.id });
    expect(await isOut(conversationId)).toBe(true);
  });
});
