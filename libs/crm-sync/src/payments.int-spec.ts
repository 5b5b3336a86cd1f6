import { randomUUID } from 'node:crypto';
import type { BodyOf, PaymentAllocated, PaymentReversed } from '@munshi/contracts';
import { CommandBus } from '@nestjs/cqrs';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { CrmHouse, type CrmProcess } from '../testing/crm-house.js';
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
  let database: TestDatabase;
  let house: CrmHouse;
  let process: CrmProcess;
  beforeAll(async () => void (database = await openTestDatabase()));
  afterAll(() => database.close());
  beforeEach(async () => {
    house = await CrmHouse.open(database, 'inventory');
    house.served.stock({ sku: 'CEM', name: 'Cement', stock: 1_000 });
    process = await house.start();
    await process.round();
  });
  afterEach(() => house.close());

  const inventory = () => house.zoho.inventory;
  const commands = () => process.nest.get(CommandBus);
  const order = confirmed('ORD-1', { shop: 'Verma Stores', taxId: '27AAPFU0939F1ZV' });
  const invoice = issued(order, 'INV/26-27/000001', -40);
  const payment = paid(invoice, 442_460);
  const recordOf = async (kind: string, where: { state?: string; standing?: string } = {}) =>
    database.reading.of(house.organizationId).crmRecord.findFirstOrThrow({ where: { kind, ...where } });

  it('that have bounced are left to staff', async () => {
    await house.hears(process, PushOrderWhenConfirmed, order);
    await house.hears(process, PushInvoiceWhenIssued, invoice);
    await house.hears(process, PushPaymentWhenRecorded, payment);
    await process.round();
    const { freeMinor: _f, invoices: _i, ...about } = payment;
    const bounced: BodyOf<typeof PaymentReversed> = { ...about, reason: 'bounced' };
    await house.hears(process, LeavePaymentWhenReversed, bounced);
    await process.round();
    expect((await house.records(process)).at(-1)).toMatch(/^PAY-[0-9A-F]{12} failed reversed-here$/);
    const { id } = await recordOf('payment');
    await commands().execute(new ResolveRecordCommand(house.organizationId, id, 'theirs'));
    expect((await house.records(process)).at(-1)).toMatch(/ ignored reversed-here$/);
  });

  describe('of an invoice that is not there', () => {
    const applied = () =>
      inventory()
        .records('customerpayments')
        .map(({ invoices }) => invoices);

    it('go there all the same, of a customer who is made for them, and are not applied', async () => {
      await house.hears(process, PushPaymentWhenRecorded, payment);
      await process.round();
      expect((await house.records(process)).at(-1)).toMatch(/^PAY-[0-9A-F]{12} synced$/);
      expect(inventory().customers.all.map(({ name }) => name)).toEqual(['Verma Stores']);
      expect(applied()).toEqual([[]]);
    });

    it('are applied to it when it comes', async () => {
      await house.hears(process, PushPaymentWhenRecorded, payment);
      await process.round();
      await house.hears(process, PushOrderWhenConfirmed, order);
      await house.hears(process, PushInvoiceWhenIssued, invoice);
      await process.round();
      const [{ invoice_id: id } = {}] = inventory().records('invoices');
      expect(applied()).toEqual([[{ invoice_id: id, amount_applied: 4424.6 }]]);
      expect(inventory().records('customerpayments')).toHaveLength(1);
    });

    it('do not wait longer for one that Zoho refuses', async () => {
      await house.hears(process, PushOrderWhenConfirmed, order);
      await house.hears(process, PushInvoiceWhenIssued, invoice);
      await house.hears(process, PushPaymentWhenRecorded, payment);
      house.zoho.failNext(
        { status: 400, body: { code: 4, message: 'no' } },
        ({ method, path }) => method === 'POST' && path.endsWith('/invoices'),
      );
      await process.round();
      expect(await house.records(process)).toContain('INV/26-27/000001 failed refused');
      expect(applied()).toEqual([[]]);
    });
  });

  describe('that come to pay others', () => {
    const later = issued({ ...order, orderId: randomUUID() }, 'INV/26-27/000002');
    const inAdvance = { ...paid(invoice, 600_000), invoices: payment.invoices };
    const { paymentId, shopId, at, currency } = inAdvance;
    const use = ({ invoiceId }: { invoiceId: string }, amountMinor: number) => ({ invoiceId, amountMinor });
    const moved = (entry: number, ...invoices: BodyOf<typeof PaymentAllocated>['invoices']) =>
      house.hears(process, MovePaymentWhenAllocated, {
        ...{ paymentId, shopId, at, currency, entry, invoices },
      });
    const applied = () => {
      const numbers = new Map(
        inventory()
          .records('invoices')
          .map((one) => [one['invoice_id'], String(one['invoice_number']).slice(-1)]),
      );
      return inventory()
        .records('customerpayments')
        .map(({ invoices }) => invoices as { invoice_id: string; amount_applied: number }[])
        .map((uses) => uses.map((one) => `${numbers.get(one.invoice_id)}: ${one.amount_applied}`));
    };
    const both = [use(invoice, 442_460), use(later, 157_540)] as const;
    beforeEach(async () => {
      await house.hears(process, PushOrderWhenConfirmed, order);
      await house.hears(process, PushInvoiceWhenIssued, invoice);
      await house.hears(process, PushOrderWhenConfirmed, {
        ...{ ...order, orderId: later.orderId, number: 'ORD-2' },
      });
    });

    it('pay them there as well, and nothing is paid twice', async () => {
      await house.hears(process, PushPaymentWhenRecorded, inAdvance);
      await process.round();
      expect(applied()).toEqual([['1: 4424.6']]);
      await house.hears(process, PushInvoiceWhenIssued, later);
      for (let time = 0; time < 2; time += 1) await moved(5, ...both);
      await process.round();
      expect(applied()).toEqual([['1: 4424.6', '2: 1575.4']]);
      expect((await house.records(process)).every((one) => one.endsWith(' synced'))).toBe(true);
    });

    it('do so whichever is heard first, and however late', async () => {
      await moved(9, use(later, 442_500));
      await moved(5, ...both);
      await house.hears(process, PushPaymentWhenRecorded, inAdvance);
      await process.round();
      expect(applied()).toEqual([[]]);
      await house.hears(process, PushInvoiceWhenIssued, later);
      await process.round();
      expect(applied()).toEqual([['2: 4425']]);
    });

    it('leave an invoice before it is void', async () => {
      await house.hears(process, PushPaymentWhenRecorded, inAdvance);
      await process.round();
      const { orderId, orderNumber, invoiceId, number, language } = invoice;
      await house.hears(process, EndInvoiceWhenCancelled, {
        ...{ invoiceId, number, orderId, orderNumber, shopId, conversationId: null, language, at, currency },
        payableMinor: 442_460,
      });
      await moved(5);
      await process.round();
      expect(applied()).toEqual([[]]);
      expect(inventory().records('invoices')).toMatchObject([{ status: 'void' }]);
    });

    it('wait for staff to take out the one that has bounced, whose place they take', async () => {
      await house.hears(process, PushPaymentWhenRecorded, payment);
      const other = { ...payment, paymentId: inAdvance.paymentId, invoices: [] };
      await house.hears(process, PushPaymentWhenRecorded, other);
      await process.round();
      const { freeMinor: _f, invoices: _i, ...about } = payment;
      await house.hears(process, LeavePaymentWhenReversed, { ...about, reason: 'bounced' });
      await moved(5, use(invoice, 442_460));
      await process.round();
      expect((await house.records(process)).filter((one) => one.includes(' failed '))).toHaveLength(2);
      inventory().removePayment(numberOf(payment.paymentId));
      const { id } = await recordOf('payment', { state: 'failed', standing: 'cancelled' });
      await commands().execute(new ResolveRecordCommand(house.organizationId, id, 'theirs'));
      await process.round();
      expect(applied()).toEqual([['1: 4424.6']]);
    });

    it('are left alone where staff have applied them to something else', async () => {
      await house.hears(process, PushPaymentWhenRecorded, inAdvance);
      await process.round();
      const [there] = inventory().records('customerpayments');
      Object.assign(there!, { invoices: [] });
      await moved(5, ...both);
      await process.round();
      expect((await house.records(process)).at(-1)).toMatch(/ conflict changed$/);
    });
  });

  describe('that are taken back here', () => {
    const { freeMinor: _f, invoices: _i, ...about } = payment;
    const bounced: BodyOf<typeof PaymentReversed> = { ...about, reason: 'typed wrongly' };
    const ended = async () => (await house.records(process)).at(-1)?.replace(/^PAY-\w+ /, '');

    it('before it was there ask nothing of anybody, whichever is heard first', async () => {
      await house.hears(process, PushOrderWhenConfirmed, order);
      await house.hears(process, PushInvoiceWhenIssued, invoice);
      await house.hears(process, PushPaymentWhenRecorded, payment);
      await house.hears(process, LeavePaymentWhenReversed, bounced);
      const other = { ...bounced, paymentId: randomUUID() };
      await house.hears(process, LeavePaymentWhenReversed, other);
      await house.hears(process, PushPaymentWhenRecorded, { ...payment, paymentId: other.paymentId });
      await process.round();
      const states = (await house.records(process)).filter((one) => one.startsWith('PAY-'));
      expect(states.map((one) => one.replace(/^PAY-\w+ /, ''))).toEqual([
        'ignored not-there',
        'ignored not-there',
      ]);
      expect(inventory().records('customerpayments')).toEqual([]);
    });

    it('while nobody knows whether it is there ask staff only where it is', async () => {
      await house.hears(process, PushOrderWhenConfirmed, order);
      await house.hears(process, PushInvoiceWhenIssued, invoice);
      await house.hears(process, PushPaymentWhenRecorded, payment);
      const making = ({ method, path }: { method: string; path: string }) =>
        method === 'POST' && path.endsWith('/customerpayments');
      house.zoho.failNext('lost-answer', making);
      await process.round();
      expect(await ended()).toBe('pending unknown-outcome');
      await house.hears(process, LeavePaymentWhenReversed, bounced);
      await process.round();
      expect(await ended()).toBe('failed reversed-here');
    });

    it('and which staff have taken out ask no more', async () => {
      await house.hears(process, PushOrderWhenConfirmed, order);
      await house.hears(process, PushInvoiceWhenIssued, invoice);
      await house.hears(process, PushPaymentWhenRecorded, payment);
      await process.round();
      await house.hears(process, LeavePaymentWhenReversed, bounced);
      const { id } = await recordOf('payment');
      await commands().execute(new RetryRecordCommand(house.organizationId, id));
      await process.round();
      expect(await ended()).toBe('failed reversed-here');
      inventory().removePayment(numberOf(payment.paymentId));
      await commands().execute(new RetryRecordCommand(house.organizationId, id));
      await process.round();
      expect(await ended()).toBe('ignored not-there');
    });
  });
});
