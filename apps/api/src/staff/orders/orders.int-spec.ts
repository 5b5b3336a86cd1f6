import { ApiToTry } from '../../../testing/open-api.js';

interface Order {
  readonly number: string;
  readonly status: string;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

describe('orders and shops for staff', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
    const product = {
      name: 'Cement',
      unit: 'bag',
      packs: { pallet: 40 },
      price: 38_050,
      taxRate: 18,
      onHand: 1000,
    };
    await api.call('PUT', '/api/v1/products/CEM', product);
    await api.call('PUT', '/api/v1/products/SAND', { ...product, name: 'Sand', price: 500 });
  });
  afterAll(() => api.close());

  const place = async (amounts: Parameters<ApiToTry['place']>[0] = { CEM: [2, 'bag'] }): Promise<string> =>
    (await api.place(amounts)).number!;
  const step = (number: string, what: string, body?: unknown) =>
    api.call('POST', `/api/v1/orders/${number}/${what}`, body);

  it('are shown with amounts in minor units and the rate in percent', async () => {
    const number = await place({ CEM: [2.5, 'bag'] });
    const { status, body } = await api.get(`/api/v1/orders/${number}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      number,
      status: 'confirmed',
      currency: 'INR',
      net: 95_125,
      tax: 17_123,
      total: 112_248,
      payable: 112_200,
      lines: [{ sku: 'CEM', unit: 'bag', quantity: 2.5, dispatched: 0, unitPrice: 38_050, taxRate: 18 }],
      deliveredAt: null,
    });
    expect((await api.get(`/api/v1/orders/${number.slice(4)}`)).body).toEqual(body);
    const listed = (await api.get('/api/v1/orders')).body as unknown as { readonly items: readonly Order[] };
    expect(listed.items.find((order) => order.number === number)).toEqual(body);
  });

  it('are dispatched in parts, then wholly, then delivered', async () => {
    const number = await place({ CEM: [3, 'bag'], SAND: [1, 'bag'] });
    const part = await step(number, 'dispatch', { items: [{ sku: 'CEM', quantity: 1 }] });
    expect([part.status, part.body]).toMatchObject([200, { status: 'partly-dispatched' }]);
    expect((part.body as unknown as Order).lines[0]).toMatchObject({ quantity: 3, dispatched: 1 });
    expect((await step(number, 'cancel')).status).toBe(409);
    expect((await step(number, 'dispatch', {})).body).toMatchObject({ status: 'dispatched' });
    expect((await step(number, 'dispatch')).status).toBe(409);
    expect((await step(number, 'deliver')).body).toMatchObject({ status: 'delivered' });
    expect((await api.audited()).filter((line) => line.endsWith(number))).toEqual([
      `loopback order.dispatch ${number}`,
      `loopback order.dispatch ${number}`,
      `loopback order.deliver ${number}`,
    ]);
    const { rows } = await api.database.owner.query<{ type: string }>(
      `SELECT type FROM outbox WHERE body->>'number' = $1 ORDER BY occurred_at`,
      [number],
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'orders.order-confirmed.v1',
      'orders.order-dispatched.v1',
      'orders.order-dispatched.v1',
      'orders.order-delivered.v1',
    ]);
  });

  it('are dispatched once a key: a request whose answer was lost may be sent again', async () => {
    const number = await place({ CEM: [9, 'bag'] });
    const load = { items: [{ sku: 'CEM', quantity: 2 }], key: 'lorry-7' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => step(number, 'dispatch', load)));
    for (const { status, body } of [...answers, await step(number, 'dispatch', load)])
      expect([status, body]).toMatchObject([200, { lines: [{ dispatched: 2 }] }]);
    const other = { ...load, items: [{ sku: 'CEM', quantity: 3 }] };
    expect(await step(number, 'dispatch', other)).toMatchObject({
      status: 409,
      body: { kind: 'key-reused' },
    });
    expect((await step(number, 'dispatch', { key: 'lorry-8' })).body).toMatchObject({ status: 'dispatched' });
    const { rows } = await api.database.owner.query(
      `SELECT FROM outbox WHERE body->>'number' = $1 AND type = 'orders.order-dispatched.v1'`,
      [number],
    );
    expect(rows).toHaveLength(2);
    const refused = await place({ CEM: [1, 'bag'] });
    const tooMuch = { items: [{ sku: 'CEM', quantity: 5 }], key: 'lorry-9' };
    expect((await step(refused, 'dispatch', tooMuch)).status).toBe(422);
    const right = { items: [{ sku: 'CEM', quantity: 1 }], key: 'lorry-9' };
    expect((await step(refused, 'dispatch', right)).status).toBe(200);
  });

  it('are dispatched once, however many press the button', async () => {
    const number = await place();
    const answers = await Promise.all(Array.from({ length: 8 }, () => step(number, 'dispatch')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
  });

  it.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain'])(
    'are dispatched by an empty body of type %s',
    async (type) => {
      const path = `/api/v1/orders/${await place()}/dispatch`;
      expect((await api.call('POST', path, '', { 'content-type': type })).status).toBe(200);
    },
  );

  it('are cancelled, and give their goods back', async () => {
    const number = await place({ SAND: [10, 'bag'] });
    expect((await step(number, 'cancel')).body).toMatchObject({ status: 'cancelled' });
    const again = await step(number, 'cancel');
    expect([again.status, again.body]).toEqual([
      409,
      { error: 'The order is cancelled, so it cannot become cancelled.', kind: 'wrong-status' },
    ]);
  });

  it('wait for stock, are listed so, and can be cancelled but not dispatched', async () => {
    await api.call('PUT', '/api/v1/products/LIME', { name: 'Lime', unit: 'bag', price: 300, onHand: 2 });
    const { number } = await api.sendLater({ LIME: [5, 'bag'] });
    const listed = await api.get<{ items: Order[] }>('/api/v1/orders?status=back-ordered');
    expect(listed.body.items).toMatchObject([
      {
        number,
        status: 'back-ordered',
        pricesChanged: false,
        confirmedAt: null,
        lines: [{ sku: 'LIME', quantity: 3 }],
      },
    ]);
    expect((await step(number!, 'dispatch')).status).toBe(409);
    expect((await step(number!, 'cancel')).body).toMatchObject({ status: 'cancelled', number });
  });

  it.each([
    [{ items: [{ sku: 'NONE', quantity: 1 }] }, 422, 'no-such-line'],
    [{ items: [{ sku: 'CEM', quantity: 99 }] }, 422, 'more-than-ordered'],
    [{ items: [{ sku: 'CEM', unit: 'tonne', quantity: 1 }] }, 422, 'no-such-line'],
    [{ items: [{ sku: 'SAND', quantity: 1 }] }, 422, 'unit-missing'],
    [{ items: [] }, 400, undefined],
    [{ items: [{ sku: 'CEM', quantity: 0 }] }, 400, undefined],
    [{ items: [{ sku: 'CEM', quantity: 1e300 }] }, 400, undefined],
    [{ items: [{ sku: 'CEM', quantity: '1' }] }, 400, undefined],
    [{ item: [] }, 400, undefined],
    ['[]', 400, undefined],
    ['{"items":[{"sku":"\\u0000","quantity":1}]}', 422, 'no-such-line'],
  ])('refuses to dispatch %j', async (body, status, kind) => {
    const number = await place({ CEM: [2, 'bag'], SAND: [1, 'bag'] });
    await api.database.owner.query(
      `INSERT INTO order_lines (organization_id, order_id, line_no, sku, name, unit, quantity, base_quantity,
         unit_price_minor, tax_rate, net_minor, tax_minor)
       SELECT organization_id, order_id, 9, sku, name, 'pallet', quantity, base_quantity, unit_price_minor, tax_rate, 0, 0
       FROM order_lines WHERE sku = 'SAND' AND order_id = (SELECT id FROM orders WHERE number = $1)`,
      [Number(number.slice(4))],
    );
    const answer = await step(number, 'dispatch', body);
    expect([answer.status, answer.body['kind']]).toEqual([status, kind]);
  });

  it.each(['ORD-1', '0', 'x', '%00', '-1', '99999999999999999999', 'ORD-', "1'"])(
    'knows no order %s',
    async (number) => {
      expect((await api.get(`/api/v1/orders/${number}`)).status).toBe(404);
      for (const what of ['dispatch', 'deliver', 'cancel'])
        expect((await step(number, what)).status).toBe(404);
    },
  );

  it('are listed by status, latest first, page by page', async () => {
    const placed = [await place(), await place(), await place()];
    const first = await api.get<{ items: Order[]; next: string }>('/api/v1/orders?status=confirmed&limit=2');
    expect(first.body.items.map(({ number }) => number)).toEqual([placed[2], placed[1]]);
    const second = await api.get<{ items: Order[] }>(
      `/api/v1/orders?status=confirmed&limit=2&after=${first.body.next}`,
    );
    expect(second.body.items[0]).toMatchObject({ number: placed[0] });
    expect((await api.get('/api/v1/orders?status=lost')).status).toBe(400);
    expect((await api.get('/api/v1/orders?status=')).status).toBe(200);
  });

  it('belong to shops that are listed too', async () => {
    await place();
    const shops = await api.get<{ items: Record<string, unknown>[]; next: string }>('/api/v1/shops?limit=1');
    expect(shops.body.items[0]).toMatchObject({
      name: 'Verma Stores',
      priceList: 'standard',
      verified: false,
    });
    expect((await api.get(`/api/v1/shops?after=${shops.body.next}`)).status).toBe(200);
    expect((await api.get('/api/v1/shops?after=AAAA')).status).toBe(400);
  });
});
