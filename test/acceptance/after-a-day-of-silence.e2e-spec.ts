import { metaText } from '../../bench/machine/bodies.mjs';
import type { Sent } from '../../bench/machine/provider.mjs';
import { until } from '../../bench/machine/servers.mjs';
import { openProduct, type Product } from './product.js';

const NUMBER = '919812300077';

let product: Product;
beforeAll(async () => {
  product = await openProduct({ workers: 1 });
}, 60_000);
afterAll(() => product.close(), 30_000);

const says = (text: string) => product.postMeta(metaText({ from: NUMBER, text }));
const staff = (route: string, body: object) =>
  product.post(`/api/v1/${route}`, JSON.stringify(body), { 'content-type': 'application/json' });
const hearsTemplate = (name: string): Promise<Sent> =>
  product.hears(NUMBER, ({ text }) => text.replace(/_latn$/, '') === name, name);

describe('a customer who has been silent for a day', () => {
  let order: string;
  let invoice: string;

  it('has ordered, and been billed', async () => {
    await says('Cement x 100');
    await product.hears(NUMBER, ({ text }) => /confirm/i.test(text), 'a summary');
    await product.atRest();
    await says('1');
    const billed = await product.hears(
      NUMBER,
      ({ text }) => /INV\/\d\d-\d\d\/\d{6}/.test(text),
      'an invoice',
    );
    await product.atRest();
    [invoice = ''] = /INV\/\d\d-\d\d\/\d{6}/.exec(billed.text) ?? [];
    [order = ''] = /ORD-\d+/.exec(billed.text) ?? [];
    await product.ask(`UPDATE conversations SET last_inbound_at = now() - interval '25 hours'`);
    const begun = () => product.ask(`SELECT FROM templates WHERE name = 'credit_note_issued'`);
    await until(async () => (await begun()).length > 0, { what: 'the standard templates', seconds: 60 });
    await product.ask(
      `INSERT INTO template_registrations (template_id, channel_account_id, organization_id, state, provider_id)
       SELECT t.id, a.id, t.organization_id, 'approved', t.id::text
       FROM templates t JOIN channel_accounts a USING (organization_id) WHERE a.channel = 'meta'
       ON CONFLICT (template_id, channel_account_id) DO UPDATE SET state = 'approved', provider_id = excluded.provider_id`,
    );
  });

  it('hears of a dispatch in approved words', async () => {
    const sent = await staff(`orders/${order}/dispatch`, { items: [{ sku: 'CEM-PPC-50', quantity: 60 }] });
    expect(sent.status).toBe(200);
    const { request } = await hearsTemplate('order_partly_dispatched');
    expect(JSON.stringify(request)).toContain(order);
  });

  it('gets the credit note of what came short as a document, which can be fetched', async () => {
    const credited = await staff(`invoices/${invoice.replaceAll('/', '-')}/credit`, {
      key: 'short',
      reason: 'short',
    });
    expect(credited.status).toBe(200);
    const { request } = await hearsTemplate('credit_note_issued');
    const { components } = request['template'] as {
      components: { parameters: { document?: { link: string; filename: string } }[] }[];
    };
    const document = components[0]?.parameters[0]?.document;
    expect(document?.filename).toMatch(/^CN-\d\d-\d\d-\d{6}\.pdf$/);
    const { origin, pathname } = new URL(document?.link ?? '');
    const paper = await fetch(origin + pathname);
    expect([paper.status, (await paper.text()).slice(0, 5)]).toEqual([200, '%PDF-']);
  });

  it('hears of the delivery of what there was, and nothing is parked', async () => {
    const again = await staff(`orders/${order}/dispatch`, {});
    expect(again.status).toBe(409);
    expect((await staff(`orders/${order}/deliver`, {})).status).toBe(200);
    await hearsTemplate('order_delivered');
    await product.atRest();
    expect(await product.ask(`SELECT text FROM outbound_messages WHERE state = 'parked'`)).toEqual([]);
    const { text } = await product.get(`/api/v1/orders/${order}`);
    expect(JSON.parse(text)).toMatchObject({
      status: 'delivered',
      lines: [{ quantity: 100, dispatched: 60, closed: 40 }],
    });
  });
});
