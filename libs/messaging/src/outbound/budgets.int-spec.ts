import { randomUUID } from 'node:crypto';
import { ChannelFault, type StatusItem } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import { done, type Money, money } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Outreach } from '../../testing/outreach.js';
import { hurry } from '../../testing/sending.js';
import { Inbox } from '../inbox/inbox.js';
import { Statuses } from '../statuses/statuses.js';
import { Budgets } from './budgets.js';
import { Claims } from './claims.js';
import { PriceList } from './prices.js';
import { PostponedMessages } from './postponed-messages.js';

const HOUR = 3_600_000;

describe('what may be spent', () => {
  let messaging: MessagingFixture;
  let outreach: Outreach;
  let each: number;
  beforeEach(async () => {
    messaging = await openMessaging();
    outreach = await Outreach.open(messaging);
    const organization = await messaging.module.get(Organizations).find(messaging.organizationId);
    each = new PriceList(organization).micros('twilio', '+919800000000', 'service', new Date()) ?? NaN;
  });
  afterEach(() => messaging.close());

  const budgets = () => messaging.module.get(Budgets);
  const inside = <T>(work: () => Promise<T>) =>
    messaging.module.get(UnitOfWork).run(messaging.organizationId, work);
  /** Enough for so many, and for not quite one more. */
  const enoughFor = (messages: number): Money =>
    money(Math.floor((each * (messages + 1) - 1) / 10_000), 'INR');
  const perMonth = async (budget: Money): Promise<void> => {
    await messaging.module.get(Organizations).putMonthlyBudget(messaging.organizationId, budget.minor);
  };
  const several = async (count: number, more: Parameters<Outreach['tell']>[1] = {}): Promise<void> => {
    const people: string[] = [];
    for (let nth = 0; nth < count; nth += 1) people.push(await outreach.person());
    for (const person of people) await outreach.tell(person, more);
  };
  const reasons = async () => (await outreach.sent()).map((row) => row.verdict_reason);
  const refused = () =>
    Promise.reject(
      new ChannelFault(
        { upstream: 'twilio', outcome: 'refused', status: 400, code: 63003, retryable: false },
        'bad-recipient',
      ),
    );
  const status = async (item: Partial<StatusItem>) => {
    const [row] = await messaging.outbound();
    const { accountKey } = messaging.route;
    const providerMessageId = row?.provider_message_id ?? '';
    const told = { accountKey, providerMessageId, status: 'sent', at: null, raw: Buffer.from('{}') } as const;
    await messaging.module.get(Inbox).keepStatuses(messaging.route, [{ ...told, ...item }]);
    await messaging.module.get(Statuses).apply(messaging.route.id);
    const [after] = (await messaging.outbound()) as Awaited<ReturnType<Outreach['sent']>>;
    return [Number(after?.cost_micros), after?.cost_category, await outreach.month()];
  };

  it('is stamped on a message when its request starts, replies too, and counted for what nobody asked for', async () => {
    await outreach.tell(await outreach.person());
    const [offer] = await outreach.sent();
    expect(offer).toMatchObject({ state: 'accepted', cost_category: 'service' });
    expect(Number(offer?.cost_micros)).toBe(each);
    expect(await outreach.month()).toBe(each);
    const conversationId = await messaging.meet('919811111111');
    await messaging.reply(conversationId, 'hello');
    const reply = (await outreach.sent()).find(({ purpose }) => purpose === 'reply');
    expect(Number(reply?.cost_micros)).toBe(each);
    expect(await outreach.month()).toBe(each);
  });

  it('is priced by the template that it goes out as', async () => {
    const [template, conversationId] = [await outreach.template(), await outreach.person()];
    await outreach.silent(conversationId);
    await outreach.tell(conversationId, { template });
    const [offer] = await outreach.sent();
    expect(offer).toMatchObject({ verdict: 'template', cost_category: 'marketing' });
    expect(Number(offer?.cost_micros)).toBeGreaterThan(each);
  });

  it('ends a month before the first message above it, and goes on with the next month', async () => {
    await perMonth(enoughFor(2));
    await several(4);
    expect(await reasons()).toEqual(['in-window', 'in-window', 'month-budget', 'month-budget']);
    expect(await outreach.month()).toBe(2 * each);
    const [waits] = await outreach.sql<{ until: string }>(
      `SELECT to_char(max(send_after) AT TIME ZONE 'Asia/Kolkata', 'DD HH24:MI') AS until FROM outbound_messages`,
    );
    expect(waits?.until).toBe('01 00:00');
  });

  it('takes the last one that fits exactly', async () => {
    await outreach.sql('UPDATE organizations SET rate_card = $1', [
      JSON.stringify({
        rates: [
          {
            country: 'IN',
            category: 'service',
            amount: '1',
            currency: 'INR',
            from: '2026-01-01',
            source: 'a spec',
          },
        ],
        fees: [{ biller: 'twilio', amount: '0', currency: 'INR', from: '2026-01-01', source: 'a spec' }],
        exchanges: [],
      }),
    ]);
    await perMonth(money(200, 'INR'));
    await several(3);
    expect(await reasons()).toEqual(['in-window', 'in-window', 'month-budget']);
    expect(await outreach.month()).toBe(2_000_000);
  });

  it('goes on at once where the month is given more', async () => {
    await perMonth(enoughFor(1));
    await several(2);
    await outreach.sent();
    await perMonth(enoughFor(2));
    await messaging.module.get(PostponedMessages).changeAndReconsider(
      messaging.organizationId,
      () => Promise.resolve(done),
      () => ['month-budget'],
    );
    expect(await reasons()).toEqual(['in-window', 'in-window']);
  });

  it('leaves answers alone', async () => {
    await perMonth(money(0, 'INR'));
    const conversationId = await messaging.meet('919811111111');
    await messaging.reply(conversationId, 'hello');
    expect(await outreach.sent()).toMatchObject([{ state: 'accepted' }]);
  });

  it('of a batch is never exceeded, and tells once that it is used up', async () => {
    const batch = randomUUID();
    await inside(() => budgets().put(batch, enoughFor(2)));
    await several(5, { batch });
    await several(1);
    expect(await reasons()).toEqual([
      ...['in-window', 'in-window', 'batch-budget', 'batch-budget', 'batch-budget'],
      'in-window',
    ]);
    await several(1, { batch });
    await outreach.sent();
    expect(await outreach.events()).toMatchObject([
      { type: 'messaging.batch-exhausted.v1', body: { batch } },
    ]);
    expect(await inside(() => budgets().spent(batch))).toMatchObject({ spentMicros: 2 * each });
    await inside(() => budgets().put(batch, enoughFor(3)));
    await several(1, { batch });
    expect((await reasons()).at(-1)).toBe('in-window');
  });

  it('holds where eight of our numbers claim at once', async () => {
    const batch = randomUUID();
    await inside(() => budgets().put(batch, enoughFor(3)));
    await perMonth(enoughFor(5));
    await several(8, { batch });
    const rows = await outreach.sql<{ id: string }>('SELECT conversation_id AS id FROM outbound_messages');
    const routes = await outreach.spread(rows.map(({ id }) => id));
    expect(routes).toHaveLength(8);
    const claims = await Promise.all(routes.map((route) => messaging.module.get(Claims).claim(route, 3)));
    expect(claims.flatMap(({ started }) => started)).toHaveLength(3);
    expect(await inside(() => budgets().spent(batch))).toMatchObject({ spentMicros: 3 * each });
    expect(await outreach.month()).toBe(3 * each);
  });

  it('sends nothing under a budget that nobody knows the price of', async () => {
    await outreach.sql(`UPDATE organizations SET currency = 'JPY'`);
    messaging.clock.turn(2 * 60_000);
    await several(1);
    expect(await reasons()).toEqual(['in-window']);
    await perMonth(money(1_000_000, 'JPY'));
    await several(1);
    expect(await reasons()).toEqual(['in-window', 'no-price']);
  });

  it('comes back for what was refused', async () => {
    const batch = randomUUID();
    await inside(() => budgets().put(batch, enoughFor(1)));
    messaging.channel.answer = refused;
    await several(1, { batch });
    expect(await outreach.sent()).toMatchObject([{ state: 'failed', cost_micros: '0' }]);
    expect([await outreach.month(), (await inside(() => budgets().spent(batch)))?.spentMicros]).toEqual([
      0, 0,
    ]);
  });

  it('is held for what is tried again only while it is tried', async () => {
    messaging.channel.answer = () =>
      Promise.reject(
        new ChannelFault(
          { upstream: 'twilio', outcome: 'refused', status: 429, retryable: true, retryAfterMs: HOUR },
          'retry',
        ),
      );
    await several(1);
    expect(await outreach.sent()).toMatchObject([{ state: 'queued', cost_micros: null }]);
    expect(await outreach.month()).toBe(0);
    messaging.channel.answer = () => Promise.resolve({ providerMessageId: 'SM1' });
    await hurry(messaging);
    expect(Number((await outreach.sent())[0]?.cost_micros)).toBe(each);
    expect(await outreach.month()).toBe(each);
  });

  it('is what the provider says in the end', async () => {
    await several(1);
    await outreach.sent();
    const marketing = Number((await status({ priceCategory: 'marketing', billable: true }))[0]);
    expect(marketing).toBeGreaterThan(each);
    expect(await outreach.month()).toBe(marketing);
    expect(await status({ status: 'failed', errorCode: 63003 })).toEqual([0, 'marketing', 0]);
    // A second device has it after all.
    expect(await status({ status: 'delivered' })).toEqual([marketing, 'marketing', marketing]);
    expect(await status({ status: 'read', billable: false })).toEqual([0, 'marketing', 0]);
  });
});
