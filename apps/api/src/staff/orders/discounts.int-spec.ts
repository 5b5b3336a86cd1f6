import { ApiToTry } from '../../../testing/open-api.js';

describe('discounts for staff', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
    const product = { unit: 'bag', packs: {}, price: 10_000, taxRate: 18, onHand: 5, category: 'Cement' };
    await api.call('PUT', '/api/v1/products/CEM', { ...product, name: 'Cement' });
    await api.call('PUT', '/api/v1/products/SAND', { ...product, name: 'Sand', category: '' });
  });
  afterAll(() => api.close());

  const shop = async () => (await api.draft({ SAND: [1, 'bag'] })).shopId;
  const list = (id: string) => api.get<{ items: { id: string }[] }>(`/api/v1/shops/${id}/discounts`);
  const put = (id: string, discount: object) => api.call('PUT', `/api/v1/shops/${id}/discounts`, discount);

  it('of a shop are set, seen and ended, each in the audit log', async () => {
    const id = await shop();
    expect((await list(id)).body).toEqual({ items: [] });
    await put(id, { percent: 2.5 });
    await put(id, { percent: 7, category: 'Cement', validFrom: '2026-11-01', validUntil: '2026-12-31' });
    const set = await put(id, { percent: 0, sku: 'CEM' });
    expect([set.status, set.body]).toMatchObject([
      200,
      {
        items: [
          { percent: 2.5, sku: null, category: null, validFrom: null, validUntil: null },
          { percent: 7, category: 'Cement', validFrom: '2026-11-01', validUntil: '2026-12-31' },
          { percent: 0, sku: 'CEM' },
        ],
      },
    ]);
    const [first] = (await list(id)).body.items;
    const ended = await api.call('DELETE', `/api/v1/shops/${id}/discounts/${first?.id}`);
    expect([ended.status, (await list(id)).body.items.length]).toEqual([200, 2]);
    const again = await api.call('DELETE', `/api/v1/shops/${id}/discounts/${first?.id}`);
    expect([again.status, again.body]).toMatchObject([404, { kind: 'shop-discount-not-found' }]);
    expect(await api.audited()).toEqual(
      expect.arrayContaining([`loopback shop-discount.put ${id}`, `loopback shop-discount.end ${id}`]),
    );
  });

  it.each([
    [400, { percent: 100.01 }],
    [400, { percent: -1 }],
    [400, { percent: 2.555 }],
    [400, { percent: 5, validUntil: '2026-13-01' }],
    [400, {}],
    [422, { percent: 5, sku: 'CEM', category: 'Cement' }],
    [422, { percent: 5, validFrom: '2026-12-01', validUntil: '2026-11-30' }],
    [404, { percent: 5, sku: 'CEMENT' }],
    [404, { percent: 5, category: 'cement' }],
  ])('of a shop are answered with %i for %j', async (status, discount) => {
    const id = await shop();
    expect((await put(id, discount)).status).toBe(status);
    expect((await list(id)).body).toEqual({ items: [] });
  });

  it('are of shops that there are', async () => {
    for (const id of ['1', '5b0c7d1e-58d6-4f1c-9a77-0d3f1b0a0009'])
      expect([(await list(id)).status, (await put(id, { percent: 1 })).status]).toEqual([404, 404]);
  });

  it('on a draft are given by its id, and taken back', async () => {
    const { id, version } = await api.draft({ CEM: [3, 'bag'], SAND: [1, 'bag'] });
    const given = await api.call('PUT', `/api/v1/orders/${id}/discount`, { amount: 100_01 });
    expect([given.status, given.body]).toMatchObject([
      200,
      {
        gross: 400_00,
        discount: 100_01,
        staffDiscount: { amount: 100_01 },
        net: 299_99,
        lines: [{ discount: 75_01, discountRate: 0 }, { discount: 25_00 }],
      },
    ]);
    const percent = await api.call('PUT', `/api/v1/orders/${id}/discount`, { percent: 12.5 });
    expect(percent.body).toMatchObject({ staffDiscount: { percent: 12.5 }, discount: 50_00 });
    const back = await api.call('DELETE', `/api/v1/orders/${id}/discount`);
    expect(back.body).toMatchObject({ staffDiscount: null, discount: 0, net: 400_00 });
    const { rows } = await api.database.owner.query<{ version: number }>(
      'SELECT version FROM orders WHERE id = $1',
      [id],
    );
    expect(rows).toEqual([{ version: version + 3 }]);
    expect(await api.audited()).toEqual(
      expect.arrayContaining([`loopback order.discount ${id}`, `loopback order.discount-back ${id}`]),
    );
  });

  it.each([
    [400, {}],
    [400, { percent: 0 }],
    [400, { percent: 100.5 }],
    [400, { amount: 0 }],
    [400, { amount: 1.5 }],
    [400, { percent: 5, amount: 5 }],
    [422, { amount: 100_01 }],
  ])('on an order are answered with %i for %j', async (status, discount) => {
    const { id } = await api.draft({ SAND: [1, 'bag'] });
    expect((await api.call('PUT', `/api/v1/orders/${id}/discount`, discount)).status).toBe(status);
  });

  it('come too late for what is confirmed, and make nothing dearer that waits', async () => {
    const placed = await api.place({ SAND: [1, 'bag'] });
    const late = await api.call('PUT', `/api/v1/orders/${placed.number}/discount`, { percent: 5 });
    expect([late.status, late.body]).toMatchObject([409, { kind: 'wrong-status' }]);
    const waiting = await api.sendLater({ CEM: [9, 'bag'] });
    const path = `/api/v1/orders/${waiting.number}/discount`;
    expect((await api.call('PUT', path, { percent: 5 })).body).toMatchObject({ net: 380_00 });
    const dearer = await api.call('DELETE', path);
    expect([dearer.status, dearer.body]).toMatchObject([409, { kind: 'dearer-back-order' }]);
  });
});
