import { randomUUID } from 'node:crypto';
import type { BodyOf, CreditNoteIssued } from '@munshi/contracts';
import { BooksToTry } from '../testing/books-to-try.js';
import { cancelled, confirmed, issued, paid } from '../testing/told-to-try.js';
import { MatchCustomerCommand } from './commands/match-customer.js';
import { ResolveRecordCommand } from './commands/resolve-record.js';
import { RetryRecordCommand } from './commands/retry-record.js';
import { EndInvoiceWhenCancelled } from './reactions/end-invoice-when-cancelled.js';
import { EndOrderWhenCancelled } from './reactions/end-order-when-cancelled.js';
import { PushInvoiceWhenIssued } from './reactions/push-invoice-when-issued.js';
import { ShowCreditNoteWhenIssued } from './reactions/show-credit-note-when-issued.js';
import { PushOrderWhenConfirmed } from './reactions/push-order-when-confirmed.js';
import { PushPaymentWhenRecorded } from './reactions/push-payment-when-recorded.js';

describe('the books of Zoho Inventory', () => {
  const books = new BooksToTry();

  const order = confirmed('ORD-1', { shop: 'Verma Stores', taxId: '27AAPFU0939F1ZV' });
  const invoice = issued(order, 'INV/26-27/000001', -40);
  const payment = paid(invoice, 442_460);

  it('have an invoice and what was paid of it, whichever is heard first, each once', async () => {
    for (let time = 0; time < 2; time += 1) {
      await books.hears(PushPaymentWhenRecorded, payment);
      await books.hears(PushInvoiceWhenIssued, invoice);
      await books.round();
      await books.hears(PushOrderWhenConfirmed, order);
      await books.settled();
    }
    expect(books.inventory.records('invoices')).toMatchObject([
      { invoice_number: 'INV/26-27/000001', status: 'sent', date: '2026-11-20', adjustment: -0.4 },
    ]);
    const [{ invoice_id: id } = {}] = books.inventory.records('invoices');
    expect(books.inventory.records('customerpayments')).toMatchObject([
      {
        amount: 4424.6,
        payment_mode: 'banktransfer',
        invoices: [{ invoice_id: id, amount_applied: 4424.6 }],
      },
    ]);
  });

  it('have an invoice wait for a tax that is not there, and tell staff of one that comes to something else', async () => {
    const { taxes } = books.inventory;
    books.inventory.taxes = taxes.filter(({ tax_name }) => tax_name !== 'GST18');
    await books.hears(PushOrderWhenConfirmed, order);
    await books.hears(PushInvoiceWhenIssued, invoice);
    await books.round();
    expect(await books.records()).toContain('INV/26-27/000001 failed unknown-tax');
    expect((await books.recordOf('invoice')).reason).toEqual({
      kind: 'unknown-tax',
      rate: 1_800,
      supply: 'within',
    });
    books.inventory.taxes = taxes;
    books.house.clock.turn(16 * 60_000);
    await books.round();
    expect(await books.records()).toContain('INV/26-27/000001 synced');
    expect(books.inventory.records('invoices')).toMatchObject([{ total: 4424.6 }]);
    expect(books.inventory.records('salesorders')).toMatchObject([{ invoiced_status: 'invoiced' }]);

    const other = { ...issued(order, 'INV/26-27/000002'), totalMinor: 400_000 };
    await books.hears(PushInvoiceWhenIssued, other);
    await books.round();
    expect(await books.records()).toContain('INV/26-27/000002 conflict total-differs');
    const reason = { kind: 'total-differs', detail: '4425 there, 4000 here' };
    expect((await books.house.found(books.process, 'INV/26-27/000002')).reason).toEqual(reason);
  });

  it('have an invoice void that was credited as a whole, and its goods back', async () => {
    await books.hears(PushOrderWhenConfirmed, order);
    await books.hears(PushInvoiceWhenIssued, invoice);
    await books.round();
    const { invoiceId, number, orderId, orderNumber, shopId, language, at, currency } = invoice;
    const about = { invoiceId, number, orderId, orderNumber, shopId, conversationId: null };
    await books.hears(EndInvoiceWhenCancelled, {
      ...about,
      language,
      at,
      currency,
      payableMinor: 1,
    });
    await books.round();
    expect(books.inventory.records('invoices')).toMatchObject([{ status: 'void' }]);
    const item = await books.rows.crmItem.findFirstOrThrow();
    expect(item.taken.toNumber()).toBe(0);
  });

  describe('with a credit note', () => {
    const { invoiceId, orderNumber, shopId, language, at, currency } = invoice;
    const note: BodyOf<typeof CreditNoteIssued> = {
      ...{ creditNoteId: randomUUID(), number: 'CN/26-27/000001', invoiceId, invoiceNumber: invoice.number },
      ...{ orderNumber, shopId, conversationId: null, language, issuedOn: '2026-11-21', at },
      ...{ reason: null, currency },
      ...{ lines: [], netMinor: 100_000, taxMinor: 18_000, totalMinor: 118_000, roundingMinor: 0 },
    };
    beforeEach(async () => {
      await books.hears(PushOrderWhenConfirmed, order);
      await books.hears(PushInvoiceWhenIssued, invoice);
      await books.round();
      await books.hears(ShowCreditNoteWhenIssued, note);
      await books.hears(ShowCreditNoteWhenIssued, note);
      await books.round();
    });

    it('over a part ask staff to enter it, once', async () => {
      expect(await books.records()).toContain('CN/26-27/000001 failed enter-there');
      const { id, reason } = await books.recordOf('credit-note');
      expect(reason).toMatchObject({ invoiceNumber: invoice.number, amount: '1180.00 INR' });
      await books.execute(new RetryRecordCommand(books.house.organizationId, id));
      await books.round();
      expect(await books.records()).toContain('CN/26-27/000001 failed enter-there');
      await books.execute(new ResolveRecordCommand(books.house.organizationId, id, 'theirs'));
      expect(await books.records()).toContain('CN/26-27/000001 ignored enter-there');
    });

    it('of an invoice that was never there ask for it at once', async () => {
      const older = {
        ...note,
        creditNoteId: randomUUID(),
        number: 'CN/26-27/000002',
        invoiceId: randomUUID(),
        currency: 'JPY',
      };
      await books.hears(ShowCreditNoteWhenIssued, older);
      await books.round();
      expect(await books.records()).toContain('CN/26-27/000002 failed enter-there');
      const { reason } = await books.house.found(books.process, 'CN/26-27/000002');
      expect(reason).toMatchObject({ amount: '118000 JPY' });
    });

    it('over all of the invoice, which is void there, ask nothing of anybody', async () => {
      const about = { invoiceId, number: invoice.number, orderId: invoice.orderId, orderNumber, shopId };
      await books.hears(EndInvoiceWhenCancelled, {
        ...about,
        ...{ conversationId: null, language, at, currency, payableMinor: 1 },
      });
      await books.round();
      expect(await books.records()).toContain('CN/26-27/000001 synced');
    });
  });

  describe('where somebody has the name of a shop', () => {
    const asked = ['ORD-1 failed customer-asked'];
    const match = (remoteId: string | null) =>
      books.execute(new MatchCustomerCommand(books.house.organizationId, order.shopId, remoteId));

    it('take them for the shop when the tax number says so', async () => {
      const { id } = books.inventory.customers.add('Verma Stores', '27AAPFU0939F1ZV');
      await books.hears(PushOrderWhenConfirmed, order);
      await books.round();
      expect(books.house.served.orders).toMatchObject([{ customerId: id }]);
    });

    it('ask staff otherwise, who say that it is the shop', async () => {
      const { id } = books.inventory.customers.add('Verma Stores', null);
      await books.hears(PushOrderWhenConfirmed, order);
      await books.round();
      expect(await books.records()).toEqual(asked);
      expect(books.house.served.orders).toEqual([]);
      expect(await match(id)).toMatchObject({ ok: true });
      await books.round();
      expect(books.house.served.orders).toMatchObject([{ customerId: id }]);
    });

    it('make another when staff say that it is not', async () => {
      books.inventory.customers.add('Verma Stores', null);
      await books.hears(PushOrderWhenConfirmed, order);
      await books.round();
      await match(null);
      await books.round();
      const { all } = books.inventory.customers;
      expect(all.map(({ name }) => name)).toEqual([
        'Verma Stores',
        `Verma Stores (${order.shopId.slice(0, 8)})`,
      ]);
      expect(books.house.served.orders).toMatchObject([{ customerId: all[1]?.id }]);
      expect(await match(null)).toMatchObject({ refusal: { kind: 'customer-not-asked' } });
    });
  });

  describe('that staff have changed', () => {
    beforeEach(async () => {
      await books.hears(PushOrderWhenConfirmed, order);
      await books.round();
      books.inventory.change('ORD-1', 90);
      await books.hears(EndOrderWhenCancelled, cancelled(order));
    });
    const resolve = async (counts: 'ours' | 'theirs') => {
      const { id } = await books.recordOf('order');
      return books.execute(new ResolveRecordCommand(books.house.organizationId, id, counts));
    };
    const there = () =>
      books.house.served.orders.map(({ standing, lines }) => `${standing} ${lines[0]?.quantity}`);

    it('are a conflict that is shown, and nothing is written over', async () => {
      await books.round();
      expect(await books.records()).toEqual(['ORD-1 conflict changed']);
      expect(there()).toEqual(['open 90']);
      const { id } = await books.recordOf('order');
      const again = await books.execute(new RetryRecordCommand(books.house.organizationId, id));
      expect(again).toMatchObject({ refusal: { kind: 'wrong-record-state' } });
    });

    it('are written over when staff say that ours counts', async () => {
      await books.round();
      expect(await resolve('ours')).toMatchObject({ ok: true });
      await books.round();
      expect(there()).toEqual(['cancelled 10']);
      expect(await books.records()).toEqual(['ORD-1 synced']);
    });

    it('are a conflict again when they have changed once more since', async () => {
      await books.round();
      await resolve('ours');
      books.inventory.change('ORD-1', 95);
      await books.round();
      expect(await books.records()).toEqual(['ORD-1 conflict changed']);
      expect(there()).toEqual(['open 95']);
    });

    it('stay as they are when staff say that theirs counts', async () => {
      await books.round();
      expect(await resolve('theirs')).toMatchObject({ ok: true });
      await books.round();
      expect(there()).toEqual(['open 90']);
      expect(await books.records()).toEqual(['ORD-1 ignored changed']);
      expect(await resolve('ours')).toMatchObject({ refusal: { kind: 'wrong-record-state' } });
    });
  });
});
