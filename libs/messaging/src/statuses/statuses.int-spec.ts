import { ChannelFault, type StatusItem } from '@munshi/channels';
import { Inbox } from '../inbox/inbox.js';
import { Sender } from '../outbound/sender.js';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Statuses } from './statuses.js';

describe('statuses', () => {
  let messaging: MessagingFixture;
  let id: string;
  beforeEach(async () => {
    messaging = await openMessaging();
    messaging.channel.answer = () => Promise.resolve({ providerMessageId: 'SM1' });
    const conversationId = await messaging.meet('919800000077');
    await messaging.reply(conversationId, 'hello');
    id = (await messaging.outbound())[0]?.id ?? '';
  });
  afterEach(() => messaging.close());

  const send = async () => {
    await messaging.module.get(Sender).pump(messaging.route.id);
    while ((await messaging.outbound())[0]?.state === 'started') await new Promise(setImmediate);
  };
  const told = async (...statuses: Partial<StatusItem>[]) => {
    const items = statuses.map((status) => ({
      accountKey: messaging.route.accountKey,
      providerMessageId: 'SM1',
      status: 'sent' as const,
      at: null,
      raw: Buffer.from('{}'),
      ...status,
    }));
    await messaging.module.get(Inbox).keepStatuses(messaging.route, items);
    await messaging.module.get(Statuses).apply(messaging.route.id);
  };
  const state = async () => {
    const { rows } = await messaging.database.owner.query(
      `SELECT o.state, m.state AS seen, o.sent_at, o.delivered_at, o.read_at, o.failed_at, o.status_rank
       FROM outbound_messages o JOIN messages m ON m.id = 'out:' || o.id`,
    );
    return rows[0] as Record<string, unknown>;
  };

  it('go up from sent to delivered to read', async () => {
    await send();
    for (const status of ['sent', 'delivered', 'read'] as const) {
      await told({ status });
      expect((await state())['seen']).toBe(status);
    }
  });

  it('reach each message by our id, though the provider has given theirs to several', async () => {
    for (const phone of ['919800000078', '919800000079'])
      await messaging.reply(await messaging.meet(phone), 'hello');
    await messaging.database.owner.query(
      `UPDATE outbound_messages SET state = 'unknown', started_at = now(), attempts = 1`,
    );
    const [one, two, three] = (await messaging.outbound()).map((row) => row.id);
    await told({ ref: one ?? '', status: 'sent' }, { ref: two ?? '', status: 'delivered' });
    await told({ ref: three ?? '', status: 'read' });
    const rows = await messaging.outbound();
    expect(rows.map((row) => row.state)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(rows.filter((row) => row.provider_message_id === 'SM1')).toHaveLength(1);
  });

  it('never go back, in whatever order they come', async () => {
    await send();
    await told({ status: 'read' }, { status: 'sent' });
    await told({ status: 'delivered' });
    const row = await state();
    expect(row['seen']).toBe('read');
    expect(row['delivered_at']).not.toBeNull();
  });

  it('are counted once when they are repeated', async () => {
    await send();
    await told({ status: 'sent' }, { status: 'sent' });
    await told({ status: 'sent' });
    const { rowCount } = await messaging.database.owner.query('SELECT FROM message_statuses');
    expect(rowCount).toBe(1);
  });

  it('keep a failure through a late sent, and let a delivery to another device overrule it', async () => {
    await send();
    await told({ status: 'failed', errorCode: 63016 });
    await told({ status: 'sent' });
    expect((await state())['seen']).toBe('failed');
    await told({ status: 'delivered' });
    expect((await state())['seen']).toBe('delivered');
  });

  it('tell by our own id that a request of unknown outcome had been accepted', async () => {
    await messaging.database.owner.query(
      `UPDATE outbound_messages SET state = 'unknown', started_at = now(), attempts = 1`,
    );
    await told({ status: 'sent', ref: id });
    expect(await state()).toMatchObject({ state: 'accepted', seen: 'sent' });
    expect((await messaging.outbound())[0]?.provider_message_id).toBe('SM1');
  });

  it('keep a request from being made again that had been accepted after all', async () => {
    const refused = { upstream: 'twilio', outcome: 'refused', status: 429, retryable: true } as const;
    messaging.channel.answer = () => Promise.reject(new ChannelFault(refused, 'retry'));
    await send();
    expect((await state())['state']).toBe('queued');
    await told({ status: 'sent', ref: id });
    await messaging.database.owner.query('UPDATE outbound_messages SET send_after = now()');
    await send();
    expect((await state())['state']).toBe('accepted');
    expect(messaging.channel.requests).toHaveLength(1);
  });

  it('say nothing of a message that nobody has asked for yet', async () => {
    await told({ status: 'sent', ref: id });
    expect((await state())['state']).toBe('queued');
  });

  it('wait for a message that is not known yet', async () => {
    await told({ status: 'delivered' });
    expect((await state())['seen']).toBe('queued');
    await send();
    await messaging.database.owner.query('UPDATE message_statuses SET due_at = clock_timestamp()');
    await messaging.module.get(Statuses).apply(messaging.route.id);
    expect((await state())['seen']).toBe('delivered');
  });

  it('of another application on the same number do not stand before ours', async () => {
    await told(...Array.from({ length: 600 }, (_, index) => ({ providerMessageId: `SMforeign${index}` })));
    await send();
    await told({ status: 'delivered' });
    expect((await state())['seen']).toBe('delivered');
  });

  it('believe no ref of another shape', async () => {
    await send();
    await told({ status: 'read', providerMessageId: 'SMother', ref: `${id}' OR true` });
    expect((await state())['seen']).toBe('accepted');
  });
});
