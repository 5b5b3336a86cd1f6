import { randomUUID } from 'node:crypto';
import { ChannelFault, type OutboundMessage } from '@munshi/channels';
import { CircuitOpen, UpstreamFault } from '@munshi/resilience';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { hurry, newPhone, settled as settledIn } from '../../testing/sending.js';
import { Channels } from '../accounts/channels.js';
import { Sender } from './sender.js';
import { Settlement } from './settlement.js';

const open = () => Promise.reject(new CircuitOpen('twilio', 10_000));
const well = () => Promise.resolve({ providerMessageId: `SM${randomUUID()}` });

describe('while the provider is away', () => {
  let messaging: MessagingFixture;
  let sender: Sender;
  beforeEach(async () => {
    messaging = await openMessaging();
    sender = messaging.module.get(Sender);
  });
  afterEach(() => messaging.close());

  const said = async (phone: string, text: string): Promise<void> => {
    await messaging.reply(await messaging.meet(phone), text);
  };
  const settled = () => settledIn(messaging);
  const now = () => hurry(messaging);
  const texts = () => messaging.channel.requests.map(({ text }) => text);
  /** The breaker lets nothing through until its time is over. */
  const back = async () => {
    messaging.channel.answer = well;
    messaging.channel.requests.length = 0;
    messaging.clock.turn(11_000);
    await now();
  };

  it('starts nothing for a number whose channel cannot be opened', async () => {
    await said(newPhone(), 'hello');
    const channels = messaging.module.get<{ of: () => unknown }>(Channels);
    const { of } = channels;
    channels.of = () => {
      throw new Error('the channel account has no authToken');
    };
    await expect(sender.pump(messaging.route.id)).rejects.toThrow('no authToken');
    expect((await messaging.outbound())[0]).toMatchObject({ state: 'queued', attempts: 0 });
    channels.of = of;
    expect((await settled())[0]).toMatchObject({ state: 'accepted', attempts: 1 });
  });

  it('what was said meanwhile comes behind what waits, and both are sent', async () => {
    const phone = newPhone();
    const gate = Promise.withResolvers<never>();
    messaging.channel.answer = () => gate.promise;
    await said(phone, 'first');
    await sender.pump(messaging.route.id);
    await said(phone, 'second');
    gate.reject(new CircuitOpen('twilio', 10_000));
    await settled();
    expect((await messaging.outbound()).map(({ state }) => state)).toEqual(['queued', 'queued']);
    await back();
    while ((await settled()).some(({ state }) => state === 'queued')) await now();
    expect(texts()).toEqual(['first', 'second']);
    expect((await messaging.outbound()).map(({ attempts }) => attempts)).toEqual([1, 1]);
  });

  it('a text that was split for it is neither rewritten nor said twice', async () => {
    const phone = newPhone();
    const words = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ');
    messaging.channel.answer = open;
    await said(phone, words);
    await settled();
    await said(phone, 'and more');
    await back();
    while ((await settled()).some(({ state }) => state === 'queued')) await now();
    expect(texts().join(' ')).toBe(`${words} and more`);
  });

  it('after a pause one goes ahead, and what became of it lets the others follow', async () => {
    for (let count = 0; count < 6; count += 1) await said(newPhone(), `message ${count}`);
    messaging.channel.answer = open;
    await settled();
    await back();
    const gate = Promise.withResolvers<{ providerMessageId: string }>();
    messaging.channel.answer = (message: OutboundMessage) =>
      message.ref === messaging.channel.requests[0]?.ref ? gate.promise : well();
    await sender.pump(messaging.route.id);
    expect(texts()).toHaveLength(1);
    gate.resolve({ providerMessageId: 'SMprobe' });
    let rows = await messaging.outbound();
    while (rows.some(({ state }) => state !== 'accepted')) {
      await new Promise(setImmediate);
      rows = await messaging.outbound();
    }
    expect(texts()).toHaveLength(6);
  });

  it('a probe that fails keeps the others waiting, uncounted', async () => {
    for (let count = 0; count < 3; count += 1) await said(newPhone(), `message ${count}`);
    messaging.channel.answer = open;
    await settled();
    await back();
    let asked = 0;
    messaging.channel.answer = () => {
      asked += 1;
      if (asked > 1) return open();
      return Promise.reject(
        new UpstreamFault({ upstream: 'twilio', outcome: 'refused', code: 'ECONNREFUSED', retryable: true }),
      );
    };
    const rows = await settled();
    expect(rows.map(({ state }) => state)).toEqual(['queued', 'queued', 'queued']);
    expect(rows.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(1);
    expect(asked).toBeLessThanOrEqual(2);
  });

  it('a refusal that staff can put right is parked, with the provider’s words', async () => {
    await said(newPhone(), 'hello');
    const details = {
      upstream: 'meta',
      outcome: 'refused',
      status: 400,
      code: 131053,
      retryable: false,
    } as const;
    messaging.channel.answer = () => Promise.reject(new ChannelFault(details, 'fix-media', 'no such file'));
    expect((await settled())[0]).toMatchObject({ state: 'parked', error_code: '131053' });
  });

  it('a message that is refused as if by a wrong token, while others go out, is parked in the end', async () => {
    await said(newPhone(), 'poison');
    const details = {
      upstream: 'meta',
      outcome: 'refused',
      status: 403,
      code: 10,
      retryable: false,
    } as const;
    messaging.channel.answer = ({ text }) =>
      text === 'poison' ? Promise.reject(new ChannelFault(details, 'call-human')) : well();
    for (let round = 0; round < 20; round += 1) {
      await said(newPhone(), `message ${round}`);
      await messaging.database.owner.query(
        'UPDATE channel_accounts SET stopped_until = clock_timestamp() WHERE stopped_until IS NOT NULL',
      );
      await now();
      await settled();
    }
    const rows = await messaging.outbound();
    expect(rows[0]).toMatchObject({ text: 'poison', state: 'parked', error_code: '10' });
    expect(rows.slice(1, -1).every(({ state }) => state === 'accepted')).toBe(true);
  });

  it('a bucket that is dry says when it is worth another look', async () => {
    await messaging.database.owner.query('UPDATE channel_accounts SET rate_per_second = 1');
    await messaging.database.owner.query(
      'UPDATE sender_buckets SET tokens = 1, refilled_at = clock_timestamp()',
    );
    for (let count = 0; count < 3; count += 1) await said(newPhone(), `message ${count}`);
    messaging.wake.woken.length = 0;
    await settled();
    expect(texts().length).toBeLessThan(3);
    expect(messaging.wake.woken).toContain(`sender ${messaging.route.id} later`);
  });

  it('what was claimed when the process was told to stop is left to another one', async () => {
    await said(newPhone(), 'hello');
    const claiming = sender.pump(messaging.route.id);
    const stopping = sender.beforeApplicationShutdown();
    await Promise.all([claiming, stopping]);
    expect(texts()).toEqual([]);
    expect((await messaging.outbound())[0]).toMatchObject({ state: 'queued', attempts: 0 });
  });

  it('no row takes a message that may be its neighbour’s', async () => {
    const phone = newPhone();
    messaging.channel.answer = () =>
      Promise.reject(
        new UpstreamFault({ upstream: 'twilio', outcome: 'unknown', code: 'ECONNRESET', retryable: false }),
      );
    for (let count = 0; count < 2; count += 1) {
      await said(phone, 'hello');
      await now();
      await settled();
    }
    const settle = () => messaging.module.get(Settlement).settle(messaging.route.id);
    messaging.channel.list.push({ providerMessageId: 'SMone', createdAt: new Date(), saysIt: true });
    await settle();
    expect((await messaging.outbound()).map(({ state }) => state)).toEqual(['unknown', 'unknown']);
    messaging.channel.list.push({ providerMessageId: 'SMtwo', createdAt: new Date(), saysIt: true });
    messaging.clock.turn(10_000);
    await settle();
    expect((await messaging.outbound()).map(({ provider_message_id: id }) => id)).toEqual(['SMone', 'SMtwo']);
  });
});
