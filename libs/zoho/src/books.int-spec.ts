import { money, Quantity } from '@munshi/kernel';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { openedZoho } from '../testing/opened-zoho.js';
import { ZohoServer } from '../testing/zoho-server.js';
import type { Zoho } from './open-zoho.js';
import type { Pushed, PushOutcome, ZohoInvoice, ZohoPayment } from './zoho-records.js';

describe('books of Inventory', () => {
  let database: TestDatabase;
  let zoho: ZohoServer;
  let opened: Zoho;
  let cement: string;
  let gst18: string;
  beforeAll(async () => void (database = await openTestDatabase()));
  afterAll(() => database.close());
  beforeEach(async () => {
    zoho = await ZohoServer.start();
    const organizationId = await database.addOrganization();
    opened = openedZoho(zoho, database, 'inventory', { organizationId });
    cement = zoho.inventory.stock({ sku: 'CEM', name: 'Cement', stock: 1 });
    gst18 = (await opened.books?.taxes.find(1_800, 'within')) ?? '';
  });
  afterEach(async () => {
    await opened.close();
    await zoho.goAway();
  });

  const line = (quantity: number, minor = 10_000, taxId: string | null = gst18) => ({
    ...{ itemId: cement, quantity: Quantity.of(quantity), unitPrice: money(minor, 'INR'), taxId },
    discount: money(0, 'INR'),
  });
  const known = (outcome: PushOutcome): Pushed => {
    if (outcome.kind !== 'accepted') throw new Error(`the push ended ${JSON.stringify(outcome)}`);
    return { remoteId: outcome.remoteId, fingerprint: outcome.fingerprint };
  };
  const invoice = (more: Partial<ZohoInvoice> = {}): ZohoInvoice => ({
    number: 'SH/26-27/0007',
    customerId: '1',
    date: '2026-11-20',
    dueDate: '2026-12-05',
    standing: 'open',
    orderId: null,
    rounding: money(-40, 'INR'),
    total: money(35_360, 'INR'),
    lines: [line(3)],
    ...more,
  });
  const payment = (remoteId: string): ZohoPayment => ({
    number: 'RCPT-9',
    customerId: '1',
    date: '2026-11-21',
    amount: money(30_000, 'INR'),
    mode: 'cash',
    invoices: [{ remoteId, amount: money(25_000, 'INR') }],
  });
  const books = () => {
    if (opened.books === null) throw new Error('there are no books');
    return opened.books;
  };

  it('keep an invoice under our number, sent, and once', async () => {
    const given = invoice();
    const first = await books().invoices.push(given, null);
    expect(first.kind).toBe('accepted');
    expect(await books().invoices.push(given, null)).toEqual(first);
    expect(zoho.inventory.records('invoices')).toMatchObject([
      { invoice_number: 'SH/26-27/0007', status: 'sent', due_date: '2026-12-05', adjustment: -0.4 },
    ]);
  });

  it('make an invoice void', async () => {
    const given = invoice();
    const known = await books().invoices.push(given, null);
    if (known.kind !== 'accepted') throw new Error('it was not accepted');
    await books().invoices.push({ ...given, standing: 'cancelled' }, known);
    expect(zoho.inventory.records('invoices')).toMatchObject([{ status: 'void' }]);
  });

  it('confirm what was made and then not confirmed', async () => {
    const given = invoice();
    zoho.failNext('lost', ({ path }) => path.endsWith('/status/sent'));
    expect(await books().invoices.push(given, null)).toMatchObject({ kind: 'unknown' });
    expect(zoho.inventory.records('invoices')).toMatchObject([{ status: 'draft' }]);
    expect(await books().invoices.push(given, null)).toMatchObject({ kind: 'accepted' });
    expect(zoho.inventory.records('invoices')).toMatchObject([{ status: 'sent' }]);
  });

  it('keep a payment against its invoices, once, though the answer was lost', async () => {
    const billed = await books().invoices.push(invoice(), null);
    if (billed.kind !== 'accepted') throw new Error('it was not accepted');
    zoho.failNext('lost-answer', ({ method }) => method === 'POST');
    expect(await books().payments.push(payment(billed.remoteId), null)).toMatchObject({ kind: 'unknown' });
    expect(await books().payments.push(payment(billed.remoteId), null)).toMatchObject({ kind: 'accepted' });
    expect(zoho.inventory.records('customerpayments')).toMatchObject([
      {
        amount: 300,
        invoices: [{ invoice_id: billed.remoteId, amount_applied: 250 }],
        reference_number: 'RCPT-9',
      },
    ]);
  });

  it('have the taxes of Zoho by rate and by where the goods go, and no half of one', async () => {
    const { taxes } = zoho.inventory;
    const idOf = (name: string) => taxes.find(({ tax_name }) => tax_name === name)?.tax_id;
    const find = (rate: number, supply: 'within' | 'across' | null) => books().taxes.find(rate, supply);
    expect(await find(1_800, 'within')).toBe(idOf('GST18'));
    expect(await find(1_800, 'across')).toBe(idOf('IGST18'));
    expect(await find(0, null)).toBe(idOf('GST0'));
    expect(await find(900, 'within')).toBeNull();
  });

  it('ask for taxes once an hour, and again for one that is not there', async () => {
    const asked = () => zoho.calls.filter(({ route }) => route.endsWith('/settings/taxes')).length;
    await books().taxes.find(1_800, 'across');
    expect(asked()).toBe(1);
    const { taxes } = zoho.inventory;
    zoho.inventory.taxes = taxes.map((tax) =>
      tax.tax_name === 'GST28' ? { ...tax, tax_percentage: 40 } : tax,
    );
    expect(await books().taxes.find(4_000, 'within')).not.toBeNull();
    expect(asked()).toBe(2);
    zoho.clock.turn(61 * 60_000);
    await books().taxes.find(1_800, 'within');
    expect(asked()).toBe(3);
  });

  it('come to what an invoice is over, whatever tax the item has there by itself', async () => {
    await books().invoices.push(invoice(), null);
    expect(zoho.inventory.records('invoices')).toMatchObject([
      { total: 353.6, status: 'sent', line_items: [{ tax_id: gst18 }] },
    ]);
  });

  it('take a paisa of rounding into the adjustment, in the same lines', async () => {
    // 18 % of 100.05 is 18.009 and here 18.01; its halves are 9.0045 each, and there 9.00.
    const given = invoice({
      lines: [line(1, 10_005)],
      rounding: money(-6, 'INR'),
      total: money(11_800, 'INR'),
    });
    const first = known(await books().invoices.push(given, null));
    expect(zoho.inventory.records('invoices')).toMatchObject([
      { total: 118, adjustment: -0.05, status: 'sent' },
    ]);
    expect(known(await books().invoices.push(given, first))).toEqual(first);
  });

  it('go on with an invoice that was made, and whose rounding was then not put right', async () => {
    const given = invoice({
      lines: [line(1, 10_005)],
      rounding: money(-6, 'INR'),
      total: money(11_800, 'INR'),
    });
    zoho.failNext('lost', ({ method }) => method === 'PUT');
    expect(await books().invoices.push(given, null)).toMatchObject({ kind: 'unknown' });
    known(await books().invoices.push(given, null));
    expect(zoho.inventory.records('invoices')).toMatchObject([{ total: 118, status: 'sent' }]);
  });

  it('keep an invoice that comes to something else as a draft, and a conflict', async () => {
    const given = invoice({ lines: [line(3, 10_000, null)] });
    const outcome = await books().invoices.push(given, null);
    expect(outcome).toMatchObject({
      ...{ kind: 'conflict', because: 'total-differs', detail: '299.6 there, 353.6 here' },
    });
    expect(zoho.inventory.records('invoices')).toMatchObject([{ status: 'draft' }]);
    if (outcome.kind !== 'conflict') throw new Error('it is no conflict');
    known(await books().invoices.push(invoice(), outcome.remote));
    expect(zoho.inventory.records('invoices')).toMatchObject([{ status: 'sent', total: 353.6 }]);
  });

  describe('whose invoice bills an order', () => {
    let orderId: string;
    const order = () => zoho.inventory.records('salesorders')[0];
    beforeEach(async () => {
      const placedAt = zoho.clock.now();
      const lines = [line(3), line(2)];
      const placed = { number: 'ORD-7', customerId: '1', standing: 'open', placedAt, lines } as const;
      orderId = known(await opened.orders.push(placed, null)).remoteId;
    });
    const billing = () => invoice({ orderId, lines: [line(2), line(3)], total: money(58_960, 'INR') });

    it('count the order as invoiced, each line by its own', async () => {
      known(await books().invoices.push(billing(), null));
      expect(order()).toMatchObject({ invoiced_status: 'invoiced' });
    });

    it('have the invoice without the lines that staff have taken from the order, or without the order', async () => {
      zoho.inventory.change('ORD-7', 1);
      known(await books().invoices.push(billing(), null));
      expect(order()).toMatchObject({ invoiced_status: 'not_invoiced' });
      zoho.inventory.remove('ORD-7');
      known(await books().invoices.push({ ...billing(), number: 'SH/26-27/0008' }, null));
    });
  });
});
