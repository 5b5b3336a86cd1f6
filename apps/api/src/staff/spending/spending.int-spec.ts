import { randomUUID } from 'node:crypto';
import { ApiToTry } from '../../../testing/open-api.js';

const CARD = {
  rates: [
    {
      country: 'IN',
      category: 'marketing',
      amount: '1.09',
      currency: 'INR',
      from: '2026-01-01',
      source: 'our contract',
    },
  ],
  fees: [],
  exchanges: [],
};

describe('what staff say of spending', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
  });
  afterAll(() => api.close());

  const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await api.database.owner.query<Row & Record<string, unknown>>(text, values)).rows;
  const conversation = async (): Promise<string> => {
    const id = randomUUID();
    await sql(
      `WITH contact AS (INSERT INTO contacts (organization_id, phone) VALUES ($2, $1) RETURNING id)
       INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address, last_inbound_at)
       SELECT $1::uuid, $2, $3, id, 'x', now() FROM contact`,
      [id, api.database.organizationId, api.accountId],
    );
    return id;
  };
  const message = async (conversationId: string, columns: Record<string, unknown>): Promise<void> => {
    const names = Object.keys(columns);
    await sql(
      `INSERT INTO outbound_messages (id, organization_id, channel_account_id, conversation_id, trace_id, to_address, text,
         choices, parts, purpose, ${names.join(', ')})
       VALUES ($1, $2, $3, $4, $1, 'x', 'an offer', '[]', '[]', 'marketing', ${names.map((_, nth) => `$${nth + 5}`).join(', ')})`,
      [randomUUID(), api.database.organizationId, api.accountId, conversationId, ...Object.values(columns)],
    );
  };

  it('a budget is put, audited, and lets go at once what waits for the next month', async () => {
    const id = await conversation();
    const later = new Date(Date.now() + 86_400_000);
    await message(id, {
      state: 'queued',
      verdict: 'wait',
      verdict_reason: 'month-budget',
      send_after: later,
    });
    const put = await api.call('PUT', '/api/v1/budget', { monthly: 50_000 });
    expect([put.status, put.body]).toMatchObject([
      200,
      { monthly: 50_000, currency: 'INR', spent: '0.0000' },
    ]);
    expect((await api.get('/api/v1/budget')).body).toEqual(put.body);
    expect(await api.audited()).toContain('loopback budget.put budget');
    const [row] = await sql<{ due: boolean }>(
      'SELECT send_after <= clock_timestamp() AS due FROM outbound_messages WHERE conversation_id = $1',
      [id],
    );
    expect(row?.due).toBe(true);
    for (const monthly of [-1, 1.5, 'much'])
      expect((await api.call('PUT', '/api/v1/budget', { monthly })).status).toBe(400);
    expect((await api.call('PUT', '/api/v1/budget', { monthly: 900_000_000_000 })).status).toBe(422);
    expect((await api.call('PUT', '/api/v1/budget', { monthly: null })).body['monthly']).toBeNull();
  });

  it('a rate card is put over the one that comes with us, and taken back', async () => {
    const put = await api.call('PUT', '/api/v1/rate-card', { own: CARD });
    expect([put.status, put.body['own']]).toEqual([200, CARD]);
    const found = await api.get('/api/v1/rate-card');
    expect(found.body).toEqual(put.body);
    expect((found.body['standard'] as { rates: unknown[] }).rates.length).toBeGreaterThan(50);
    const wrong = { ...CARD, rates: [...CARD.rates, ...CARD.rates, { ...CARD.rates[0], amount: 'much' }] };
    const refused = await api.call('PUT', '/api/v1/rate-card', { own: wrong });
    expect([refused.status, refused.body['kind']]).toEqual([422, 'invalid-rate-card']);
    expect((await api.call('PUT', '/api/v1/rate-card', { own: null })).body['own']).toBeNull();
  });

  it('a number has a limit, a trouble, and is resumed', async () => {
    const at = (then: string, id = api.accountId) => `/api/v1/channels/${id}/${then}`;
    expect((await api.call('PUT', at('portfolio-limit'), { people: 250 })).status).toBe(200);
    await sql(
      `UPDATE channel_accounts SET trouble = 'credentials', trouble_code = '190', trouble_detail = 'expired',
         troubled_at = now(), stopped_until = now() WHERE id = $1`,
      [api.accountId],
    );
    const listed = async () =>
      (await api.get<{ items: object[] }>('/api/v1/channels')).body.items.find(
        (channel) => 'id' in channel && channel.id === api.accountId,
      );
    expect(await listed()).toMatchObject({
      portfolioLimit: 250,
      people: 0,
      trouble: { cause: 'credentials', code: '190', detail: 'expired' },
    });
    expect((await api.call('POST', at('resume'))).status).toBe(200);
    expect((await api.call('POST', at('resume'))).status).toBe(409);
    expect(await listed()).toMatchObject({ trouble: null });
    for (const id of [randomUUID(), 'none'])
      expect((await api.call('PUT', at('portfolio-limit', id), { people: 1 })).status).toBe(404);
  });

  it('a message says what the policy said of it, what the provider answered, and what it cost', async () => {
    const id = await conversation();
    await message(id, {
      state: 'accepted',
      verdict: 'template',
      verdict_reason: 'window-closed',
      cost_micros: 863_100,
      cost_category: 'marketing',
    });
    const later = new Date(Date.now() + 60_000);
    await message(id, {
      state: 'queued',
      verdict: 'wait',
      verdict_reason: 'quiet-hours',
      send_after: later,
      created_at: later,
    });
    const { body } = await api.get<{ items: object[] }>(`/api/v1/conversations/${id}/messages`);
    expect(body.items).toMatchObject([
      { verdict: 'wait', reason: 'quiet-hours', waitsUntil: later.toISOString(), cost: null },
      { verdict: 'template', waitsUntil: null, cost: { amount: '0.8631', category: 'marketing' } },
    ]);
    await message(id, {
      state: 'parked',
      verdict: 'send',
      verdict_reason: 'in-window',
      error_code: '131048',
      error_detail: 'too much of it is unwanted',
    });
    const parked = await api.get<{ items: object[] }>('/api/v1/parked');
    expect(parked.body.items).toMatchObject([
      { verdict: 'send', code: '131048', reason: 'too much of it is unwanted' },
    ]);
  });
});
