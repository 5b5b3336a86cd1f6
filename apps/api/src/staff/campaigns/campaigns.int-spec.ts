import { TemplateErrands } from '@munshi/messaging';
import { CampaignRounds } from '@munshi/processes';
import { addShops } from '../../../../../libs/processes/testing/campaign-shops.js';
import { ApiToTry } from '../../../testing/open-api.js';

const plan = {
  name: 'Monsoon',
  segment: { cities: ['pune'] },
  variants: [
    {
      name: 'A',
      template: 'offer',
      language: 'en',
      values: [{ fact: 'shop', fallback: 'customer' }],
    },
  ],
};

interface Body {
  readonly id: string;
  readonly status: string;
  readonly kind?: string;
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

describe('campaigns for staff', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
    const body = 'Dear {{1}}, cement is cheap today.';
    const words = {
      category: 'marketing',
      header: null,
      body,
      footer: null,
      buttons: [],
      examples: ['Sharma'],
    };
    await api.call('PUT', '/api/v1/templates/offer/en', words);
    await api.call('POST', '/api/v1/templates/offer/en/submit');
    await api.resolve(TemplateErrands).run();
    await addShops(api.database, { accountId: api.accountId, count: 12 });
    await addShops(api.database, { accountId: api.accountId, count: 3, consent: false });
    await addShops(api.database, { accountId: api.accountId, count: 2, city: 'Delhi' });
  });
  afterAll(() => api.close());

  const at = (id: string, then = '') => `/api/v1/campaigns/${id}${then}`;
  const make = async (more: object = {}): Promise<string> => {
    const made = await api.call<Body>('POST', '/api/v1/campaigns', { ...plan, ...more });
    expect(made.status).toBe(200);
    return made.body.id;
  };
  const post = async (id: string, what: string) => {
    const { status, body } = await api.call<Body>('POST', at(id, `/${what}`));
    return [status, body.kind ?? body.status];
  };
  const told = async (): Promise<number> => {
    const { rows } = await api.database.owner.query('SELECT FROM outbound_messages WHERE batch IS NOT NULL');
    return rows.length;
  };

  it('are created, previewed, started, paused, resumed and read', async () => {
    const id = await make();
    const preview = await api.get(at(id, '/preview'));
    expect(preview.body).toMatchObject({
      audience: { meant: 15, reachable: 12, optedOut: 0, notConsented: 3 },
      problems: [],
      looked: 12,
      missing: [],
      cost: { countries: [{ country: 'IN', messages: 12 }] },
      seconds: 1,
      when: { untold: 0, capped: { recipients: 0, from: null, until: null } },
    });
    expect(preview.body['when']).toMatchObject({
      words: expect.stringContaining('About 1 s at 80 a second') as string,
    });
    const shown = preview.body['recipients'] as { shop: string; text: string }[];
    expect(shown).toHaveLength(10);
    expect(shown.map(({ text }) => text)).toEqual(
      shown.map(({ shop }) => `Dear ${shop}, cement is cheap today.`),
    );
    expect(await post(id, 'start')).toEqual([200, 'running']);
    expect(await post(id, 'start')).toEqual([409, 'wrong-campaign-status']);
    await api.resolve(CampaignRounds).run();
    expect(await told()).toBe(12);
    expect(await post(id, 'pause')).toEqual([200, 'paused']);
    expect((await api.get(at(id))).body).toMatchObject({ status: 'paused', reason: 'staff' });
    expect(await post(id, 'resume')).toEqual([200, 'running']);
    expect((await api.get(at(id, '/metrics'))).body).toMatchObject({
      total: { recipients: 12, queued: 12, sent: 0, orders: 0, revenue: { minor: 0, currency: 'INR' } },
      variants: [{ name: 'A', recipients: 12 }],
      heldOut: 0,
      uplift: null,
    });
    expect(await post(id, 'cancel')).toEqual([200, 'cancelled']);
    expect(await api.audited()).toContain(`loopback campaign.start ${id}`);
  });

  it('are scheduled on the clock of their zone, and change until they start', async () => {
    const more = { startsAt: '2099-12-01T10:00', timeZone: 'America/Sao_Paulo', windows: [] };
    const id = await make(more);
    expect((await api.get(at(id))).body).toMatchObject({ waitsFor: null });
    expect(await post(id, 'schedule')).toEqual([200, 'scheduled']);
    const waitsFor = { reason: 'start', until: '2099-12-01T13:00:00.000Z' };
    expect((await api.get(at(id))).body).toMatchObject({ waitsFor });
    expect((await api.get('/api/v1/campaigns?status=scheduled')).body).toMatchObject({
      items: [{ id, waitsFor }],
    });
    const { rows } = await api.database.owner.query('SELECT look_at FROM campaigns WHERE id = $1', [id]);
    expect(rows).toEqual([{ look_at: new Date('2099-12-01T13:00:00Z') }]);
    const read = await api.get<{ plan: object }>(at(id));
    expect(read.body.plan).toMatchObject(more);
    const half = await api.call('PUT', at(id), { ...plan, startsAt: '2020-01-01T10:00' });
    expect([half.status, half.body['problems']]).toMatchObject([400, [{}, {}, {}, {}, {}, {}, {}]]);
    const put = await api.call('PUT', at(id), { ...read.body.plan, startsAt: '2020-01-01T10:00' });
    expect([put.status, put.body['status']]).toEqual([200, 'draft']);
    expect(await post(id, 'schedule')).toEqual([422, 'starts-in-the-past']);
  });

  it('are told to a list of numbers, whose bad rows are named', async () => {
    const id = await make({ segment: { listed: true } });
    const csv =
      'Phone;Name\r\n+91 98000 00003;a\r\n919800000003;b\r\n12;c\r\n9198 7777 7777;d\r\n"9198 0000 0004";e\r\n';
    const uploaded = await api.call('POST', at(id, '/list'), { csv });
    expect(uploaded.body).toEqual({
      numbers: 3,
      badCount: 2,
      bad: [
        { line: 3, problems: ['is the number of line 2 again'] },
        { line: 4, problems: ['phone is no telephone number'] },
      ],
    });
    const preview = await api.get(at(id, '/preview'));
    expect(preview.body).toMatchObject({
      audience: { reachable: 2 },
      problems: ['1 numbers of the list have never written to this number.'],
    });
    // Another list takes its place, however long both are.
    const many = Array.from({ length: 60_000 }, (_, nth) => `98${String(10_000_000 + nth)}`).join('\n');
    expect((await api.call('POST', at(id, '/list'), { csv: `phone\n${many}` })).body).toMatchObject({
      numbers: 60_000,
      badCount: 0,
    });
    const again = await api.call('POST', at(id, '/list'), { csv: `phone\n${many}\n98000 00003` });
    expect(again.body).toMatchObject({ numbers: 60_001 });
    expect((await api.get(at(id, '/preview'))).body).toMatchObject({ audience: { reachable: 1 } });
    expect((await api.call('POST', at(id, '/list'), { csv: 'name\nx' })).status).toBe(422);
  });

  it('change their end, windows and rate while they run, and remember it; whom they mean and what they say is fixed', async () => {
    const id = await make();
    await post(id, 'start');
    const { body } = await api.get<{ plan: object }>(at(id));
    const windows = [{ days: [1], from: '09:00', until: '24:00' }];
    const later = { endsAt: '2099-12-01T10:00', windows, ratePerSecond: 3 };
    const put = await api.call('PUT', at(id), { ...body.plan, ...later });
    expect([put.status, put.body]).toMatchObject([200, { status: 'running', plan: later }]);
    const other = await api.call<Body>('PUT', at(id), {
      ...body.plan,
      ...later,
      segment: {},
      timeZone: 'Asia/Dubai',
    });
    expect([other.status, other.body]).toMatchObject([
      409,
      { kind: 'campaign-under-way', problems: [{ path: 'segment' }] },
    ]);
    await post(id, 'cancel');
    expect((await api.get(at(id, '/history'))).body).toMatchObject({
      items: [
        { status: 'cancelled', reason: 'staff', changes: [] },
        {
          status: 'running',
          changes: expect.arrayContaining([
            { field: 'windows', from: [], to: windows },
            { field: 'ratePerSecond', from: null, to: 3 },
          ]) as unknown,
        },
        { status: 'running', changes: [] },
      ],
    });
    expect((await api.get(at('00000000-0000-4000-8000-000000000001', '/history'))).status).toBe(404);
  });

  it('are exported so that no spreadsheet is tricked, and numbers stay readable', async () => {
    const { rows } = await api.database.owner.query<{ phone: string }>(
      `UPDATE contacts SET name = '=HYPERLINK("http://x")' WHERE phone LIKE '%06' RETURNING phone`,
    );
    const id = await make();
    await post(id, 'start');
    const file = await api.get(at(id, '/recipients'));
    expect(file.headers.get('content-type')).toMatch(/^text\/csv/);
    const lines = file.text.split('\r\n').filter((line) => line !== '');
    expect(lines).toHaveLength(13);
    expect(rows).toHaveLength(1);
    expect(lines.find((line) => line.includes('HYPERLINK'))).toMatch(/^\(\+91\) 98000 00006,"'=HYPERLINK\(/);
    await post(id, 'cancel');
  });

  it('mean the shops that staff have tagged', async () => {
    const shops = await api.get<{ items: { id: string; city: string; tags: string[] }[] }>('/api/v1/shops');
    const shop = `/api/v1/shops/${shops.body.items[0]?.id ?? ''}/profile`;
    const put = await api.call('PUT', shop, { city: 'Nagpur ', tags: [' vip', 'vip'] });
    expect([put.status, put.body]).toEqual([200, { city: 'Nagpur', tags: ['vip'] }]);
    const id = await make({ segment: { tags: ['vip'], cities: ['nagpur'] } });
    expect((await api.get(at(id, '/preview'))).body).toMatchObject({ audience: { meant: 1 } });
    expect((await api.call('PUT', shop, { city: 'Pune', tags: ['a;b'] })).status).toBe(422);
    await api.call('PUT', shop, { city: 'Pune', tags: [] });
  });

  it('are not started where nobody is meant', async () => {
    const id = await make({ segment: { cities: ['Atlantis'] } });
    const answer = await api.call<{ problems: unknown }>('POST', at(id, '/start'));
    expect([answer.status, answer.body.problems]).toEqual([
      409,
      [{ path: 'segment', message: 'Nobody is meant who may be told.' }],
    ]);
  });

  it('are tested at the number of staff alone', async () => {
    const id = await make();
    expect(await post(id, 'test')).toEqual([409, 'no-alert-number']);
  });
});
