import { randomUUID } from 'node:crypto';
import { CrmRounds } from '@munshi/crm-sync';
import { TestClock } from '@munshi/kernel';
import { TEST_GRANT } from '../../../../../libs/zoho/testing/zoho-accounts.js';
import { TEST_REMOTE_ORGANIZATION } from '../../../../../libs/zoho/testing/zoho-inventory.js';
import { ZohoServer } from '../../../../../libs/zoho/testing/zoho-server.js';
import { react } from '../../../testing/heard.js';
import { ApiToTry } from '../../../testing/open-api.js';

interface Items {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

describe('Zoho Inventory for staff', () => {
  let api: ApiToTry;
  let zoho: ZohoServer;
  beforeAll(async () => {
    zoho = await ZohoServer.start(new TestClock(new Date()));
    api = await ApiToTry.open({
      ZOHO_CLIENT_ID: TEST_GRANT.clientId,
      ZOHO_CLIENT_SECRET: TEST_GRANT.clientSecret,
      ZOHO_REFRESH_TOKEN: TEST_GRANT.refreshToken,
      ZOHO_SERVICE: 'inventory',
      ZOHO_ORGANIZATION_ID: TEST_REMOTE_ORGANIZATION,
      ZOHO_ACCOUNTS_BASE_URL: zoho.url,
    });
    const product = { name: 'Cement', unit: 'bag', packs: { pallet: 40 }, price: 37_500, taxRate: 18 };
    await api.call('PUT', '/api/v1/products/CEM', { ...product, onHand: 7 });
    await api.call('PUT', '/api/v1/products/HERE', { ...product, name: 'Only here', onHand: 3 });
    zoho.inventory.stock({ sku: 'CEM', name: 'Cement', stock: 1_000 });
    zoho.inventory.stock({ sku: 'THERE', name: 'Only there', stock: 5 });
  });
  afterAll(async () => {
    await api.close();
    await zoho.goAway();
  });

  const round = () => api.resolve(CrmRounds).run();
  const records = async (query = '') => (await api.get<Items>(`/api/v1/zoho/records${query}`)).body.items;

  it('says how it stands, and keeps secrets to itself', async () => {
    await round();
    const { body, text } = await api.get('/api/v1/zoho');
    expect(body).toMatchObject({
      configured: true,
      service: 'inventory',
      warnings: [],
      grant: { state: 'good', refusedCode: null },
      calls: { today: 1, perDay: 1_000, perMinute: 100 },
      breaker: 'closed',
      fault: null,
      inventory: { items: 2 },
    });
    expect(text).not.toContain(TEST_GRANT.refreshToken);
    expect(text).not.toContain(TEST_GRANT.clientSecret);
  });

  it('shows what is counted otherwise in Zoho, and takes its counts over', async () => {
    const differing = async () =>
      (await api.get<Items>('/api/v1/zoho/inventory')).body.items.map(
        ({ sku, difference }) => `${String(sku)} ${String(difference)}`,
      );
    expect(await differing()).toEqual(['CEM differs', 'HERE not-there', 'THERE not-here']);
    await react(api);
    expect(await differing()).toEqual(['HERE not-there', 'THERE not-here']);
    expect((await api.get<Items>('/api/v1/zoho/inventory')).body.items).toMatchObject([
      { sku: 'HERE', onHand: 3, stock: null, expected: null, remoteId: null, seenAt: null },
      { sku: 'THERE', onHand: null, stock: 5, expected: 5 },
    ]);
    expect((await api.get<Items>('/api/v1/zoho/inventory?differs=false&limit=1')).body.items).toMatchObject([
      { sku: 'CEM', onHand: 1_000, reserved: 0, stock: 1_000, expected: 1_000, difference: null },
    ]);
  });

  it('brings an order and its invoice there, in stock units, and both go on counting the same', async () => {
    const { number } = await api.place({ CEM: [2, 'pallet'] });
    await react(api);
    await round();
    expect(zoho.inventory.orders).toMatchObject([
      { number, lines: [{ quantity: 80, price: 375 }], standing: 'open' },
    ]);
    expect(zoho.inventory.records('invoices')).toMatchObject([
      { status: 'sent', line_items: [{ quantity: 80 }] },
    ]);
    expect((await records()).map(({ kind, state }) => `${String(kind)} ${String(state)}`).toSorted()).toEqual(
      ['invoice synced', 'order synced'],
    );
    const lookAgain = async () => {
      zoho.clock.turn(1_000);
      await api.call('POST', '/api/v1/zoho/sync');
      await round();
    };
    await lookAgain();
    zoho.inventory.count('CEM', 500);
    await lookAgain();
    await react(api);
    const stock = await api.get<Items>('/api/v1/zoho/inventory?differs=false&limit=1');
    expect(stock.body.items).toMatchObject([
      { onHand: 580, reserved: 80, stock: 500, expected: 580, difference: null },
    ]);
    const dispatched = await api.call('POST', `/api/v1/orders/${String(number)}/dispatch`);
    expect(dispatched.status).toBe(200);
    await react(api);
    const after = await api.get<Items>('/api/v1/zoho/inventory?differs=false&limit=1');
    expect(after.body.items).toMatchObject([{ onHand: 500, reserved: 0, expected: 500, difference: null }]);
  });

  it('asks who a shop is, and goes on when it is told', async () => {
    zoho.inventory.customers.add('Verma Stores', null);
    const { number } = await api.place({ CEM: [1, 'bag'] });
    await react(api);
    await round();
    expect(await records('?state=failed&kind=order')).toMatchObject([
      { number, reason: { kind: 'customer-asked', words: expect.stringMatching(/say whether/) as string } },
    ]);
    const [asked] = (await api.get<Items>('/api/v1/zoho/customers')).body.items;
    const candidates = asked?.['candidates'] as readonly { readonly remoteId: string }[];
    const match = (remoteId: unknown) =>
      api.call('POST', `/api/v1/zoho/customers/${String(asked?.['shopId'])}/match`, { remoteId });
    expect(await match(candidates[0]?.remoteId)).toMatchObject({ status: 200, body: { state: 'matched' } });
    expect(await match(null)).toMatchObject({ status: 404, body: { kind: 'customer-not-asked' } });
    await round();
    expect(await records('?state=failed')).toEqual([]);
  });

  it('shows a conflict, and lets staff decide', async () => {
    const number = (await api.place({ CEM: [1, 'bag'] })).number!;
    await react(api);
    await round();
    zoho.inventory.change(number, 9);
    await api.call('POST', `/api/v1/orders/${number}/cancel`);
    await react(api);
    await round();
    const [conflict] = await records('?state=conflict');
    expect(conflict).toMatchObject({
      number,
      reason: { kind: 'changed', words: 'Somebody has changed it in Zoho.' },
    });
    const path = `/api/v1/zoho/records/${String(conflict?.['id'])}`;
    expect(await api.call('POST', `${path}/retry`)).toMatchObject({
      status: 409,
      body: { kind: 'wrong-record-state' },
    });
    expect((await api.get('/api/v1/zoho')).body).toMatchObject({
      warnings: [expect.stringMatching(/decision: 1\./)],
    });
    expect(await api.call('POST', `${path}/resolve`, { counts: 'ours' })).toMatchObject({
      status: 200,
      body: { state: 'pending', reason: null },
    });
    await round();
    expect(zoho.inventory.orders.find((one) => one.number === number)).toMatchObject({
      standing: 'cancelled',
    });
    expect(await api.audited()).toContain(`loopback zoho-record.resolve ${String(conflict?.['id'])}`);
  });

  it('takes orders while Zoho is away, and brings them there afterwards', async () => {
    await zoho.goAway();
    const number = (await api.place({ CEM: [1, 'bag'] })).number!;
    await react(api);
    await round();
    expect(await records('?state=pending&kind=order')).toMatchObject([{ number, reason: null, attempts: 0 }]);
    const { body } = await api.get('/api/v1/zoho');
    expect(body).toMatchObject({
      fault: { code: 'ECONNREFUSED', action: 'retry' },
      records: { pending: 2 },
    });
    await zoho.comeBack();
    await api.call('POST', '/api/v1/zoho/sync');
    await round();
    expect(await records('?state=pending')).toEqual([]);
    expect(zoho.inventory.orders.filter((one) => one.number === number)).toHaveLength(1);
  });

  it('knows of no record that is not there', async () => {
    for (const id of ['x', randomUUID()])
      expect(await api.call('POST', `/api/v1/zoho/records/${id}/retry`)).toMatchObject({
        status: 404,
        body: { kind: 'record-not-found' },
      });
  });

  it('warns when a person has to make a new grant, and goes on when it is told to', async () => {
    zoho.accounts.revoked = true;
    await api.database.owner.query(
      `UPDATE zoho_tokens SET expires_at = now(), issued_at = now() - interval '1 hour'`,
    );
    await round();
    const { body } = await api.get('/api/v1/zoho');
    expect(body).toMatchObject({
      warnings: ['Zoho refuses the grant (invalid_code): make a new refresh token.'],
      grant: { state: 'refused', refusedCode: 'invalid_code' },
      fault: { code: 'invalid_code', action: 'renew-grant' },
    });
    expect(body['pausedUntil']).not.toBeNull();
  });
});
