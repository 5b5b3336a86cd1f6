import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Outreach } from '../../testing/outreach.js';
import { HandBackConversationCommand, HandBackConversationHandler } from './hand-back-conversation.js';

describe('a conversation that is handed back', () => {
  let messaging: MessagingFixture;
  let outreach: Outreach;
  beforeAll(async () => {
    messaging = await openMessaging([HandBackConversationHandler]);
    outreach = await Outreach.open(messaging);
  });
  afterAll(() => messaging.close());

  it('hears at once what waited for the end of the talk, however long that was to last', async () => {
    const conversationId = await outreach.person();
    await outreach.sql(`UPDATE conversations SET human_until = now() + interval '8 hours'`);
    await outreach.tell(conversationId);
    expect(await outreach.sent()).toMatchObject([{ state: 'queued', verdict_reason: 'with-a-person' }]);
    messaging.wake.woken.length = 0;
    const command = new HandBackConversationCommand(messaging.organizationId, conversationId);
    await messaging.module.get(HandBackConversationHandler).execute(command);
    expect(messaging.wake.woken).toContain(`sender ${messaging.route.id} now`);
    expect(await outreach.sent()).toMatchObject([{ state: 'accepted' }]);
  });
});
