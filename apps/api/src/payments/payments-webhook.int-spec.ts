import { createHmac, randomUUID } from 'node:crypto';
import { billed } from '../../testing/billed.js';
import { ApiToTry } from '../../testing/open-api.js';

const SECRET = 'a secret that is shared';
type List = { readonly items: readonly Readonly<Record<string, unknown>>[] };

describe('money that a provider tells of', () => {
  let api: ApiToTry;
  let shopId: string;
  let invoice: string;
  beforeAll(async () => {
    api = await ApiToTry.open({ PAYMENTS_WEBHOOK_SECRET: SECRET });
    await api.call('PUT', '/api/v1/products/CEM', {
      name: 'Cement',
      unit: 'bag',
      price: 10_000,
      taxRate: 18,
    });
  });
  afterAll(() => api.close());

  /** Owes ₹1,180.00. */
  beforeEach(async () => {
    ({ shopId, number: invoice } = await billed(api));
  });

  const told = (id: string, payment: object) => {
    const given = { amount: 50_000, currency: 'INR', method: 'upi', receivedAt: new Date().toISOString() };
    return JSON.stringify({ id, type: 'payment.received', payment: { ...given, ...payment } });
  };
  const post = (body: string, signature = createHmac('sha256', SECRET).update(body).digest('hex')) =>
    api.call('POST', '/payments/webhook', body, {
      'x-signature-256': `sha256=${signature}`,
      // It comes from elsewhere, through a proxy.
      'x-forwarded-for': '54.1.2.3',
    });
  const balance = async () => (await api.get(`/api/v1/shops/${shopId}/account`)).body['balance'];
  const waiting = async () => (await api.get<List>('/api/v1/provider-payments')).body.items;

  it('becomes a payment of the invoice that it names, once', async () => {
    const body = told('evt-1', { invoice, reference: 'UTR 1' });
    expect((await post(body)).status).toBe(200);
    const again = await Promise.all(Array.from({ length: 8 }, () => post(body)));
    expect(again.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(await balance()).toBe(68_000);
    const { body: paid } = await api.get<List>(`/api/v1/payments?shop=${shopId}`);
    expect(paid.items).toMatchObject([{ amount: 50_000, reference: 'UTR 1', recordedBy: 'provider signed' }]);
  });

  it('becomes one though it is told by eight at once', async () => {
    const body = told('evt-2', { shop: shopId });
    await Promise.all(Array.from({ length: 8 }, () => post(body)));
    expect(await balance()).toBe(68_000);
  });

  it('is the shop’s all the same where its invoice is paid', async () => {
    await post(told('evt-3', { invoice, amount: 118_000 }));
    await post(told('evt-4', { invoice, amount: 1_000 }));
    expect(await balance()).toBe(-1_000);
  });

  it('waits for staff where it is nobody’s, and is whose they say', async () => {
    await post(told('evt-5', { phone: '+919812345678' }));
    await post(told('evt-6', {}));
    await post(told('evt-7', { shop: shopId, currency: 'USD' }));
    expect((await waiting()).map(({ eventId, problem }) => [eventId, problem])).toEqual([
      ['evt-5', 'nobody-found'],
      ['evt-6', 'nobody-named'],
      ['evt-7', 'other-currency'],
    ]);
    const [first, , last] = await waiting();
    const assign = (id: unknown) =>
      api.call('POST', `/api/v1/provider-payments/${String(id)}/assign`, { shopId });
    expect(await assign(first?.['id'])).toMatchObject({ status: 200, body: { problem: null } });
    expect(await assign(first?.['id'])).toMatchObject({ status: 409, body: { kind: 'already-matched' } });
    expect(await assign(last?.['id'])).toMatchObject({ status: 409, body: { kind: 'other-currency' } });
    expect((await assign('x')).status).toBe(404);
    expect(await balance()).toBe(68_000);
    expect(await waiting()).toHaveLength(2);
    await post(told('evt-5', { phone: '+919812345678' }));
    expect(await balance()).toBe(68_000);
  });

  it('is dismissed with a reason, which staff see, and is a shop’s after all where they were wrong', async () => {
    await post(told('evt-31', { shop: shopId, currency: 'USD' }));
    await post(told('evt-32', {}));
    const [foreign, unnamed] = (await waiting()).slice(-2).map(({ id }) => String(id));
    const act = (id = '', what: string, body: object) =>
      api.call('POST', `/api/v1/provider-payments/${id}/${what}`, body);
    const reason = 'Entered by hand at the rate of the day';
    expect(await act(foreign, 'dismiss', { reason })).toMatchObject({
      status: 200,
      body: { paymentId: null, problem: 'other-currency', dismissed: { reason, by: 'loopback' } },
    });
    expect(await act(foreign, 'dismiss', { reason })).toMatchObject({
      status: 409,
      body: { kind: 'already-dismissed' },
    });
    expect((await act(unnamed, 'dismiss', {})).status).toBe(400);
    expect((await act(randomUUID(), 'dismiss', { reason })).status).toBe(404);
    await act(unnamed, 'dismiss', { reason: 'Another business of ours' });
    expect((await waiting()).map(({ eventId }) => eventId)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/evt-3[12]/)]),
    );
    const seen = await api.get<List>('/api/v1/provider-payments?dismissed=true');
    expect(seen.body.items).toMatchObject([
      { eventId: 'evt-31', dismissed: { reason } },
      { eventId: 'evt-32' },
    ]);
    await post(told('evt-31', { shop: shopId, currency: 'USD' }));
    expect((await api.get<List>('/api/v1/provider-payments?dismissed=true')).body.items).toHaveLength(2);
    expect(await balance()).toBe(118_000);

    expect(await act(unnamed, 'assign', { shopId })).toMatchObject({
      status: 200,
      body: { problem: null, dismissed: null },
    });
    expect(await balance()).toBe(68_000);
    expect(await act(unnamed, 'dismiss', { reason })).toMatchObject({
      status: 409,
      body: { kind: 'already-matched' },
    });
    const { rows } = await api.database.owner.query<{ action: string }>(
      `SELECT action FROM audit_log WHERE subject = $1 ORDER BY id`,
      [unnamed],
    );
    expect(rows.map(({ action }) => action)).toEqual(['provider-payment.dismiss', 'provider-payment.assign']);
  });

  it('finds a shop by its number, however that is written', async () => {
    const known = `INSERT INTO shop_identities (organization_id, shop_id, address) VALUES ($1, $2, '919000000105')`;
    await api.database.owner.query(known, [api.database.organizationId, shopId]);
    await post(told('evt-21', { phone: '+91 90000 00105' }));
    const { body } = await api.get<List>('/api/v1/provider-payments?matched=true');
    expect(body.items.map(({ eventId }) => eventId)).toContain('evt-21');
  });

  it('is believed of nobody who did not sign it', async () => {
    const body = told('evt-8', { invoice });
    expect((await post(body, '0'.repeat(64))).status).toBe(401);
    expect((await post(body, '')).status).toBe(401);
    expect((await api.call('POST', '/payments/webhook', body)).status).toBe(401);
    expect(await balance()).toBe(118_000);
  });

  it('is not understood in other bytes, and what is no money is let pass', async () => {
    expect((await post('{}')).status).toBe(400);
    expect((await post('no json')).status).toBe(400);
    expect((await post('{"id":"e","type":"refund.created"}')).status).toBe(200);
  });
});
