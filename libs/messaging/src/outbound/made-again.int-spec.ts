import { UpstreamFault } from '@munshi/resilience';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Outreach } from '../../testing/outreach.js';
import { Settlement } from './settlement.js';

const lost = () =>
  Promise.reject(
    new UpstreamFault({ upstream: 'twilio', outcome: 'unknown', code: 'ECONNRESET', retryable: false }),
  );

describe('what nobody answered for', () => {
  let messaging: MessagingFixture;
  let outreach: Outreach;
  beforeEach(async () => {
    messaging = await openMessaging();
    outreach = await Outreach.open(messaging);
  });
  afterEach(() => messaging.close());

  const offered = async (): Promise<void> => {
    const person = await outreach.person();
    messaging.channel.requests.length = 0;
    messaging.channel.answer = lost;
    await outreach.tell(person);
    await outreach.sent();
    messaging.channel.answer = ({ ref }) => Promise.resolve({ providerMessageId: ref });
  };
  const settle = () => messaging.module.get(Settlement).settle(messaging.route.id);
  const past = () => {
    messaging.clock.turn(11 * 60_000);
  };
  const row = async () => (await messaging.outbound()).at(-1);

  it('is made again once its provider, asked past the deadline, has nothing for them', async () => {
    await offered();
    await settle();
    expect(await row()).toMatchObject({ state: 'unknown' });
    past();
    await settle();
    expect(await row()).toMatchObject({ state: 'queued', attempts: 1, error_code: null });
    expect(messaging.wake.woken.at(-1)).toBe(`sender ${messaging.route.id} now`);
    await outreach.sent();
    expect(await row()).toMatchObject({ state: 'accepted', attempts: 2 });
    expect(messaging.channel.requests).toHaveLength(2);
  });

  it('is parked where the list has a message to them that no row has, whatever it says', async () => {
    await offered();
    past();
    messaging.channel.list.push({ providerMessageId: 'SMother', createdAt: new Date(), saysIt: false });
    await settle();
    expect(await row()).toMatchObject({ state: 'parked', error_code: null });
  });

  it('is parked where the provider keeps no list', async () => {
    await offered();
    past();
    messaging.channel.findSent = () => Promise.resolve(null);
    await settle();
    expect(await row()).toMatchObject({ state: 'parked' });
  });

  it('is asked for again while the provider cannot be asked, and parked when that lasts', async () => {
    await offered();
    const { findSent } = messaging.channel;
    for (const answer of [lost, findSent]) {
      messaging.channel.findSent = answer;
      past();
      await settle();
      expect(await row()).toMatchObject({ state: answer === lost ? 'unknown' : 'queued' });
    }
    messaging.channel.answer = lost;
    await outreach.sent();
    messaging.channel.findSent = lost;
    // It was started by the database's clock, before the one that the spec has turned.
    await outreach.sql(`UPDATE outbound_messages SET started_at = $1`, [messaging.clock.now()]);
    for (let deadlines = 0; deadlines < 5; deadlines += 1) past();
    await settle();
    expect(await row()).toMatchObject({ state: 'unknown' });
    past();
    await settle();
    expect(await row()).toMatchObject({ state: 'parked' });
  });

  it('is parked where it is an answer: what is said later would stand before it', async () => {
    messaging.channel.answer = lost;
    const conversationId = await messaging.meet('919800001234');
    await messaging.reply(conversationId, 'hello');
    await outreach.sent();
    past();
    await settle();
    expect(await row()).toMatchObject({ state: 'parked' });
  });

  it('is parked after as many requests as any message has', async () => {
    await offered();
    await outreach.sql('UPDATE outbound_messages SET attempts = 8');
    past();
    await settle();
    expect(await row()).toMatchObject({ state: 'parked' });
  });

  it('is made again once, however many find out at the same moment', async () => {
    await offered();
    past();
    const gate = Promise.withResolvers<undefined>();
    const finding: Promise<unknown>[] = [];
    for (let contender = 1; contender <= 8; contender += 1) {
      const asked = Promise.withResolvers<undefined>();
      messaging.channel.findSent = async () => {
        asked.resolve(undefined);
        await gate.promise;
        return [];
      };
      // Whoever looks puts it off for the others; so long does nobody stand still.
      await outreach.sql(`UPDATE outbound_messages SET send_after = now() - interval '1 hour'`);
      finding.push(contender < 8 ? settle() : settle().then(() => outreach.sent()));
      await asked.promise;
    }
    gate.resolve(undefined);
    await Promise.all(finding);
    await outreach.sent();
    expect(await row()).toMatchObject({ state: 'accepted', attempts: 2 });
    expect(messaging.channel.requests).toHaveLength(2);
  });

  it.each([
    ["state = 'accepted'", { state: 'accepted', attempts: 1 }],
    ['attempts = 2', { state: 'unknown', attempts: 2 }],
  ])('is left alone where it was another request that was looked for: %s', async (meanwhile, left) => {
    await offered();
    past();
    messaging.channel.findSent = async () => {
      await outreach.sql(`UPDATE outbound_messages SET ${meanwhile}`);
      return [];
    };
    await settle();
    expect(await row()).toMatchObject(left);
  });

  it('costs nothing until it is made again', async () => {
    await offered();
    const held = await outreach.month();
    past();
    await settle();
    expect(held).toBeGreaterThan(0);
    expect(await outreach.month()).toBe(0);
  });
});
