import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FileStore } from '@munshi/files';
import { NotePaymentClaimCommand, paperPath } from '@munshi/invoices';
import { billed } from '../../../testing/billed.js';
import { ApiToTry } from '../../../testing/open-api.js';

type Body = Record<string, unknown>;
type List = { readonly items: readonly Body[]; readonly next: string | null };

describe('money for staff', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'munshi-staff-files-'));
  let api: ApiToTry;
  let shopId: string;
  beforeAll(async () => {
    api = await ApiToTry.open({ STATE_DIR: folder });
    const cement = { name: 'Cement', unit: 'bag', price: 10_000, taxRate: 18 };
    await api.call('PUT', '/api/v1/products/CEM', cement);
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  const bill = async () => {
    const invoice = await billed(api);
    ({ shopId } = invoice);
    return invoice;
  };
  const at = (number: string) => `/api/v1/invoices/${number.replaceAll('/', '-')}`;
  const account = async () => (await api.get(`/api/v1/shops/${shopId}/account`)).body;
  const pay = (more: Body = {}) =>
    api.call('POST', '/api/v1/payments', { shopId, amount: 50_000, method: 'upi', key: 'k1', ...more });

  it('says who sells, and takes no tax number that the law does not', async () => {
    const seller = {
      legalName: 'Sharma Traders LLP',
      taxId: '27AAPFU0939F1ZV',
      scanToPay: { scheme: 'UPI', address: 'sharma@okbank', name: 'Sharma' },
      termsDays: 20,
      creditLimit: 500_000_00,
      ...{ address: null, contact: null, state: null, taxProfile: null, bank: null },
    };
    const put = await api.call('PUT', '/api/v1/seller', seller);
    expect(put).toMatchObject({ status: 200, body: seller });
    expect((await api.get('/api/v1/seller')).body).toEqual(put.body);
    const wrong = await api.call('PUT', '/api/v1/seller', { ...seller, taxId: '27AAPFU0939F1ZX' });
    expect(wrong).toMatchObject({ status: 422, body: { kind: 'invalid-seller' } });
    expect(await api.audited()).toContain('loopback seller.put seller');
  });

  it('overwrites nothing by half', async () => {
    await bill();
    const { body: terms } = await api.get(`/api/v1/shops/${shopId}/terms`);
    for (const [path, given, missing] of [
      [`/api/v1/shops/${shopId}/terms`, { state: '27' }, ['termsDays', 'creditLimit']],
      [`/api/v1/shops/${shopId}/profile`, { city: 'Pune' }, ['tags']],
      ['/api/v1/seller', { termsDays: 10 }, ['legalName', 'taxId', 'bank', 'scanToPay', 'creditLimit']],
      ['/api/v1/outreach', { orderNudges: true }, ['quietFrom', 'paymentLadder', 'frequencyCaps']],
      ['/api/v1/templates/due/en', { category: 'utility', body: 'x' }, ['header', 'footer', 'buttons']],
    ] as const) {
      const { status, body } = await api.call('PUT', path, given);
      expect(status).toBe(400);
      const named = (body['problems'] as { path: string }[]).map((problem) => problem.path);
      expect(named).toEqual(expect.arrayContaining([...missing]));
    }
    expect((await api.get(`/api/v1/shops/${shopId}/terms`)).body).toEqual(terms);
  });

  it('sets the terms of a shop', async () => {
    await bill();
    const terms = { state: null, termsDays: 7, creditLimit: 100_000_00 };
    expect(await api.call('PUT', `/api/v1/shops/${shopId}/terms`, terms)).toMatchObject({
      status: 200,
      body: terms,
    });
    expect((await api.get(`/api/v1/shops/${shopId}/terms`)).body).toEqual(terms);
    const wrong = await api.call('PUT', `/api/v1/shops/${shopId}/terms`, { ...terms, termsDays: 900 });
    expect(wrong).toMatchObject({ status: 422, body: { kind: 'invalid-terms' } });
    expect((await api.get('/api/v1/shops/nobody/terms')).status).toBe(404);
    expect(await account()).toMatchObject({ balance: 118_000, creditLeft: 98_820_00, overdue: 0 });
  });

  it('finds an invoice by its number, as written and as a file is called, and by its id', async () => {
    const invoice = await bill();
    for (const named of [invoice.number, encodeURIComponent(invoice.number), invoice.id])
      expect((await api.get(at(named))).body).toMatchObject({ number: invoice.number, open: 118_000 });
    expect((await api.get(at(invoice.id))).body).toMatchObject({
      payable: 118_000,
      status: 'issued',
      buyer: 'Verma Stores',
    });
    expect((await api.get('/api/v1/invoices/INV-26-27-999999')).body).toMatchObject({
      kind: 'invoice-not-found',
    });
    expect((await api.get<List>('/api/v1/invoices?status=paid')).body.items).toEqual([]);
  });

  it('gives its paper once it has been drawn, and has it drawn until then', async () => {
    const { number, id } = await bill();
    const early = await api.get(`${at(number)}/paper`);
    expect([early.status, early.body['kind']]).toEqual([409, 'paper-not-drawn']);
    const { rows } = await api.database.owner.query<{ body: { paper: unknown } }>(
      `SELECT body FROM outbox WHERE type = 'invoices.paper-requested.v1'`,
    );
    expect(rows.at(-1)?.body.paper).toEqual({ kind: 'invoice', id });
    const { organizationId } = api.database;
    await api
      .resolve(FileStore)
      .keep({ organizationId, path: paperPath('invoice', id) }, Buffer.from('%PDF-1'));
    const drawn = await api.get(`${at(number)}/paper`);
    expect([drawn.status, drawn.text, drawn.headers.get('content-type')]).toEqual([
      200,
      '%PDF-1',
      'application/pdf',
    ]);
    expect((await api.call('POST', `${at(number)}/send`)).body).toMatchObject({ kind: 'no-conversation' });
  });

  it('credits some of an invoice, once a key, and then all that is left', async () => {
    const { number } = await bill();
    const some = { lines: [{ lineNo: 1, quantity: 2 }], reason: 'torn', key: 'a' };
    const note = await api.call('POST', `${at(number)}/credit`, some);
    expect(note).toMatchObject({
      status: 200,
      body: { invoiceNumber: number, payable: 23_600, reason: 'torn' },
    });
    expect((await api.call('POST', `${at(number)}/credit`, some)).body).toEqual(note.body);
    const { key: _, ...keyless } = some;
    expect(await api.call('POST', `${at(number)}/credit`, keyless)).toMatchObject({
      status: 400,
      body: { problems: [{ path: 'key' }] },
    });
    const tooMuch = { lines: [{ lineNo: 1, quantity: 9 }], reason: null, key: 'b' };
    expect(await api.call('POST', `${at(number)}/credit`, tooMuch)).toMatchObject({
      status: 422,
      body: { kind: 'more-than-billed' },
    });
    const twice = { ...some, lines: [...some.lines, ...some.lines], key: 'b' };
    const named = await api.call('POST', `${at(number)}/credit`, twice);
    expect([named.status, named.body['kind']]).toEqual([422, 'line-named-twice']);
    expect((await api.call('POST', `${at(number)}/credit`, { key: 'c' })).status).toBe(200);
    expect((await api.get(at(number))).body).toMatchObject({ status: 'cancelled', open: 0 });
    expect(await api.call('POST', `${at(number)}/credit`, { key: 'd' })).toMatchObject({ status: 409 });
    expect((await api.get<List>(`/api/v1/credit-notes?shop=${shopId}`)).body.items).toHaveLength(2);
  });

  it('credits what did not come and closes the order for it; what went has to have come back', async () => {
    const { number } = await bill();
    const { orderNumber } = (await api.get(at(number))).body;
    const order = `/api/v1/orders/${String(orderNumber)}`;
    await api.call('POST', `${order}/dispatch`, { items: [{ sku: 'CEM', quantity: 4 }] });
    const whole = { key: 'whole', lines: [{ lineNo: 1, quantity: 10 }] };
    expect(await api.call('POST', `${at(number)}/credit`, whole)).toMatchObject({
      status: 409,
      body: { kind: 'already-dispatched' },
    });
    const short = await api.call('POST', `${at(number)}/credit`, { key: 'short', reason: 'short' });
    expect(short.body).toMatchObject({ payable: 70_800 });
    expect((await api.get(order)).body).toMatchObject({
      status: 'dispatched',
      lines: [{ quantity: 10, dispatched: 4, closed: 6 }],
    });
    expect((await api.call('POST', `${order}/deliver`)).status).toBe(200);
    const five = { key: 'five', lines: [{ lineNo: 1, quantity: 5 }], kind: 'returned' };
    expect((await api.call('POST', `${at(number)}/credit`, five)).status).toBe(422);
    const back = await api.call('POST', `${at(number)}/credit`, { key: 'back', kind: 'returned' });
    expect(back).toMatchObject({ status: 200, body: { payable: 47_200 } });
    expect((await api.get(at(number))).body).toMatchObject({ status: 'cancelled', open: 0 });
  });

  it('records payments, once a key, and takes them back', async () => {
    const { number } = await bill();
    const paid = await pay({ reference: 'UTR 1', invoices: [number] });
    expect(paid).toMatchObject({ status: 200, body: { amount: 50_000, free: 0, method: 'upi' } });
    expect((await pay({ reference: 'UTR 1', invoices: [number] })).body).toEqual(paid.body);
    expect(await pay({ amount: 1 })).toMatchObject({ status: 409, body: { kind: 'key-reused' } });
    expect(await pay({ key: 'k2', amount: 0 })).toMatchObject({
      status: 422,
      body: { kind: 'invalid-payment' },
    });
    expect(await pay({ key: 'k2', amount: 1.5 })).toMatchObject({ status: 400 });
    expect(await account()).toMatchObject({ balance: 68_000, openInvoices: [{ number, open: 68_000 }] });
    const { id } = paid.body as { id: string };
    const reverse = () => api.call('POST', `/api/v1/payments/${id}/reverse`, { reason: 'bounced' });
    expect(await reverse()).toMatchObject({ status: 200, body: { reversal: { reason: 'bounced' } } });
    expect(await reverse()).toMatchObject({ status: 409, body: { kind: 'already-reversed' } });
    const { body } = await api.get<List>(`/api/v1/payments?shop=${shopId}&limit=1`);
    expect(body.items).toHaveLength(1);
    for (const backwards of ['from=2027-01-01&to=2026-12-31', 'from=9999-01-01'])
      expect((await api.get(`/api/v1/shops/${shopId}/statement?${backwards}`)).status).toBe(400);
    const statement = (await api.get<Body>(`/api/v1/shops/${shopId}/statement`)).body;
    const entries = statement['entries'] as readonly Body[];
    expect(entries.map(({ kind }) => kind)).toEqual(['invoice', 'payment', 'payment-reversal']);
    expect(statement).toMatchObject({ opening: 0, closing: 118_000 });
  });

  it('confirms and refuses what customers say to have paid', async () => {
    await bill();
    const claim = { shopId, conversationId: null, messageId: null, words: 'paid', amountMinor: 70_000 };
    for (const amountMinor of [70_000, 70_000, 80_000])
      await api.commands.execute(
        new NotePaymentClaimCommand(api.database.organizationId, { ...claim, amountMinor }),
      );
    const open = (await api.get<List>('/api/v1/payment-claims')).body.items as readonly { id: string }[];
    const shop = { shopId, shopName: expect.any(String) as string, words: 'paid' };
    expect(open).toMatchObject([
      { ...shop, amount: 70_000, saidAgain: 1, otherOpen: [{ id: open[1]?.id, amount: 80_000 }] },
      { ...shop, amount: 80_000, saidAgain: 0, otherOpen: [{ id: open[0]?.id, amount: 70_000 }] },
    ]);
    expect(open[0]).not.toMatchObject({ shopName: '' });
    const at = (nth: number, what: string) => `/api/v1/payment-claims/${open[nth]?.id ?? ''}/${what}`;
    const confirmed = await api.call('POST', at(0, 'confirm'), { amount: 60_000, method: 'cash' });
    expect(confirmed).toMatchObject({ status: 200, body: { status: 'confirmed', decidedBy: 'loopback' } });
    expect(await api.call('POST', at(1, 'refuse'), { reason: 'not there' })).toMatchObject({
      body: { status: 'refused', reason: 'not there' },
    });
    expect(await api.call('POST', at(1, 'confirm'), { amount: 1, method: 'cash' })).toMatchObject({
      status: 409,
    });
    expect(await account()).toMatchObject({ balance: 58_000 });
    expect((await api.get<List>('/api/v1/payment-claims')).body.items).toEqual([]);
    expect((await api.get<List>('/api/v1/payment-claims?status=refused')).body.items).toHaveLength(1);
    expect((await api.call('POST', '/api/v1/payment-claims/x/refuse', { reason: 'x' })).status).toBe(404);
  });

  it('decides about orders above the limit', async () => {
    const { id: orderId } = await api.place({ CEM: [1, 'bag'] });
    const { rows } = await api.database.owner.query<{ id: string }>(
      `INSERT INTO credit_approvals (id, organization_id, shop_id, order_id, amount_minor, available_minor, limit_minor,
         account_version, requested_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 11800, 0, 0, 1, now()) RETURNING id`,
      [api.database.organizationId, shopId, orderId],
    );
    const id = rows[0]?.id ?? '';
    expect((await api.get<List>('/api/v1/credit-approvals')).body.items).toMatchObject([
      { id, amount: 11_800 },
    ]);
    const approve = () =>
      api.call('POST', `/api/v1/credit-approvals/${id}/approve`, { note: 'an old friend' });
    expect(await approve()).toMatchObject({
      status: 200,
      body: { decision: 'approved', note: 'an old friend' },
    });
    expect(await approve()).toMatchObject({ status: 409, body: { kind: 'already-decided' } });
    expect((await api.get<List>('/api/v1/credit-approvals?decided=true')).body.items).toHaveLength(1);
    expect((await api.call('POST', '/api/v1/credit-approvals/x/refuse')).status).toBe(404);
  });
});
