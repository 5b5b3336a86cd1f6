import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@munshi/database';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Outreach } from '../../testing/outreach.js';
import { MessageBatches } from './message-batches.js';

describe('messages that were told together', () => {
  let messaging: MessagingFixture;
  beforeAll(async () => {
    messaging = await openMessaging();
  });
  afterAll(() => messaging.close());

  it('are withdrawn ten thousand at a time, since a statement has half a minute', async () => {
    const outreach = await Outreach.open(messaging);
    const batch = randomUUID();
    await outreach.tell(await outreach.person(), { batch });
    await outreach.sql(
      `INSERT INTO outbound_messages (id, organization_id, channel_account_id, conversation_id, trace_id, purpose, kind,
         identity, to_address, text, choices, parts, batch, priority)
       SELECT gen_random_uuid(), organization_id, channel_account_id, conversation_id, trace_id, purpose, kind,
         identity || nth, to_address, text, choices, parts, batch, priority
       FROM outbound_messages, generate_series(1, 10000) AS nth WHERE batch = $1`,
      [batch],
    );
    const batches = messaging.module.get(MessageBatches);
    const withdraw = () =>
      messaging.module.get(UnitOfWork).run(messaging.organizationId, () => batches.withdraw(batch));
    const queued = async () => {
      const [row] = await outreach.sql<{ queued: number }>(
        `SELECT count(*)::integer AS queued FROM outbound_messages WHERE batch = $1 AND state = 'queued'`,
        [batch],
      );
      return row?.queued;
    };
    expect([await withdraw(), await queued()]).toEqual([true, 1]);
    expect([await withdraw(), await queued()]).toEqual([false, 0]);
  });
});
