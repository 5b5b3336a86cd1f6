import { ChannelRoutes } from '@munshi/messaging';
import { ApiToTry } from '../../../testing/open-api.js';

const plan = { name: 'Monsoon', variants: [{ name: 'A', template: 'offer', language: 'en' }] };

interface Body {
  readonly id: string;
  readonly kind?: string;
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

describe('plans of campaigns, as staff write them,', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
  });
  afterAll(() => api.close());

  const at = (id: string, then = '') => `/api/v1/campaigns/${id}${then}`;

  it('are one under a key, however often and at once they are asked for, and no other one', async () => {
    const ask = (more: object) =>
      api.call<Body>('POST', '/api/v1/campaigns', { ...plan, key: 'mon-1', ...more });
    const asked = await Promise.all(Array.from({ length: 8 }, () => ask({})));
    expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 200));
    const [id] = [...new Set(asked.map(({ body }) => body.id))];
    expect(new Set(asked.map(({ body }) => body.id)).size).toBe(1);
    // It has another plan by now: what is asked for again is still what was asked for then.
    const read = await api.get<{ plan: object }>(at(id ?? ''));
    await api.call('PUT', at(id ?? ''), { ...read.body.plan, name: 'Winter' });
    expect((await ask({})).body).toMatchObject({ id, plan: { name: 'Winter' } });
    const other = await ask({ name: 'Winter' });
    expect([other.status, other.body.kind]).toEqual([409, 'campaign-key-reused']);
    expect((await ask({ key: 'mon-2' })).body.id).not.toBe(id);
  });

  it('speak from the number that is named where several are on, and from none that is guessed', async () => {
    const { owner, organizationId } = api.database;
    await owner.query(
      `INSERT INTO channel_accounts (organization_id, channel, external_key, address, credentials, address_salt)
       SELECT $1, channel, 'second', '+91 98000 99999', credentials, address_salt FROM channel_accounts LIMIT 1`,
      [organizationId],
    );
    await api.resolve(ChannelRoutes).refresh();
    const ambiguous = await api.call<Body>('POST', '/api/v1/campaigns', plan);
    expect([ambiguous.status, ambiguous.body.problems]).toMatchObject([422, [{ path: 'number' }]]);
    expect(ambiguous.body.problems?.[0]?.message).toContain('+91 98000 99999');
    const made = await api.call<Body & { plan: object }>('POST', '/api/v1/campaigns', {
      ...plan,
      number: '919800099999',
    });
    expect([made.status, made.body.plan]).toMatchObject([200, { number: '+91 98000 99999' }]);
    const put = await api.call('PUT', at(made.body.id), { ...made.body.plan, name: 'Winter' });
    expect([put.status, put.body['plan']]).toMatchObject([
      200,
      { name: 'Winter', number: '+91 98000 99999' },
    ]);
    const other = await api.call<Body>('POST', '/api/v1/campaigns', { ...plan, number: '12' });
    expect([other.status, other.body.problems]).toMatchObject([422, [{ path: 'number' }]]);
    await owner.query(
      `DELETE FROM campaigns WHERE channel_account_id IN (SELECT id FROM channel_accounts WHERE external_key = 'second')`,
    );
    await owner.query(`DELETE FROM channel_accounts WHERE external_key = 'second'`);
    await api.resolve(ChannelRoutes).refresh();
  });

  it('stay on the clock that they were said on, until another is named', async () => {
    const times = { startsAt: '2099-12-01T10:00', windows: [{ days: [1], from: '09:00', until: '12:00' }] };
    const made = await api.call<Body & { plan: object }>('POST', '/api/v1/campaigns', {
      ...plan,
      ...times,
      timeZone: 'Asia/Dubai',
    });
    const { timeZone: _, ...without } = made.body.plan as Record<string, unknown>;
    const starts = async () => {
      const { rows } = await api.database.owner.query<{ at: string }>(
        `SELECT plan->>'startsAt' AS at FROM campaigns WHERE id = $1`,
        [made.body.id],
      );
      return rows[0]?.at;
    };
    const put = await api.call('PUT', at(made.body.id), { ...without, name: 'Winter' });
    expect(put.body['plan']).toMatchObject({ ...times, timeZone: 'Asia/Dubai', name: 'Winter' });
    expect(await starts()).toBe('2099-12-01T06:00:00.000Z');
    const moved = await api.call('PUT', at(made.body.id), { ...without, timeZone: 'Asia/Kolkata' });
    expect(moved.body['plan']).toMatchObject({ ...times, timeZone: 'Asia/Kolkata' });
    expect(await starts()).toBe('2099-12-01T04:30:00.000Z');
    const fresh = await api.call('POST', '/api/v1/campaigns', { ...plan, ...times });
    expect(fresh.body['plan']).toMatchObject({ timeZone: 'Asia/Kolkata' });
    const nowhere = at('00000000-0000-4000-8000-000000000001');
    expect((await api.call('PUT', nowhere, without)).status).toBe(404);
  });

  it('are refused with every problem at once', async () => {
    const ends = { startsAt: '2099-12-01T10:00', endsAt: '2099-12-01T09:00' };
    const wrong = { ...plan, ...ends, budget: -1, holdOut: 95, attributionDays: 0, segment: { tags: [] } };
    const answer = await api.call<Body>('POST', '/api/v1/campaigns', wrong);
    expect([answer.status, answer.body.kind, answer.body.problems?.map(({ path }) => path)]).toEqual([
      422,
      'invalid-campaign',
      ['segment.tags', 'holdOut', 'endsAt', 'budget', 'attributionDays'],
    ]);
    expect(
      (await api.call('POST', '/api/v1/campaigns', { ...plan, startsAt: '2026-06-31T10:00' })).status,
    ).toBe(400);
    // What cannot be written as it was asked for would keep the others from being listed.
    const longAgo = await api.call<Body>('POST', '/api/v1/campaigns', {
      ...plan,
      startsAt: '0000-12-02T10:00',
    });
    expect([longAgo.status, longAgo.body.problems]).toMatchObject([422, [{ path: 'startsAt' }]]);
    expect((await api.get('/api/v1/campaigns')).status).toBe(200);
    expect((await api.call('POST', '/api/v1/campaigns', { ...plan, channel: 'meta' })).status).toBe(422);
    expect((await api.get(at('00000000-0000-4000-8000-000000000001'))).status).toBe(404);
    expect((await api.get(at('00000000-0000-4000-8000-000000000001', '/metrics'))).status).toBe(404);
  });
});
