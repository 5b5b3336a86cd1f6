import { ApiToTry } from '../../testing/open-api.js';

const GUARDED = [
  '/api/v1/products',
  '/api/v1/shops',
  '/api/v1/orders',
  '/api/v1/orders/1001',
  '/api/v1/conversations',
  '/api/v1/keyword-replies',
  '/api/v1/parked',
  '/api/v1/seller',
  '/api/v1/invoices',
  '/api/v1/invoices/INV-26-27-000001/paper',
  '/api/v1/credit-notes',
  '/api/v1/payments',
  '/api/v1/payment-claims',
  '/api/v1/provider-payments',
  '/api/v1/credit-approvals',
  '/api/v1/shops/x/account',
  '/api/docs',
  '/api/docs-json',
  '/api/docs/swagger-ui-init.js',
  '/api/docs/swagger-ui-bundle.js',
  '/%61pi/docs-json',
  '/metrics',
  '/queues',
  '/queues/',
  '/queues/api/queues',
  '/queues/static/images/logo.svg',
];

describe('who may see and do things', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
  });
  afterAll(() => api.close());

  it('says so while no organization is set up', async () => {
    const { owner } = api.database;
    await owner.query('DELETE FROM channel_accounts');
    await owner.query('DELETE FROM organizations');
    const answer = await api.get('/api/v1/products');
    expect([answer.status, answer.body['kind']]).toEqual([409, 'no-organization']);
  });

  it('finds the organization that was set up first, though no channel is on', async () => {
    const first = await api.database.addOrganization();
    await api.database.addOrganization('Gupta & Sons');
    const sent = {
      name: 'Cement',
      unit: 'bag',
      price: 1_000,
      currency: 'INR',
      taxRate: 18,
      onHand: 5,
      packs: {},
      aliases: [],
    };
    const put = await api.call('PUT', '/api/v1/products/CEM', sent);
    expect(put).toMatchObject({ status: 200 });
    expect(await api.database.reading.of(first).product.findMany()).toMatchObject([{ sku: 'CEM' }]);
  });

  it.each(GUARDED)('is not who comes to %s through a tunnel, or under a foreign name', async (path) => {
    const tunnel = await api.call('GET', path, undefined, { 'x-forwarded-for': '127.0.0.1' });
    expect(tunnel.status).toBe(403);
    expect(await api.statusUnder('munshi.example', path)).toBe(403);
    expect(await api.statusUnder('localhost', path)).toBeLessThan(500);
    expect(await api.statusUnder('localhost', path)).not.toBe(403);
  });

  it.each([
    ['PUT', '/api/v1/products/CEM'],
    ['POST', '/api/v1/orders/1001/dispatch'],
    ['POST', '/api/v1/conversations/x/hand-back'],
    ['POST', '/api/v1/parked/in:1/replay'],
    ['PUT', '/api/v1/keyword-replies/hello'],
    ['DELETE', '/api/v1/keyword-replies/hello'],
    ['PUT', '/api/v1/seller'],
    ['POST', '/api/v1/payments'],
    ['POST', '/api/v1/payment-claims/x/confirm'],
    ['POST', '/api/v1/credit-approvals/x/approve'],
    ['POST', '/api/v1/invoices/INV-26-27-000001/credit'],
  ])('is no other web page that sends %s %s', async (method, path) => {
    const answer = await api.call(method, path, {}, { origin: 'https://evil.example' });
    expect([answer.status, answer.body['error']]).toEqual([
      403,
      'Another web page may not change anything here.',
    ]);
  });

  it('tells who came a wrong way, in the form of all errors', async () => {
    const answer = await api.call('GET', '/api/v1/shops', undefined, { forwarded: 'for=1.2.3.4' });
    expect(answer.body).toEqual({
      error: 'This answers only to direct requests, not through a tunnel or a proxy.',
    });
  });

  it.each([
    ['an unknown route', 404, 'GET', '/nowhere', undefined, {}],
    ['a method that a route has not', 404, 'DELETE', '/api/v1/products', undefined, {}],
    ['metrics through a tunnel', 403, 'GET', '/metrics', undefined, { via: '1.1 x' }],
    ['JSON that is none', 400, 'PUT', '/api/v1/products/CEM', '{', {}],
    ['another type of body', 415, 'PUT', '/api/v1/products/CEM', 'x', { 'content-type': ';;;' }],
    ['a file instead of JSON', 415, 'POST', '/api/v1/consents', 'phone\n1', { 'content-type': 'text/csv' }],
    ['a body too large', 413, 'PUT', '/api/v1/products/CEM', 'x'.repeat(3 * 1024 * 1024 + 1), {}],
    ['a part too long', 414, 'GET', `/api/v1/orders/${'1'.repeat(501)}`, undefined, {}],
    ['an address that is none', 400, 'GET', '/api/v1/orders/%', undefined, {}],
  ])('is told %s in that form too', async (_, status, method, path, body, headers) => {
    const answer = await api.call(method, path, body, headers);
    expect([answer.status, Object.keys(answer.body).filter((key) => key !== 'problems')]).toEqual([
      status,
      ['error'],
    ]);
  });

  it('is told that its letters are in another encoding, and nothing is stored in their place', async () => {
    const body = Buffer.from('{"name": "Café", "unit": "bag", "price": 1}', 'latin1');
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${api.url}/api/v1/products/CAFE`, { method: 'PUT', headers, body });
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'The JSON is not in UTF-8.' }]);
    expect((await api.get('/api/v1/products?search=CAFE')).body['items']).toEqual([]);
  });

  it('is told how large a request may be, and how a file is sent', async () => {
    const large = await api.call('POST', '/api/v1/consents', 'x'.repeat(3 * 1024 * 1024 + 1));
    expect(large.body).toEqual({ error: 'A request may have 3 MB at most, and this one has more.' });
    const csv = (megabytes: number) => ({ csv: `phone\n${'x'.repeat(megabytes * 1024 * 1024)}` });
    const list = '/api/v1/campaigns/00000000-0000-4000-8000-000000000001/list';
    // Of a list more is read, and of a stranger's nothing.
    expect((await api.call('POST', list, csv(4))).status).toBe(404);
    const larger = await api.call('POST', list, csv(20));
    expect([larger.status, larger.body['error']]).toEqual([
      413,
      'A request may have 20 MB at most, and this one has more. A million numbers fit where there is no other column than phone; make several campaigns of more.',
    ]);
    expect((await api.call('POST', list, csv(4), { via: '1.1 x' })).status).toBe(403);
    const file = await api.call('POST', '/api/v1/consents', 'phone\n1', { 'content-type': 'text/csv' });
    expect(file.body).toEqual({ error: expect.stringContaining('application/json') as string });
  });

  it('takes whatever a webhook is said to be for bytes', async () => {
    for (const path of ['/webhook', '/whatsapp/webhook', '/whatsapp/status/', '/%77ebhook?x=1'])
      expect((await api.call('POST', path, '{', { 'content-type': ';;;' })).status).toBe(401);
  });
});
