import { randomUUID } from 'node:crypto';
import type { BodyOf, PaymentAllocated, PaymentReversed } from '@munshi/contracts';
import { BooksToTry } from '../testing/books-to-try.js';
import { confirmed, issued, paid } from '../testing/told-to-try.js';
import { ResolveRecordCommand } from './commands/resolve-record.js';
import { RetryRecordCommand } from './commands/retry-record.js';
import { EndInvoiceWhenCancelled } from './reactions/end-invoice-when-cancelled.js';
import { LeavePaymentWhenReversed } from './reactions/leave-payment-when-reversed.js';
import { MovePaymentWhenAllocated } from './reactions/move-payment-when-allocated.js';
import { PushInvoiceWhenIssued } from './reactions/push-invoice-when-issued.js';
import { PushOrderWhenConfirmed } from './reactions/push-order-when-confirmed.js';
import { PushPaymentWhenRecorded } from './reactions/push-payment-when-recorded.js';

const numberOf = (paymentId: string) => `PAY-${paymentId.replaceAll('-', '').slice(0, 12).toUpperCase()}`;

describe('payments in the books of Zoho Inventory', () => {
  const books = new BooksToTry();

  const order = confirmed('ORD-1', { shop: 'Verma Stores', taxId: '27AAPFU0939F1ZV' });
  const invoice = issued(order, 'INV/26-27/000001', -40);
  const payment = paid(invoice, 442_460);

  it('that have bounced are left to staff', async () => {
    await books.hears(PushOrderWhenConfirmed, order);
    await books.hears(PushInvoiceWhenIssued, invoice);
    await books.hears(PushPaymentWhenRecorded, payment);
    await books.round();
    const { freeMinor: _f, invoices: _i, ...about } = payment;
    const bounced: BodyOf<typeof PaymentReversed> = { ...about, reason: 'bounced' };
    await books.hears(LeavePaymentWhenReversed, bounced);
    await books.round();
    expect((await books.records()).at(-1)).toMatch(/^PAY-[0-9A-F]{12} failed reversed-here$/);
    const { id } = await books.recordOf('payment');
    await books.execute(new ResolveRecordCommand(books.house.organizationId, id, 'theirs'));
    expect((await books.records()).at(-1)).toMatch(/ ignored reversed-here$/);
  });

  describe('of an invoice that is not there', () => {
    const applied = () => books.inventory.records('customerpayments').map(({ invoices }) => invoices);

    it('go there all the same, of a customer who is made for them, and are not applied', async () => {
      await books.hears(PushPaymentWhenRecorded, payment);
      await books.round();
      expect((await books.records()).at(-1)).toMatch(/^PAY-[0-9A-F]{12} synced$/);
      expect(books.inventory.customers.all.map(({ name }) => name)).toEqual(['Verma Stores']);
      expect(applied()).toEqual([[]]);
    });

    it('are applied to it when it comes', async () => {
      await books.hears(PushPaymentWhenRecorded, payment);
      await books.round();
      await books.hears(PushOrderWhenConfirmed, order);
      await books.hears(PushInvoiceWhenIssued, invoice);
      await books.round();
      const [{ invoice_id: id } = {}] = books.inventory.records('invoices');
      expect(applied()).toEqual([[{ invoice_id: id, amount_applied: 4424.6 }]]);
      expect(books.inventory.records('customerpayments')).toHaveLength(1);
    });

    it('do not wait longer for one that Zoho refuses', async () => {
      await books.hears(PushOrderWhenConfirmed, order);
      await books.hears(PushInvoiceWhenIssued, invoice);
      await books.hears(PushPaymentWhenRecorded, payment);
      books.house.zoho.failNext(
        { status: 400, body: { code: 4, message: 'no' } },
        ({ method, path }) => method === 'POST' && path.endsWith('/invoices'),
      );
      await books.round();
      expect(await books.records()).toContain('INV/26-27/000001 failed refused');
      expect(applied()).toEqual([[]]);
    });
  });

  describe('that come to pay others', () => {
    const later = issued({ ...order, orderId: randomUUID() }, 'INV/26-27/000002');
    const inAdvance = { ...paid(invoice, 600_000), invoices: payment.invoices };
    const { paymentId, shopId, at, currency } = inAdvance;
    const use = ({ invoiceId }: { invoiceId: string }, amountMinor: number) => ({ invoiceId, amountMinor });
    const moved = (entry: number, ...invoices: BodyOf<typeof PaymentAllocated>['invoices']) =>
      books.hears(MovePaymentWhenAllocated, {
        ...{ paymentId, shopId, at, currency, entry, invoices },
      });
    const applied = () => {
      const numbers = new Map(
        books.inventory
          .records('invoices')
          .map((one) => [one['invoice_id'], String(one['invoice_number']).slice(-1)]),
      );
      return books.inventory
        .records('customerpayments')
        .map(({ invoices }) => invoices as { invoice_id: string; amount_applied: number }[])
        .map((uses) => uses.map((one) => `${numbers.get(one.invoice_id)}: ${one.amount_applied}`));
    };
    const both = [use(invoice, 442_460), use(later, 157_540)] as const;
    beforeEach(async () => {
      await books.hears(PushOrderWhenConfirmed, order);
      await books.hears(PushInvoiceWhenIssued, invoice);
      await books.hears(PushOrderWhenConfirmed, {
        ...{ ...order, orderId: later.orderId, number: 'ORD-2' },
      });
    });

    it('pay them there as well, and nothing is paid twice', async () => {
      await books.hears(PushPaymentWhenRecorded, inAdvance);
      await books.round();
      expect(applied()).toEqual([['1: 4424.6']]);
      await books.hears(PushInvoiceWhenIssued, later);
      for (let time = 0; time < 2; time += 1) await moved(5, ...both);
      await books.round();
      expect(applied()).toEqual([['1: 4424.6', '2: 1575.4']]);
      expect((await books.records()).every((one) => one.endsWith(' synced'))).toBe(true);
    });

    it('do so whichever is heard first, and however late', async () => {
      await moved(9, use(later, 442_500));
      await moved(5, ...both);
      await books.hears(PushPaymentWhenRecorded, inAdvance);
      await books.round();
      expect(applied()).toEqual([[]]);
      await books.hears(PushInvoiceWhenIssued, later);
      await books.round();
      expect(applied()).toEqual([['2: 4425']]);
    });

    it('leave an invoice before it is void', async () => {
      await books.hears(PushPaymentWhenRecorded, inAdvance);
      await books.round();
      const { orderId, orderNumber, invoiceId, number, language } = invoice;
      await books.hears(EndInvoiceWhenCancelled, {
        ...{ invoiceId, number, orderId, orderNumber, shopId, conversationId: null, language, at, currency },
        payableMinor: 442_460,
      });
      await moved(5);
      await books.round();
      expect(applied()).toEqual([[]]);
      expect(books.inventory.records('invoices')).toMatchObject([{ status: 'void' }]);
    });

    it('wait for staff to take out the one that has bounced, whose place they take', async () => {
      await books.hears(PushPaymentWhenRecorded, payment);
      const other = { ...payment, paymentId: inAdvance.paymentId, invoices: [] };
      await books.hears(PushPaymentWhenRecorded, other);
      await books.round();
      const { freeMinor: _f, invoices: _i, ...about } = payment;
      await books.hears(LeavePaymentWhenReversed, { ...about, reason: 'bounced' });
      await moved(5, use(invoice, 442_460));
      await books.round();
      expect((await books.records()).filter((one) => one.includes(' failed '))).toHaveLength(2);
      books.inventory.removePayment(numberOf(payment.paymentId));
      const { id } = await books.recordOf('payment', { state: 'failed', standing: 'cancelled' });
      await books.execute(new ResolveRecordCommand(books.house.organizationId, id, 'theirs'));
      await books.round();
      expect(applied()).toEqual([['1: 4424.6']]);
    });

    it('are left alone where staff have applied them to something else', async () => {
      await books.hears(PushPaymentWhenRecorded, inAdvance);
      await books.round();
      const [there] = books.inventory.records('customerpayments');
      Object.assign(there!, { invoices: [] });
      await moved(5, ...both);
      await books.round();
      expect((await books.records()).at(-1)).toMatch(/ conflict changed$/);
    });
  });

  describe('that are taken back here', () => {
    const { freeMinor: _f, invoices: _i, ...about } = payment;
    const bounced: BodyOf<typeof PaymentReversed> = { ...about, reason: 'typed wrongly' };
    const ended = async () => (await books.records()).at(-1)?.replace(/^PAY-\w+ /, '');

    it('before it was there ask nothing of anybody, whichever is heard first', async () => {
      await books.hears(PushOrderWhenConfirmed, order);
      await books.hears(PushInvoiceWhenIssued, invoice);
      await books.hears(PushPaymentWhenRecorded, payment);
      await books.hears(LeavePaymentWhenReversed, bounced);
      const other = { ...bounced, paymentId: randomUUID() };
      await books.hears(LeavePaymentWhenReversed, other);
      await books.hears(PushPaymentWhenRecorded, { ...payment, paymentId: other.paymentId });
      await books.round();
      const states = (await books.records()).filter((one) => one.startsWith('PAY-'));
      expect(states.map((one) => one.replace(/^PAY-\w+ /, ''))).toEqual([
        'ignored not-there',
        'ignored not-there',
      ]);
      expect(books.inventory.records('customerpayments')).toEqual([]);
    });

    it('while nobody knows whether it is there ask staff only where it is', async () => {
      await books.hears(PushOrderWhenConfirmed, order);
      await books.hears(PushInvoiceWhenIssued, invoice);
      await books.hears(PushPaymentWhenRecorded, payment);
      const making = ({ method, path }: { method: string; path: string }) =>
        method === 'POST' && path.endsWith('/customerpayments');
      books.house.zoho.failNext('lost-answer', making);
      await books.round();
      expect(await ended()).toBe('pending unknown-outcome');
      await books.hears(LeavePaymentWhenReversed, bounced);
      await books.round();
      expect(await ended()).toBe('failed reversed-here');
    });

    it('and which staff have taken out ask no more', async () => {
      await books.hears(PushOrderWhenConfirmed, order);
      await books.hears(PushInvoiceWhenIssued, invoice);
      await books.hears(PushPaymentWhenRecorded, payment);
      await books.round();
      await books.hears(LeavePaymentWhenReversed, bounced);
      const { id } = await books.recordOf('payment');
      await books.execute(new RetryRecordCommand(books.house.organizationId, id));
      await books.round();
      expect(await ended()).toBe('failed reversed-here');
      books.inventory.removePayment(numberOf(payment.paymentId));
      await books.execute(new RetryRecordCommand(books.house.organizationId, id));
      await books.round();
      expect(await ended()).toBe('ignored not-there');
    });
  });
});
