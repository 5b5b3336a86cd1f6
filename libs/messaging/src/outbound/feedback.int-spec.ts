import { actionOf, ChannelFault, type StatusItem } from '@munshi/channels';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Outreach } from '../../testing/outreach.js';
import { hurry, newPhone } from '../../testing/sending.js';
import { ChannelRoutes } from '../accounts/channel-route.js';
import { Inbox } from '../inbox/inbox.js';
import { Deliveries } from '../outbox/deliveries.js';
import { Statuses } from '../statuses/statuses.js';
import { PROBE_EVERY_MS } from './troubles.js';

const HOUR = 3_600_000;

describe('what providers answer', () => {
  let messaging: MessagingFixture;
  let outreach: Outreach;
  beforeEach(async () => {
    messaging = await openMessaging();
    outreach = await Outreach.open(messaging);
    await outreach.sql(`UPDATE channel_accounts SET channel = 'meta'`);
    await messaging.module.get(ChannelRoutes).refresh();
  });
  afterEach(() => messaging.close());

  const well = () => Promise.resolve({ providerMessageId: `SM${Math.random()}` });
  const refuses = (code: number, status = 400): void => {
    messaging.channel.answer = () => {
      const details = { upstream: 'meta', outcome: 'refused', status, code, retryable: false } as const;
      return Promise.reject(new ChannelFault(details, actionOf('meta', String(code)), 'told so'));
    };
  };
  const failsLater = async (errorCode: number, more: Partial<StatusItem> = {}): Promise<void> => {
    const row = (await messaging.outbound()).at(-1);
    const { accountKey } = messaging.route;
    const told = { accountKey, providerMessageId: row?.provider_message_id ?? '', at: null } as const;
    await messaging.module
      .get(Inbox)
      .keepStatuses(messaging.route, [
        { ...told, status: 'failed', errorCode, raw: Buffer.from('{}'), ...more },
      ]);
    await messaging.module.get(Statuses).apply(messaging.route.id);
  };
  const account = async () =>
    (await outreach.sql<Record<string, unknown>>('SELECT * FROM channel_accounts ORDER BY created_at'))[0];
  const turn = async (milliseconds: number): Promise<void> => {
    await outreach.sql(
      `UPDATE channel_accounts SET stopped_until = stopped_until - $1 * interval '1 millisecond'`,
      [milliseconds],
    );
  };
  const waitsFor = async (): Promise<number> => {
    const [row] = await outreach.sql<{ waits: number }>(
      'SELECT extract(epoch FROM send_after - now())::float AS waits FROM outbound_messages ORDER BY seq DESC LIMIT 1',
    );
    return (row?.waits ?? 0) * 1000;
  };

  it.each(['at once', 'by a status'])(
    'an opt-out that the provider knows counts here, told %s',
    async (how) => {
      const conversationId = await outreach.person();
      if (how === 'at once') refuses(131050);
      await outreach.tell(conversationId);
      await outreach.sent();
      if (how === 'by a status') await failsLater(131050);
      messaging.channel.answer = well;
      await outreach.tell(conversationId);
      const rows = await outreach.sent();
      expect(rows.map((row) => row.verdict_reason)).toEqual(['in-window', 'opted-out']);
      const events = await outreach.sql(
        `SELECT decision, code, outbound_message_id AS message FROM consent_events WHERE decision = 'out'`,
      );
      expect(events).toEqual([{ decision: 'out', code: '131050', message: rows[0]?.id }]);
    },
  );

  it.each(['at once', 'by a status'])(
    'what is too much today is tried again after a day, told %s',
    async (how) => {
      const conversationId = await outreach.person();
      if (how === 'at once') refuses(131049);
      await outreach.tell(conversationId);
      await outreach.sent();
      if (how === 'by a status') await failsLater(131049);
      const rows = await outreach.sent();
      expect(rows).toMatchObject([{ state: 'queued', error_code: '131049', cost_micros: null }]);
      expect(await waitsFor()).toBeGreaterThan(24 * HOUR - 60_000);
      expect(await outreach.month()).toBe(0);
      // The late word of what was sent before the failure is none of the next try.
      if (how === 'by a status') await failsLater(131049, { status: 'sent', ref: rows[0]?.id ?? '' });
      expect(await outreach.sent()).toMatchObject([{ state: 'queued' }]);
      messaging.channel.answer = well;
      await hurry(messaging);
      expect(await outreach.sent()).toMatchObject([{ state: 'accepted', attempts: 2 }]);
    },
  );

  it('is never tried again for an answer, nor where it would be too late', async () => {
    refuses(131049);
    await outreach.tell(await outreach.person(), {
      goodUntil: new Date(messaging.clock.now().getTime() + 24 * HOUR),
    });
    expect(await outreach.sent()).toMatchObject([{ state: 'failed' }]);
    const conversationId = await messaging.meet(newPhone());
    await messaging.reply(conversationId, 'hello');
    expect((await outreach.sent())[1]).toMatchObject({ state: 'failed', error_code: '131049' });
  });

  it('waits longer each time, and not for ever', async () => {
    refuses(131049);
    await outreach.tell(await outreach.person());
    const waits: number[] = [];
    while ((await outreach.sent())[0]?.state === 'queued') {
      waits.push(Math.round((await waitsFor()) / HOUR));
      await hurry(messaging);
    }
    expect(waits).toEqual([24, 48, 96]);
    expect(await messaging.outbound()).toMatchObject([{ state: 'failed', attempts: 4 }]);
  });

  it.each(['at once', 'by a status'])('a template that is wrong is paused at once, told %s', async (how) => {
    const template = await outreach.template();
    const people = [await outreach.person(), await outreach.person()];
    for (const person of people) await outreach.silent(person);
    const [first = '', second = ''] = people;
    if (how === 'at once') refuses(132012);
    await outreach.tell(first, { template });
    await outreach.sent();
    if (how === 'by a status') await failsLater(132012);
    await outreach.tell(second, { template });
    expect((await outreach.sent()).map((row) => row.verdict_reason)).toEqual([
      'window-closed',
      'no-approved-template',
    ]);
    const [registration] = await outreach.sql('SELECT state, reason, look_at FROM template_registrations');
    expect(registration).toMatchObject({ state: 'paused', look_at: null });
    expect(await outreach.events()).toMatchObject([
      {
        type: 'messaging.sending-troubled.v1',
        body: { cause: 'template', template: { name: 'offer', language: 'en' }, code: '132012' },
      },
    ]);
  });

  it('looks after a while at a template that the provider itself has paused', async () => {
    const [template, person] = [await outreach.template(), await outreach.person()];
    await outreach.silent(person);
    refuses(132015);
    await outreach.tell(person, { template });
    await outreach.sent();
    const [registration] = await outreach.sql<{ state: string; look_at: Date }>(
      'SELECT state, look_at FROM template_registrations',
    );
    expect(registration?.state).toBe('paused');
    expect(registration?.look_at.getTime()).toBeGreaterThan(Date.now());
  });

  it('marketing rests, and nothing else, where the standing suffers', async () => {
    const people = [await outreach.person(), await outreach.person(), await outreach.person()];
    const [first = '', second = '', third = ''] = people;
    refuses(131048);
    await outreach.tell(first);
    await outreach.sent();
    messaging.channel.answer = well;
    await outreach.tell(second);
    await outreach.tell(third, { purpose: 'reminder' });
    const rows = await outreach.sent();
    expect(rows.map((row) => `${row.state} ${row.verdict_reason}`)).toEqual([
      'parked in-window',
      'queued standing',
      'accepted in-window',
    ]);
    expect(await outreach.events()).toMatchObject([{ body: { cause: 'standing', code: '131048' } }]);
  });

  it('stops an account without credentials, burns no attempts, and goes on when it works again', async () => {
    refuses(190, 401);
    for (let count = 0; count < 3; count += 1)
      await messaging.reply(await messaging.meet(newPhone()), `message ${count}`);
    await outreach.sent();
    messaging.channel.requests.length = 0;
    await hurry(messaging);
    const waiting = await outreach.sent();
    expect(waiting.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(Array(3).fill('queued 1'));
    expect(messaging.channel.requests).toEqual([]);
    expect(await account()).toMatchObject({ trouble: 'credentials', trouble_code: '190' });

    // One is tried, and only one.
    await turn(PROBE_EVERY_MS);
    await outreach.sent();
    await hurry(messaging);
    await outreach.sent();
    expect(messaging.channel.requests).toHaveLength(1);
    const announced = await outreach.events();
    expect(announced).toMatchObject([{ body: { cause: 'credentials', code: '190' } }]);

    messaging.channel.answer = well;
    await turn(PROBE_EVERY_MS);
    await hurry(messaging);
    while ((await outreach.sent()).some(({ state }) => state === 'queued')) await hurry(messaging);
    expect(await account()).toMatchObject({ trouble: null, stopped_until: null });
    // What was tried meanwhile does not count; what nobody knew of, and what went well, do.
    expect((await messaging.outbound()).map(({ attempts }) => attempts)).toEqual([2, 2, 2]);
  });

  it('keeps what a status says was refused for lack of payment, until a later message gets through', async () => {
    await messaging.reply(await messaging.meet(newPhone()), 'hello');
    await outreach.sent();
    await failsLater(131042);
    expect(await messaging.outbound()).toMatchObject([{ state: 'queued', attempts: 1 }]);
    expect(await account()).toMatchObject({ trouble: 'credentials', trouble_told_by: 'status' });
    await turn(PROBE_EVERY_MS);
    await hurry(messaging);
    await outreach.sent();
    // That the provider takes it means nothing here.
    expect(await account()).toMatchObject({ trouble: 'credentials' });
    await failsLater(0, { status: 'delivered' });
    expect(await account()).toMatchObject({ trouble: null });
  });

  it('tells a person by another number, once', async () => {
    await outreach.sql(`UPDATE organizations SET alert_number = '+919829099999'`);
    const staff = await outreach.person('919829099999');
    const others = await outreach.spread([await outreach.person(), staff]);
    const other = others.find(({ accountKey }) => accountKey.endsWith(staff));
    refuses(190, 401);
    await messaging.reply(await messaging.meet(newPhone()), 'hello');
    await outreach.sent();
    const [event] = await outreach.sql<{ id: string }>('SELECT id FROM outbox');
    const deliveries = messaging.module.get(Deliveries);
    await deliveries.dispatch(messaging.organizationId, event?.id ?? '');
    const [delivery] = await outreach.sql<{ id: number }>('SELECT id FROM deliveries');
    for (let twice = 0; twice < 2; twice += 1) {
      await outreach.sql('UPDATE deliveries SET done_at = NULL');
      await deliveries.run(messaging.organizationId, Number(delivery?.id));
    }
    const alerts = await outreach.sql<{ text: string; account: string }>(
      `SELECT text, channel_account_id AS account FROM outbound_messages WHERE identity LIKE 'trouble:%'`,
    );
    expect(alerts).toHaveLength(1);
    expect(alerts[0]?.account).toBe(other?.id);
    expect(alerts[0]?.text).toMatch(/^meta \+14155238886 cannot send: .*\n"190: told so"/);
  });
});
