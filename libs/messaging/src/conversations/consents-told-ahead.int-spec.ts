import type { Id } from '@munshi/kernel';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Outreach } from '../../testing/outreach.js';
import { newPhone } from '../../testing/sending.js';
import { NoteConsentsCommand, NoteConsentsHandler } from '../commands/note-consents.js';

describe('what staff note of somebody who has never written', () => {
  let messaging: MessagingFixture;
  let outreach: Outreach;
  beforeAll(async () => {
    messaging = await openMessaging([NoteConsentsHandler]);
    outreach = await Outreach.open(messaging);
  });
  afterAll(() => messaging.close());

  const note = async (decision: 'in' | 'out', phone: string, where = 'order form of May') => {
    const command = new NoteConsentsCommand(messaging.organizationId, decision, where, `phone\n${phone}`);
    const noted = await messaging.module.get(NoteConsentsHandler).execute(command);
    return noted.ok ? noted.value : noted.refusal;
  };
  const history = (conversationId: Id) =>
    outreach.sql<{ decision: string; noted: string; out: boolean }>(
      `SELECT e.decision, e.noted, t.opted_out_at IS NOT NULL AS out
       FROM consent_events e JOIN contacts t ON t.id = e.contact_id WHERE e.conversation_id = $1 ORDER BY e.id`,
      [conversationId],
    );

  it('is theirs from their first message on, once', async () => {
    const phone = newPhone();
    expect(await note('in', phone)).toMatchObject({ noted: 0, strangers: 1 });
    expect(await note('in', phone, 'order form of June')).toMatchObject({ strangers: 1 });
    const conversationId = await messaging.meet(phone);
    await messaging.reply(conversationId, 'hello');
    expect(await history(conversationId)).toEqual([
      { decision: 'in', noted: 'order form of May', out: false },
    ]);
    await outreach.sent();
    await outreach.tell(conversationId);
    expect((await outreach.sent()).map(({ state }) => state)).toEqual(['accepted', 'accepted']);
    expect(await note('in', phone)).toMatchObject({ noted: 0, already: 1, strangers: 0 });
    expect(await outreach.sql('SELECT FROM consents_told_ahead')).toEqual([]);
  });

  it('is a no where a no was noted, whatever was noted besides', async () => {
    const phone = newPhone();
    for (const decision of ['in', 'out', 'in'] as const) await note(decision, phone);
    const conversationId = await messaging.meet(phone);
    await messaging.reply(conversationId, 'hello');
    expect(await history(conversationId)).toEqual([
      { decision: 'out', noted: 'order form of May', out: true },
    ]);
  });
});
