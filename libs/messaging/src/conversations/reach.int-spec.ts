import { UnitOfWork } from '@munshi/database';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Reach } from './reach.js';

describe('reaching somebody who has a number', () => {
  let messaging: MessagingFixture;
  beforeEach(async () => {
    messaging = await openMessaging();
  });
  afterEach(() => messaging.close());

  const reach = (...numbers: string[]) =>
    messaging.module
      .get(UnitOfWork)
      .run(messaging.organizationId, () => messaging.module.get(Reach).of(messaging.organizationId, numbers));
  const query = async (text: string, values: unknown[] = []): Promise<object[]> =>
    (await messaging.database.owner.query<object & Record<string, unknown>>(text, values)).rows;

  it('makes their conversation once, and finds it by either spelling', async () => {
    const first = await reach('919829012345');
    expect(first?.route.id).toBe(messaging.route.id);
    expect((await reach('+919829012345'))?.recipient.conversationId).toBe(first?.recipient.conversationId);
    expect(await query('SELECT FROM conversations')).toHaveLength(1);
  });

  it('prefers the number that wrote last', async () => {
    const [written, silent] = ['919829011111', '919829022222'];
    const conversation = (await reach(written))?.recipient.conversationId;
    await query('UPDATE conversations SET last_inbound_at = now() WHERE id = $1', [conversation]);
    expect((await reach(silent, written))?.recipient.conversationId).toBe(conversation);
  });

  it('is nobody where there is no number', async () => {
    expect(await reach()).toBeNull();
    expect(await query('SELECT FROM conversations')).toEqual([]);
  });
});
