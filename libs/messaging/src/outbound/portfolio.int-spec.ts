import type { Id } from '@munshi/kernel';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Outreach } from '../../testing/outreach.js';
import { Inbox } from '../inbox/inbox.js';
import { hurry } from '../../testing/sending.js';

describe('how many people may be written to in 24 h', () => {
  let messaging: MessagingFixture;
  let outreach: Outreach;
  let template: Awaited<ReturnType<Outreach['template']>>;
  beforeEach(async () => {
    messaging = await openMessaging();
    outreach = await Outreach.open(messaging);
    template = await outreach.template();
    await outreach.sql('UPDATE channel_accounts SET portfolio_limit = 2');
  });
  afterEach(() => messaging.close());

  const silent = async (): Promise<Id> => {
    const person = await outreach.person();
    await outreach.silent(person);
    return person;
  };
  const reasons = async () => (await outreach.sent()).map((row) => row.verdict_reason);
  const people = async () =>
    (await outreach.sql<{ people: number }>('SELECT people FROM sender_buckets'))[0]?.people;
  const later = (hours: number) =>
    outreach.sql(`UPDATE portfolio_people SET last_at = last_at - $1 * interval '1 hour'`, [hours]);

  it('is kept by whoever is decided together, and those within count once', async () => {
    const [one, two, three] = [await silent(), await silent(), await silent()];
    for (const person of [one, two, three]) await outreach.tell(person, { template });
    expect(await reasons()).toEqual(['window-closed', 'window-closed', 'portfolio-limit']);
    await outreach.tell(one, { template });
    await outreach.tell(one, { template, purpose: 'reminder' });
    await hurry(messaging);
    while ((await reasons()).filter((reason) => reason === 'window-closed').length < 4)
      await hurry(messaging);
    expect(await people()).toBe(2);
  });

  it('moves with the clock, to the hour of the first', async () => {
    const [one, two, three] = [await silent(), await silent(), await silent()];
    for (const person of [one, two]) await outreach.tell(person, { template });
    await outreach.sent();
    await later(23);
    await outreach.tell(three, { template });
    expect((await reasons()).at(-1)).toBe('portfolio-limit');
    const [waits] = await outreach.sql<{ hours: number }>(
      'SELECT round(extract(epoch FROM max(send_after) - now()) / 3600)::integer AS hours FROM outbound_messages',
    );
    expect(waits?.hours).toBe(1);
    await later(1);
    await hurry(messaging);
    expect((await reasons()).at(-1)).toBe('window-closed');
    expect(await people()).toBe(1);
  });

  it('counts what is owed, and does not keep it back', async () => {
    const [one, two, three] = [await silent(), await silent(), await silent()];
    for (const person of [one, two]) await outreach.tell(person, { template, purpose: 'reminder' });
    await outreach.sent();
    const invoice = { template, purpose: 'transactional' } as unknown as Parameters<Outreach['tell']>[1];
    await outreach.tell(three, invoice);
    expect(await reasons()).toEqual(['window-closed', 'window-closed', 'window-closed']);
    expect(await people()).toBe(3);
  });

  it('asks nothing of those who have written', async () => {
    await outreach.sql('UPDATE channel_accounts SET portfolio_limit = 0');
    await outreach.tell(await outreach.person(), { template });
    expect(await reasons()).toEqual(['in-window']);
    await outreach.tell(await silent(), { template });
    expect((await reasons()).at(-1)).toBe('portfolio-limit');
  });

  it('is what Meta says that it is', async () => {
    await outreach.sql(`UPDATE channel_accounts SET channel = 'meta'`);
    const limit = async (people: unknown) => {
      const value = { max_daily_conversations_per_business: people };
      const raw = Buffer.from(
        JSON.stringify({ entry: [{ id: '1', changes: [{ field: 'business_capability_update', value }] }] }),
      );
      const item = { accountKey: null, field: 'business_capability_update', raw, ours: undefined };
      await messaging.module.get(Inbox).keepOthers(messaging.route, [item]);
      return (
        await outreach.sql<{ people: number | null }>(
          'SELECT portfolio_limit AS people FROM channel_accounts',
        )
      )[0]?.people;
    };
    expect([await limit('TIER_10K'), await limit('TIER_NEW'), await limit('TIER_UNLIMITED')]).toEqual([
      10_000,
      10_000,
      null,
    ]);
  });

  it('is no limit where there is none', async () => {
    await outreach.sql('UPDATE channel_accounts SET portfolio_limit = NULL');
    for (const person of [await silent(), await silent(), await silent()])
      await outreach.tell(person, { template });
    expect(await reasons()).toEqual(Array(3).fill('window-closed'));
  });
});
