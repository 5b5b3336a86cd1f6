import { randomUUID } from 'node:crypto';
import { ChannelFault } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import { UpstreamFault } from '@munshi/resilience';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { hurry, newPhone, settled as settledIn } from '../../testing/sending.js';
import { Conversations } from '../conversations/conversation.js';
import { Claims } from './claims.js';
import { Sender } from './sender.js';
import { Settlement } from './settlement.js';

const refusedWith = (status: number, retryable: boolean) => () =>
  Promise.reject(
    new ChannelFault(
      { upstream: 'twilio', outcome: 'refused', status, code: status, retryable },
      'retry',
      'told so',
    ),
  );
const lost = () =>
  Promise.reject(
    new UpstreamFault({ upstream: 'twilio', outcome: 'unknown', code: 'ECONNRESET', retryable: false }),
  );

describe('sending', () => {
  let messaging: MessagingFixture;
  let sender: Sender;
  beforeEach(async () => {
    messaging = await openMessaging();
    sender = messaging.module.get(Sender);
  });
  afterEach(() => messaging.close());

  const said = async (text: string): Promise<string> => {
    const conversationId = await messaging.meet(newPhone());
    await messaging.reply(conversationId, text);
    return conversationId;
  };
  const settled = () => settledIn(messaging);
  const now = () => hurry(messaging);

  it('sends a message once, however often it is woken', async () => {
    await said('hello');
    await Promise.all(Array.from({ length: 8 }, () => sender.pump(messaging.route.id)));
    const [row] = await settled();
    expect(row).toMatchObject({ state: 'accepted', attempts: 1, verdict_reason: 'in-window' });
    expect(messaging.channel.requests).toMatchObject([{ ref: row?.id, text: 'hello' }]);
  });

  it('commits the started mark before it speaks', async () => {
    await said('hello');
    const seen: string[] = [];
    messaging.channel.answer = async ({ ref }) => {
      const [row] = await messaging.outbound();
      seen.push(`${row?.state} ${row?.id === ref}`);
      return { providerMessageId: 'SM1' };
    };
    await settled();
    expect(seen).toEqual(['started true']);
  });

  it('does not speak when its machine stood still since the claim: somebody may have settled it meanwhile', async () => {
    await said('hello');
    const pumped = sender.pump(messaging.route.id);
    messaging.clock.turn(31_000);
    await pumped;
    expect(messaging.channel.requests).toEqual([]);
    expect((await messaging.outbound())[0]).toMatchObject({ state: 'started' });
  });

  it('tries again what was refused for now, and only later', async () => {
    await said('hello');
    messaging.channel.answer = refusedWith(429, true);
    const [refused] = await settled();
    expect(refused).toMatchObject({ state: 'queued', attempts: 1, error_code: '429' });
    expect(refused?.send_after.getTime()).toBeGreaterThan(Date.now());
    messaging.channel.answer = () => Promise.resolve({ providerMessageId: 'SM2' });
    await now();
    expect((await settled())[0]).toMatchObject({ state: 'accepted', attempts: 2 });
  });

  it('gives up what is refused for good', async () => {
    await said('hello');
    messaging.channel.answer = refusedWith(400, false);
    expect((await settled())[0]).toMatchObject({ state: 'failed' });
  });

  it('parks what has been refused often enough', async () => {
    await said('hello');
    messaging.channel.answer = refusedWith(429, true);
    for (let round = 0; round < 8; round += 1) {
      await now();
      await settled();
    }
    expect((await messaging.outbound())[0]).toMatchObject({ state: 'parked', attempts: 8 });
  });

  it('never repeats a request whose outcome is unknown', async () => {
    await said('hello');
    messaging.channel.answer = lost;
    expect((await settled())[0]).toMatchObject({ state: 'unknown' });
    await now();
    await settled();
    expect(messaging.channel.requests).toHaveLength(1);
  });

  it("finds an unknown one in the provider's list", async () => {
    await said('hello');
    messaging.channel.answer = lost;
    await settled();
    messaging.channel.list.push({ providerMessageId: 'SMfound', createdAt: new Date(), saysIt: true });
    await messaging.module.get(Settlement).settle(messaging.route.id);
    expect((await messaging.outbound())[0]).toMatchObject({
      state: 'accepted',
      provider_message_id: 'SMfound',
    });
  });

  it("does not take another row's message for an unknown one", async () => {
    await said('hello');
    const [first] = await settled();
    await said('hello');
    messaging.channel.answer = lost;
    await settled();
    messaging.channel.list.push({
      providerMessageId: first?.provider_message_id ?? '',
      createdAt: new Date(),
      saysIt: true,
    });
    await messaging.module.get(Settlement).settle(messaging.route.id);
    expect((await messaging.outbound())[1]).toMatchObject({ state: 'unknown' });
  });

  it('parks what stays unknown past its deadline, and what its sender left behind', async () => {
    await said('lost');
    messaging.channel.answer = lost;
    await settled();
    await said('abandoned');
    await messaging.module.get(Claims).claim(messaging.route, 10);
    messaging.clock.turn(11 * 60_000);
    await messaging.module.get(Settlement).settle(messaging.route.id);
    expect((await messaging.outbound()).map(({ state }) => state)).toEqual(['parked', 'parked']);
    expect(messaging.channel.requests).toHaveLength(1);
  });

  it('keeps what is said in one conversation in order', async () => {
    const conversationId = await said('first');
    const gate = Promise.withResolvers();
    messaging.channel.answer = async () => {
      await gate.promise;
      return { providerMessageId: `SM${randomUUID()}` };
    };
    await sender.pump(messaging.route.id);
    await messaging.keep(await phoneOf(conversationId), 'more');
    await messaging.reply(conversationId, 'second');
    await now();
    await sender.pump(messaging.route.id);
    expect(messaging.channel.requests.map(({ text }) => text)).toEqual(['first']);
    gate.resolve(undefined);
    await settled();
    await settled();
    expect(messaging.channel.requests.map(({ text }) => text)).toEqual(['first', 'second']);
  });

  const phoneOf = async (conversationId: string): Promise<string> => {
    const { rows } = await messaging.database.owner.query<{ phone: string }>(
      `SELECT t.phone FROM contacts t JOIN conversations c ON c.contact_id = t.id WHERE c.id = $1`,
      [conversationId],
    );
    return rows[0]?.phone ?? '';
  };

  it('rewrites the reply that nobody has sent yet', async () => {
    const conversationId = await said('Cement 10');
    await messaging.keep(await phoneOf(conversationId), 'sugar 5');
    await messaging.reply(conversationId, 'and sugar 5');
    await now();
    expect(await settled()).toMatchObject([{ text: 'Cement 10\n\nand sugar 5' }]);
    expect(messaging.channel.requests).toHaveLength(1);
  });

  it('splits what is too long, in order, and loses nothing of it', async () => {
    const words = Array.from({ length: 700 }, (_, index) => `word${index}`).join(' ');
    await said(words);
    await settled();
    await now();
    while ((await settled()).some(({ state }) => state === 'queued')) await now();
    const texts = messaging.channel.requests.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(3);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(1600);
    expect(texts.join(' ')).toBe(words);
  });

  it('shows what a long text is about with its last words', async () => {
    const conversationId = await said(Array.from({ length: 400 }, (_, index) => `word${index}`).join(' '));
    await messaging.database.owner.query(`UPDATE outbound_messages SET shows = 'order:1'`);
    await messaging.keep(await phoneOf(conversationId), '1');
    let requests = 0;
    messaging.channel.answer = async () => {
      await messaging.database.owner.query(
        `UPDATE outbound_messages SET send_after = now() + interval '1 hour' WHERE state = 'queued'`,
      );
      return { providerMessageId: `SM${(requests += 1)}` };
    };
    await settled();
    const shown = async () => {
      const conversations = messaging.module.get(Conversations);
      const message = await conversations.next(conversationId);
      return messaging.module.get(UnitOfWork).run(messaging.organizationId, async () => {
        const held = await conversations.take(message!);
        return typeof held === 'string' ? held : (held.lastShown?.shows ?? null);
      });
    };
    expect(await shown()).toBeNull();
    while ((await settled()).some(({ state }) => state === 'queued')) await now();
    expect(await shown()).toBe('order:1');
  });

  it('says nothing free-form outside the service window', async () => {
    await said('too late');
    await messaging.database.owner.query(
      `UPDATE conversations SET last_inbound_at = now() - interval '25 hours'`,
    );
    expect((await settled())[0]).toMatchObject({ state: 'parked', verdict_reason: 'window-closed' });
    expect(messaging.channel.requests).toEqual([]);
  });

  it("does not exceed the sender's rate", async () => {
    await messaging.database.owner.query('UPDATE channel_accounts SET rate_per_second = 10');
    await messaging.database.owner.query(
      'UPDATE sender_buckets SET tokens = 10, refilled_at = clock_timestamp()',
    );
    for (let count = 0; count < 8; count += 1) await said(`message ${count}`);
    await messaging.database.owner.query(
      'UPDATE sender_buckets SET tokens = 10, refilled_at = clock_timestamp()',
    );
    await Promise.all(
      Array.from({ length: 4 }, () => messaging.module.get(Claims).claim(messaging.route, 64)),
    );
    const started = (await messaging.outbound()).filter(({ state }) => state === 'started');
    // However long it was idle: less than a tenth of a second's worth, and what has run in since.
    expect(started.length).toBeGreaterThanOrEqual(1);
    expect(started.length).toBeLessThanOrEqual(2);
  });
});
