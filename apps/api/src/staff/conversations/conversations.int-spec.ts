import { randomUUID } from 'node:crypto';
import { ApiToTry } from '../../../testing/open-api.js';

interface List {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | null;
}

describe('conversations and parked work for staff', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
  });
  afterAll(() => api.close());

  /** Of a customer who wrote last so many minutes ago. */
  const converse = async (name: string, minutes: number, more: { alias?: string } = {}): Promise<string> => {
    const id = randomUUID();
    const { organizationId, owner } = api.database;
    await owner.query(
      `WITH contact AS (INSERT INTO contacts (organization_id, phone, name) VALUES ($2, $5, $3) RETURNING id)
       INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address, last_inbound_at,
         human_until, flag, aliases)
       SELECT $1, $2, $4, id, $5, now() - $6 * interval '1 minute', now() + interval '1 hour', 'asked-for-a-person', $7
       FROM contact`,
      [id, organizationId, name, api.accountId, randomUUID(), minutes, more.alias ? [more.alias] : []],
    );
    return id;
  };
  const hear = async (conversationId: string, text: string, outcome: string | null = 'handled') => {
    const { rows } = await api.database.owner.query<{ id: string }>(
      `INSERT INTO inbound_messages (organization_id, channel_account_id, conversation_id, provider_message_id, trace_id,
         address, raw, text, kind, outcome, processed_at, fault, attempts)
       VALUES ($1, $2, $3, $4::text, $4::uuid, 'x', '', $5, 'text', $6::text, CASE WHEN $6::text IS NOT NULL THEN now() END, 'boom', 5)
       RETURNING id`,
      [api.database.organizationId, api.accountId, conversationId, randomUUID(), text, outcome],
    );
    return `in:${rows[0]!.id}`;
  };
  const say = async (conversationId: string, text: string, more: Record<string, string> = {}) => {
    const id = randomUUID();
    const columns = { state: 'accepted', verdict: 'send', purpose: 'reply', ...more };
    await api.database.owner.query(
      `INSERT INTO outbound_messages (id, organization_id, channel_account_id, conversation_id, trace_id, to_address, text,
         choices, parts, created_at, finished_at, ${Object.keys(columns).join(', ')})
       VALUES ($1, $2, $3, $4, $1, 'x', $5, '[]', '[]', clock_timestamp(), clock_timestamp(),
         ${Object.keys(columns)
           .map((_, nth) => `$${nth + 6}`)
           .join(', ')})`,
      [id, api.database.organizationId, api.accountId, conversationId, text, ...Object.values(columns)],
    );
    return `out:${id}`;
  };
  const list = (path: string) => api.get<List>(`/api/v1/${path}`);
  const replay = (id: string, body?: unknown) => api.call('POST', `/api/v1/parked/${id}/replay`, body);
  const row = async (id: string): Promise<Record<string, unknown>> => {
    const [kind, key] = id.split(':');
    const table = { in: 'inbound_messages', out: 'outbound_messages', reaction: 'deliveries' }[kind!]!;
    const { rows } = await api.database.owner.query<Record<string, unknown>>(
      `SELECT * FROM ${table} WHERE id::text = $1`,
      [key],
    );
    return rows[0]!;
  };

  it('are listed by who wrote last, with the last thing said', async () => {
    const earlier = await converse('Asha', 20);
    const later = await converse('Bina', 10);
    await hear(earlier, 'cement x 2');
    await say(earlier, '*2 bags* — 1 confirm');
    await hear(later, 'hello');
    const first = await list('conversations?limit=1');
    expect(first.body.items).toMatchObject([
      {
        id: later,
        channel: 'simulator',
        contact: { name: 'Bina' },
        flag: 'asked-for-a-person',
        lastMessage: { direction: 'in', text: 'hello' },
      },
    ]);
    const second = await list(`conversations?limit=1&after=${first.body.next}`);
    expect(second.body).toMatchObject({
      items: [{ id: earlier, lastMessage: { direction: 'out', text: '*2 bags* — 1 confirm' } }],
      next: null,
    });
  });

  it('show both directions, latest first, whichever spelling of the address was written from', async () => {
    const alias = randomUUID();
    const id = await converse('Chitra', 30, { alias });
    const texts = ['one', 'two', 'three'];
    await hear(alias, 'one');
    await hear(id, 'two');
    await say(id, 'three', { state: 'failed', error_detail: 'no such number' });
    const all = await list(`conversations/${id}/messages`);
    expect(all.body.items.map(({ text }) => text)).toEqual(texts.toReversed());
    expect(all.body.items[0]).toMatchObject({ direction: 'out', state: 'failed', detail: 'no such number' });
    const seen: unknown[] = [];
    let after = '';
    do {
      const { body } = await list(`conversations/${id}/messages?limit=1&after=${after}`);
      seen.push(...body.items.map(({ text }) => text));
      after = body.next ?? '';
    } while (after !== '');
    expect(seen).toEqual(texts.toReversed());
  });

  it('are handed back to the bot', async () => {
    const id = await converse('Divya', 5);
    await hear(id, 'hello?');
    expect((await api.call('POST', `/api/v1/conversations/${id}/hand-back`)).status).toBe(200);
    const { body } = await list('conversations');
    expect(body.items.find((item) => item['id'] === id)).toMatchObject({ flag: null, humanUntil: null });
    expect(await api.audited()).toContain(`loopback conversation.hand-back ${id}`);
    expect(api.wake.woken).toContain(`conversation ${id}`);
  });

  it.each([randomUUID(), 'x', '%00', '1'])('knows no conversation %s', async (id) => {
    expect((await list(`conversations/${id}/messages`)).status).toBe(404);
    expect((await list(`conversations/${id}/consents`)).status).toBe(404);
    expect((await api.call('POST', `/api/v1/conversations/${id}/hand-back`)).status).toBe(404);
  });

  it('takes only cursors that it gave', async () => {
    const cursor = (place: string) => Buffer.from(place).toString('base64url');
    for (const place of ['x', '1~x', '1~------------------------------------', '99999999999999999999~in:1'])
      expect((await list(`conversations?after=${cursor(place)}`)).status).toBe(400);
    const farAway = cursor(`99999999999999999~${randomUUID()}`);
    expect((await list(`conversations?after=${farAway}`)).status).toBe(200);
    expect((await list(`parked?after=${farAway}`)).status).toBe(200);
  });

  describe('parked', () => {
    const park = async () => {
      const id = await converse('Esha', 1);
      const { rows } = await api.database.owner.query<{ id: string }>(
        `WITH event AS (INSERT INTO outbox (id, organization_id, trace_id, type, body, dispatched_at)
           VALUES (gen_random_uuid(), $1, gen_random_uuid(), 'orders.order-confirmed.v1', '{}', now()) RETURNING id)
         INSERT INTO deliveries (organization_id, event_id, reaction, queue, attempts, parked_at, fault)
         SELECT $1, id, 'process-order', 'order-processing', 10, clock_timestamp(), 'no seller' FROM event RETURNING id`,
        [api.database.organizationId],
      );
      return {
        heard: await hear(id, 'cement', 'parked'),
        closed: await say(id, 'late', {
          state: 'parked',
          verdict: 'park',
          verdict_reason: 'window-closed',
        }),
        refused: await say(id, 'again', { state: 'parked', error_code: '130429', attempts: '8' }),
        unknown: await say(id, 'perhaps', { state: 'parked', error_detail: 'nobody knows' }),
        unknownTemplate: await say(id, 'an offer', {
          state: 'parked',
          verdict: 'template',
          verdict_reason: 'window-closed',
          error_detail: 'nobody knows',
        }),
        reaction: `reaction:${rows[0]!.id}`,
      };
    };

    it('things are one list, with their reasons', async () => {
      const parked = await park();
      const items: List['items'][number][] = [];
      let after = '';
      do {
        const { body } = await list(`parked?limit=2&after=${after}`);
        items.push(...body.items);
        after = body.next ?? '';
      } while (after !== '');
      const named = (id: string) => items.filter((item) => item['id'] === id);
      expect(named(parked.heard)).toMatchObject([{ kind: 'inbound', reason: 'boom', maySayTwice: false }]);
      expect(named(parked.closed)).toMatchObject([
        { kind: 'outbound', reason: 'window-closed', maySayTwice: false },
      ]);
      expect(named(parked.unknown)).toMatchObject([
        { kind: 'outbound', reason: 'nobody knows', maySayTwice: true },
      ]);
      expect(named(parked.unknownTemplate)).toMatchObject([{ maySayTwice: true }]);
      expect(named(parked.reaction)).toMatchObject([
        { kind: 'reaction', what: 'process-order', reason: 'no seller', conversationId: null },
      ]);
    });

    it('messages are heard again, reactions run again', async () => {
      const { heard, reaction } = await park();
      expect((await replay(heard)).status).toBe(200);
      expect(await row(heard)).toMatchObject({ processed_at: null, outcome: null, attempts: 0, fault: null });
      expect((await replay(reaction, {})).status).toBe(200);
      expect(await row(reaction)).toMatchObject({ parked_at: null, attempts: 0, fault: null });
      expect(api.wake.woken).toEqual(
        expect.arrayContaining([
          `conversation ${String((await row(heard))['conversation_id'])}`,
          `order-processing ${reaction.split(':')[1]!}`,
        ]),
      );
      expect((await replay(heard)).status).toBe(404);
      expect((await replay(reaction)).status).toBe(404);
    });

    it('sayings that surely did not reach the customer are sent again', async () => {
      const { closed, refused } = await park();
      for (const id of [closed, refused]) {
        expect((await replay(id)).status).toBe(200);
        expect(await row(id)).toMatchObject({
          state: 'queued',
          attempts: 0,
          error_code: null,
          verdict: null,
        });
      }
      expect(api.wake.woken).toContain(`sender ${api.accountId}`);
      expect(await api.audited()).toContain(`loopback parked.replay ${closed}`);
    });

    it('sayings that may have reached them are said twice only by force', async () => {
      const { unknown, unknownTemplate } = await park();
      for (const id of [unknown, unknownTemplate]) {
        const refused = await replay(id);
        expect([refused.status, refused.body['kind']]).toEqual([409, 'may-say-twice']);
        expect(await row(id)).toMatchObject({ state: 'parked' });
      }
      expect((await replay(unknown, { force: 'yes' })).status).toBe(400);
      // The first contenders open their connections one by one, and so hardly contend.
      for (const { unknown: contended } of [await park(), await park(), await park()]) {
        const contenders = Array.from({ length: 8 }, () => replay(contended, { force: true }));
        const statuses = (await Promise.all(contenders)).map(({ status }) => status);
        expect(statuses.sort()).toEqual([200, ...Array<number>(7).fill(404)]);
        expect(await row(contended)).toMatchObject({ state: 'queued' });
      }
    });

    it.each(['in:0', 'in:999999999999999', 'out:1', `out:${randomUUID()}`, 'reaction:0', 'x', '%00'])(
      'things do not include %s',
      async (id) => {
        expect((await replay(id)).status).toBe(404);
      },
    );
  });
});
