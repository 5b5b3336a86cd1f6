import { ApiToTry } from '../../../testing/open-api.js';

interface Listed {
  readonly items: readonly { readonly sku: string }[];
  readonly next: string | null;
}

const CEMENT = {
  name: 'Cement OPC 53',
  unit: 'bag',
  packs: { pallet: 40 },
  aliases: ['cement', 'सीमेंट'],
  price: 38_050,
  currency: 'INR',
  taxRate: 12.5,
  onHand: 100.5,
};

describe('products for staff', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
  });
  afterAll(() => api.close());

  const put = (sku: string, body: unknown) =>
    api.call('PUT', `/api/v1/products/${encodeURIComponent(sku)}`, body);
  const list = (query = '') => api.get<Listed>(`/api/v1/products?${query}`);

  it('are put, answered as stored and written into the audit log', async () => {
    const answer = await put('CEM', CEMENT);
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        ...CEMENT,
        sku: 'CEM',
        category: '',
        hsn: null,
        active: true,
        prices: { standard: 38_050 },
        reserved: 0,
        available: 100.5,
      },
    ]);
    expect(await api.audited()).toContain('loopback product.put CEM');
  });

  it('keep what a further put leaves out, and their count where it is null', async () => {
    await put('SAND', { ...CEMENT, category: 'Sand', hsn: '2505' });
    const again = await put('SAND', { name: 'River sand', unit: 'bag', price: 100 });
    expect(again.body).toMatchObject({
      category: 'Sand',
      hsn: '2505',
      onHand: 100.5,
      packs: { pallet: 40 },
      aliases: ['cement', 'सीमेंट'],
      taxRate: 12.5,
    });
  });

  it('may be sent back as they were read', async () => {
    await put('LIME', CEMENT);
    const { body } = await list('search=LIME');
    const [lime] = body.items;
    const answer = await put('LIME', { ...lime, onHand: 7 });
    expect([answer.status, answer.body]).toEqual([200, { ...lime, onHand: 7, available: 7 }]);
  });

  it('are listed by SKU, page by page', async () => {
    for (const sku of ['P1', 'P2', 'P3']) await put(sku, { ...CEMENT, name: `Pipe ${sku}` });
    const first = await list('search=pipe&limit=2');
    expect(first.body.items.map(({ sku }) => sku)).toEqual(['P1', 'P2']);
    const second = await list(`search=pipe&limit=2&after=${first.body.next}`);
    expect([second.body.items.map(({ sku }) => sku), second.body.next]).toEqual([['P3'], null]);
    expect((await list('search=&after=&limit=')).status).toBe(200);
  });

  it('finds one among many that contain its SKU', async () => {
    expect((await put('P', { ...CEMENT, name: 'Putty' })).body).toMatchObject({ sku: 'P', name: 'Putty' });
  });

  it('says every problem at once', async () => {
    const answer = await put('BAD', { unit: 4, price: -1, taxRate: 12.345, onHand: 0.0001, prise: 3 });
    expect(answer.status).toBe(400);
    const { problems } = answer.body as { problems: { path: string; message: string }[] };
    expect(problems.map(({ path }) => path).sort()).toEqual([
      '',
      'name',
      'onHand',
      'price',
      'taxRate',
      'unit',
    ]);
    expect(problems.find(({ path }) => path === '')?.message).toContain('prise');
  });

  it('answers 422 with every reason to what the catalogue refuses', async () => {
    const wrong = { ...CEMENT, currency: 'USD', packs: { bag: 3 } };
    const answer = await put('BAD', wrong);
    expect([answer.status, answer.body]).toEqual([
      422,
      {
        error: 'The product cannot be like this.',
        kind: 'invalid-product',
        problems: [
          { path: '', message: 'pack bag is called like the unit' },
          { path: '', message: 'the price must be in INR' },
        ],
      },
    ]);
    expect(await api.audited()).not.toContain('loopback product.put BAD');
  });

  it.each([
    ['an empty body', undefined],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['a prototype', '{"__proto__": {"price": 1}}'],
    ['a price beyond all numbers', { ...CEMENT, price: 1e300 }],
    ['a price that is none', { ...CEMENT, price: 'free' }],
    ['too large a count', { ...CEMENT, onHand: 1e15 }],
    ['NUL', { ...CEMENT, name: 'a\0b' }],
    ['half a character', '{"name":"\\ud800","unit":"bag","price":1}'],
    ['half a character in a pack', '{"name":"x","unit":"bag","price":1,"packs":{"\\ud800":2}}'],
    ['half a character in an alias', '{"name":"x","unit":"bag","price":1,"aliases":["\\udc00"]}'],
    ['a very long name', { ...CEMENT, name: 'x'.repeat(100_000) }],
  ])('refuses %s', async (_, body) => {
    const answer = await put('BAD', body);
    expect([400, 422]).toContain(answer.status);
    expect(answer.body['error']).toEqual(expect.any(String));
  });

  it.each(['%00', '%ED%A0%80', '%20', 'x'.repeat(300), '%E0%A4%A', 'a%0Ab', '%'])(
    'takes no product called %s',
    async (sku) => {
      const answer = await api.call('PUT', `/api/v1/products/${sku}`, CEMENT);
      expect([400, 404, 422]).toContain(answer.status);
    },
  );

  it.each([
    'limit=0',
    'limit=201',
    'limit=x',
    'limit=1&limit=2',
    'after=!',
    'after=AA',
    `after=${'x'.repeat(700)}`,
    'search=a&search=b',
    `search=${'x'.repeat(201)}`,
  ])('answers 400 to ?%s', async (query) => {
    expect((await list(query)).status).toBe(400);
  });

  it.each(['search=%00', 'search=%25', 'search=%ED%A0%80', 'search=%5C', "search='", 'unknown=1'])(
    'answers 200 to ?%s',
    async (query) => {
      expect((await list(query)).status).toBe(200);
    },
  );
});
