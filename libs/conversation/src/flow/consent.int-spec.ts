import { FindConsents } from '@munshi/messaging';
import { LANGUAGES, say } from '@munshi/wording';
import { QueryBus } from '@nestjs/cqrs';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

const inAnyLanguage = (kind: 'opted-out' | 'opted-in'): readonly string[] =>
  LANGUAGES.map((language) => say({ kind }, language).text);

describe('what a customer says about offers and reminders', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  const isOut = async ({ phone }: Customer): Promise<boolean> => {
    const { rows } = await counter.database.owner.query<{ out: boolean }>(
      'SELECT opted_out_at IS NOT NULL AS out FROM contacts WHERE phone = $1',
      [phone],
    );
    return rows[0]?.out ?? false;
  };
  const flagOf = async ({ conversationId }: Customer) => {
    const { rows } = await counter.database.owner.query<{ flag: string | null }>(
      'SELECT flag FROM conversations WHERE id = $1',
      [conversationId],
    );
    return rows[0]?.flag;
  };
  const historyOf = async ({ conversationId }: Customer): Promise<string[] | null> => {
    const page = await counter
      .get(QueryBus)
      .execute(new FindConsents(counter.organizationId, conversationId));
    return page?.items.map(({ decision, text }) => `${decision}: ${text}`) ?? null;
  };

  it.each([
    ['STOP', 'START'],
    ['stop messages', 'start!'],
    ['PARAR', 'VOLTAR'],
    ['sair', 'Começar'],
    ['band karo', 'shuru karo'],
    ['बंद करो', 'शुरू'],
    ['unsubscribe', 'शुरू करें।'],
  ])('is kept: %s, and %s', async (stop, start) => {
    const shop = counter.customer();
    await shop.writes(stop);
    expect(inAnyLanguage('opted-out')).toContain(shop.last);
    expect(await isOut(shop)).toBe(true);
    expect(await flagOf(shop)).toBe('opted-out');
    await shop.writes(start);
    expect(inAnyLanguage('opted-in')).toContain(shop.last);
    expect(await isOut(shop)).toBe(false);
    expect(await flagOf(shop)).toBeNull();
    expect(await historyOf(shop)).toEqual([`in: ${start}`, `out: ${stop}`]);
  });

  it('is kept as often as it is said', async () => {
    const shop = counter.customer();
    await shop.writes('stop');
    await shop.writes('STOP!');
    expect(await historyOf(shop)).toEqual(['out: STOP!', 'out: stop']);
  });

  it.each(['start', 'शुरू', 'voltar'])('is nothing where nobody had opted out: %s', async (text) => {
    const shop = counter.customer();
    await shop.writes(text);
    expect(shop.last).not.toMatch(/offers/);
    expect(await historyOf(shop)).toEqual([]);
  });

  it.each(['subscribe', 'opt in', 'mujhe offer bhejo', 'मुझे ऑफ़र चाहिए', 'quero receber ofertas'])(
    'is kept of whoever asks for offers: %s',
    async (text) => {
      const shop = counter.customer();
      await shop.writes(text);
      expect(LANGUAGES.map((language) => say({ kind: 'subscribed' }, language).text)).toContain(shop.last);
      expect(await historyOf(shop)).toEqual([`in: ${text}`]);
      await shop.writes('stop');
      expect(await isOut(shop)).toBe(true);
    },
  );

  it('leaves an order and its question alone', async () => {
    const shop = counter.customer();
    await shop.writes('cement');
    await shop.writes('stop');
    await shop.writes('start');
    await shop.writes('7');
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 7']);
  });

  it('counts while a person has the conversation, and is not answered', async () => {
    const shop = counter.customer();
    await shop.writes('talk to a person');
    const { length } = shop.heard;
    await shop.writes('stop');
    expect(shop.heard).toHaveLength(length);
    expect(await historyOf(shop)).toEqual(['out: stop']);
  });

  it('is evidence: the application can neither change nor delete it', async () => {
    const { pool, owner } = counter.database;
    await expect(pool.query(`UPDATE consent_events SET decision = 'in'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(pool.query('DELETE FROM consent_events')).rejects.toThrow(/permission denied/);
    const { rows } = await owner.query<{ kept: boolean }>('SELECT count(*) > 0 AS kept FROM consent_events');
    expect(rows).toEqual([{ kept: true }]);
  });

  it('counts before somebody is approved', async () => {
    await counter.database.owner.query('UPDATE organizations SET require_approval = true');
    counter.clock.turn(60_000);
    const shop = counter.customer();
    await shop.writes('hello');
    expect(shop.last).toMatch(/One of us will reply/);
    await shop.writes('stop');
    expect(shop.last).toMatch(/no more offers/);
    expect(await historyOf(shop)).toEqual(['out: stop']);
  });
});
