import { hostileBodies } from '../../../../test/corpus/hostile-bodies.mjs';
import { hostileTexts } from '../../../../test/corpus/hostile-texts.mjs';
import { ApiToTry } from '../../testing/open-api.js';

const AT_ONCE = 8;

/** Half a character cannot be written into an address. */
const inAddress = (text: string): string => encodeURIComponent(text.toWellFormed()).slice(0, 2000);

type Call = readonly [method: string, path: string, body?: unknown];

const SELLER = {
  taxId: null,
  state: null,
  taxProfile: null,
  bank: null,
  scanToPay: null,
  termsDays: 15,
  creditLimit: null,
};
const OUTREACH = {
  quietUntil: '09:00',
  remindersAt: '10:30',
  paymentLadder: [0],
  orderNudges: false,
  dailySummaryAt: null,
};

const ROUTES: readonly ((text: string, shopId: string) => Call)[] = [
  (text) => ['GET', `/api/v1/products?search=${inAddress(text)}`],
  (text) => ['GET', `/api/v1/products?after=${Buffer.from(text).toString('base64url').slice(0, 700)}`],
  (text) => ['GET', `/api/v1/shops?search=${inAddress(text)}&after=${inAddress(text)}`],
  (text) => ['GET', `/api/v1/orders?status=${inAddress(text)}`],
  (text) => ['GET', `/api/v1/orders/${inAddress(text)}`],
  (text) => ['POST', `/api/v1/orders/1001/dispatch`, { items: [{ sku: text, unit: text, quantity: 1 }] }],
  (text) => ['GET', `/api/v1/conversations/${inAddress(text)}/messages?after=${inAddress(text)}`],
  (text) => ['GET', `/api/v1/conversations/${inAddress(text)}/consents?after=${inAddress(text)}`],
  (text) => ['PUT', `/api/v1/keyword-replies/${inAddress(text)}`, { reply: text }],
  (text) => ['DELETE', `/api/v1/keyword-replies/${inAddress(text)}`],
  (text) => ['GET', `/api/v1/keyword-replies?after=${Buffer.from(text).toString('base64url').slice(0, 600)}`],
  (text) => [
    'PUT',
    '/api/v1/rate-card',
    {
      own: {
        rates: [
          {
            country: 'IN',
            category: 'utility',
            amount: '1',
            currency: 'INR',
            from: '2026-01-01',
            source: text,
          },
        ],
        fees: [],
        exchanges: [],
      },
    },
  ],
  (text) => [
    'PUT',
    '/api/v1/templates/hostile/en',
    { category: 'utility', header: text, body: text, footer: null, buttons: [], examples: [text] },
  ],
  (text) => ['POST', '/api/v1/templates/payment_due/en/preview', { values: [text] }],
  (text) => [
    'PUT',
    '/api/v1/outreach',
    { ...OUTREACH, quietFrom: text, frequencyCaps: { [text]: { most: 1, hours: 1 } } },
  ],
  (text) => [
    'POST',
    '/api/v1/campaigns',
    {
      name: text,
      segment: { tags: [text], cities: [text], bought: { skus: [text] } },
      variants: [{ name: text, template: 'a', language: 'en', values: [{ fact: 'name', fallback: text }] }],
    },
  ],
  (text) => ['GET', `/api/v1/campaigns/${inAddress(text)}/preview`],
  (text, id) => ['POST', `/api/v1/campaigns/${id}/list`, { csv: `phone\n${text}` }],
  (text) => ['GET', `/api/v1/shops/${inAddress(text)}/aliases`],
  (text) => [
    'GET',
    `/api/v1/alias-proposals?after=${Buffer.from(`3~${text}`).toString('base64url').slice(0, 900)}`,
  ],
  (text, shopId) => ['PUT', `/api/v1/shops/${shopId}/aliases/${inAddress(text)}`, { sku: 'CEM' }],
  (text, shopId) => ['PUT', `/api/v1/shops/${shopId}/aliases/cement`, { sku: text }],
  (text, shopId) => ['DELETE', `/api/v1/shops/${shopId}/aliases/${inAddress(text)}`],
  (text) => ['POST', '/api/v1/alias-proposals/promote', { name: text.slice(0, 200), sku: 'CEM' }],
  (text) => ['POST', '/api/v1/alias-proposals/dismiss', { name: text.slice(0, 200), sku: text.slice(0, 64) }],
  (text) => ['GET', `/api/v1/parked?after=${Buffer.from(`1~${text}`).toString('base64url').slice(0, 600)}`],
  (text) => ['GET', `/api/v1/invoices/${inAddress(text)}`],
  (text) => ['GET', `/api/v1/credit-notes/${inAddress(text)}/paper`],
  (text) => ['PUT', '/api/v1/seller', { ...SELLER, legalName: text, address: text, contact: text }],
  (text, shopId) => ['GET', `/api/v1/shops/${shopId}/statement?from=${inAddress(text)}`],
  (text, shopId) => [
    'POST',
    '/api/v1/payments',
    { shopId, amount: 1, method: 'upi', reference: text, key: text },
  ],
  (text, shopId) => [
    'POST',
    '/api/v1/payments',
    { shopId, amount: 1, method: 'upi', key: 'k', invoices: [text.slice(0, 40)] },
  ],
  (text) => ['POST', `/api/v1/payments/${inAddress(text)}/reverse`, { reason: text }],
  (text) => ['POST', `/api/v1/payment-claims/${inAddress(text)}/refuse`, { reason: text }],
  (text) => ['POST', `/api/v1/credit-approvals/${inAddress(text)}/approve`, { note: text }],
  (text) => ['POST', `/api/v1/parked/${inAddress(text)}/replay`, { force: text }],
  (text) => [
    'PUT',
    `/api/v1/products/${inAddress(text)}`,
    {
      name: text,
      unit: text,
      price: 1,
      packs: { [text]: 2 },
      aliases: [text],
      category: text,
      currency: 'INR',
    },
  ],
];

describe('whatever a caller sends', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
    await api.call('PUT', '/api/v1/products/CEM', { name: 'Cement', unit: 'bag', price: 1 });
    await api.place({ CEM: [1, 'bag'] });
  });
  afterAll(() => api.close());

  it('is never answered with a fault of ours', async () => {
    const shops = await api.get<{ items: { id: string }[] }>('/api/v1/shops');
    const shopId = shops.body.items[0]?.id ?? 'none';
    const calls = hostileTexts(150).flatMap((text) => ROUTES.map((route) => route(text, shopId)));
    const bodies = hostileBodies(100).flatMap(({ body }) =>
      ['/api/v1/orders/1001/dispatch', '/api/v1/parked/in:1/replay'].map(
        (path) => ['POST', path, body.toString('latin1')] as const,
      ),
    );
    const left = [...calls, ...bodies];
    const faults: unknown[] = [];
    const caller = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const [method, path, body] = next;
        const { status } = await api.call(method, path, body);
        if (status >= 500) faults.push([status, method, path, body]);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, caller));
    expect(faults).toEqual([]);
    expect((await api.get('/api/v1/products')).status).toBe(200);
  }, 180_000);
});
