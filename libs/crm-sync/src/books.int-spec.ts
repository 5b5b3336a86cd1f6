import { randomUUID } from 'node:crypto';
import type { BodyOf, CreditNoteIssued } from '@munshi/contracts';
import { CommandBus } from '@nestjs/cqrs';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { CrmHouse, type CrmProcess } from '../testing/crm-house.js';
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
  const recordOf = async (kind: string) =>
    database.reading.of(house.organizationId).crmRecord.findFirstOrThrow({ where: { kind } });

  it('have an invoice and what was paid of it, whichever is heard first, each once', async () => {
    for (let time = 0; time < 2; time += 1) {
      await house.hears(process, PushPaymentWhenRecorded, payment);
      await house.hears(process, PushInvoiceWhenIssued, invoice);
      await process.round();
      await house.hears(process, PushOrderWhenConfirmed, order);
      await house.until(process, async () =>
        (await house.records(process)).every((one) => one.endsWith('synced')),
      );
    }
    expect(inventory().records('invoices')).toMatchObject([
      { invoice_number: 'INV/26-27/000001', status: 'sent', date: '2026-11-20', adjustment: -0.4 },
    ]);
    const [{ invoice_id: id } = {}] = inventory().records('invoices');
    expect(inventory().records('customerpayments')).toMatchObject([
      {
        amount: 4424.6,
        payment_mode: 'banktransfer',
        invoices: [{ invoice_id: id, amount_applied: 4424.6 }],
      },
    ]);
  });

  it('have an invoice wait for a tax that is not there, and tell staff of one that comes to something else', async () => {
    const { taxes } = inventory();
    inventory().taxes = taxes.filter(({ tax_name }) => tax_name !== 'GST18');
    await house.hears(process, PushOrderWhenConfirmed, order);
    await house.hears(process, PushInvoiceWhenIssued, invoice);
    await process.round();
    expect(await house.records(process)).toContain('INV/26-27/000001 failed unknown-tax');
    expect((await recordOf('invoice')).reason).toEqual({
      kind: 'unknown-tax',
      rate: 1_800,
      supply: 'within',
    });
    inventory().taxes = taxes;
    house.clock.turn(16 * 60_000);
    await process.round();
    expect(await house.records(process)).toContain('INV/26-27/000001 synced');
    expect(inventory().records('invoices')).toMatchObject([{ total: 4424.6 }]);
    expect(inventory().records('salesorders')).toMatchObject([{ invoiced_status: 'invoiced' }]);

    const other = { ...issued(order, 'INV/26-27/000002'), totalMinor: 400_000 };
    await house.hears(process, PushInvoiceWhenIssued, other);
    await process.round();
    expect(await house.records(process)).toContain('INV/26-27/000002 conflict total-differs');
    const reason = { kind: 'total-differs', detail: '4425 there, 4000 here' };
    expect((await house.found(process, 'INV/26-27/000002')).reason).toEqual(reason);
  });

  it('have an invoice void that was credited as a whole, and its goods back', async () => {
    await house.hears(process, PushOrderWhenConfirmed, order);
    await house.hears(process, PushInvoiceWhenIssued, invoice);
    await process.round();
    const { invoiceId, number, orderId, orderNumber, shopId, language, at, currency } = invoice;
    const about = { invoiceId, number, orderId, orderNumber, shopId, conversationId: null };
    await house.hears(process, EndInvoiceWhenCancelled, {
      ...about,
      language,
      at,
      currency,
      payableMinor: 1,
    });
    await process.round();
    expect(inventory().records('invoices')).toMatchObject([{ status: 'void' }]);
    const item = await database.reading.of(house.organizationId).crmItem.findFirstOrThrow();
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
      await house.hears(process, PushOrderWhenConfirmed, order);
      await house.hears(process, PushInvoiceWhenIssued, invoice);
      await process.round();
      await house.hears(process, ShowCreditNoteWhenIssued, note);
      await house.hears(process, ShowCreditNoteWhenIssued, note);
      await process.round();
    });

    it('over a part ask staff to enter it, once', async () => {
      expect(await house.records(process)).toContain('CN/26-27/000001 failed enter-there');
      const { id, reason } = await recordOf('credit-note');
      expect(reason).toMatchObject({ invoiceNumber: invoice.number, amount: '1180.00 INR' });
      await commands().execute(new RetryRecordCommand(house.organizationId, id));
      await process.round();
      expect(await house.records(process)).toContain('CN/26-27/000001 failed enter-there');
      await commands().execute(new ResolveRecordCommand(house.organizationId, id, 'theirs'));
      expect(await house.records(process)).toContain('CN/26-27/000001 ignored enter-there');
    });

    it('of an invoice that was never there ask for it at once', async () => {
      const older = {
        ...note,
        creditNoteId: randomUUID(),
        number: 'CN/26-27/000002',
        invoiceId: randomUUID(),
      };
      await house.hears(process, ShowCreditNoteWhenIssued, older);
      await process.round();
      expect(await house.records(process)).toContain('CN/26-27/000002 failed enter-there');
    });

    it('over all of the invoice, which is void there, ask nothing of anybody', async () => {
      const about = { invoiceId, number: invoice.number, orderId: invoice.orderId, orderNumber, shopId };
      await house.hears(process, EndInvoiceWhenCancelled, {
        ...about,
        ...{ conversationId: null, language, at, currency, payableMinor: 1 },
      });
      await process.round();
      expect(await house.records(process)).toContain('CN/26-27/000001 synced');
    });
  });

  describe('where somebody has the name of a shop', () => {
    const asked = ['ORD-1 failed customer-asked'];
    const match = (remoteId: string | null) =>
      commands().execute(new MatchCustomerCommand(house.organizationId, order.shopId, remoteId));

    it('take them for the shop when the tax number says so', async () => {
      const { id } = inventory().customers.add('Verma Stores', '27AAPFU0939F1ZV');
      await house.hears(process, PushOrderWhenConfirmed, order);
      await process.round();
      expect(house.served.orders).toMatchObject([{ customerId: id }]);
    });

    it('ask staff otherwise, who say that it is the shop', async () => {
      const { id } = inventory().customers.add('Verma Stores', null);
      await house.hears(process, PushOrderWhenConfirmed, order);
      await process.round();
      expect(await house.records(process)).toEqual(asked);
      expect(house.served.orders).toEqual([]);
      expect(await match(id)).toMatchObject({ ok: true });
      await process.round();
      expect(house.served.orders).toMatchObject([{ customerId: id }]);
    });

    it('make another when staff say that it is not', async () => {
      inventory().customers.add('Verma Stores', null);
      await house.hears(process, PushOrderWhenConfirmed, order);
      await process.round();
      await match(null);
      await process.round();
      const { all } = inventory().customers;
      expect(all.map(({ name }) => name)).toEqual([
        'Verma Stores',
        `Verma Stores (${order.shopId.slice(0, 8)})`,
      ]);
      expect(house.served.orders).toMatchObject([{ customerId: all[1]?.id }]);
      expect(await match(null)).toMatchObject({ refusal: { kind: 'customer-not-asked' } });
    });
  });

  describe('that staff have changed', () => {
    beforeEach(async () => {
      await house.hears(process, PushOrderWhenConfirmed, order);
      await process.round();
      inventory().change('ORD-1', 90);
      await house.hears(process, EndOrderWhenCancelled, cancelled(order));
    });
    const resolve = async (counts: 'ours' | 'theirs') => {
      const { id } = await recordOf('order');
      return commands().execute(new ResolveRecordCommand(house.organizationId, id, counts));
    };
    const there = () => house.served.orders.map(({ standing, lines }) => `${standing} ${lines[0]?.quantity}`);

    it('are a conflict that is shown, and nothing is written over', async () => {
      await process.round();
      expect(await house.records(process)).toEqual(['ORD-1 conflict changed']);
      expect(there()).toEqual(['open 90']);
      const { id } = await recordOf('order');
      const again = await commands().execute(new RetryRecordCommand(house.organizationId, id));
      expect(again).toMatchObject({ refusal: { kind: 'wrong-record-state' } });
    });

    it('are written over when staff say that ours counts', async () => {
      await process.round();
      expect(await resolve('ours')).toMatchObject({ ok: true });
      await process.round();
      expect(there()).toEqual(['cancelled 10']);
      expect(await house.records(process)).toEqual(['ORD-1 synced']);
    });

    it('are a conflict again when they have changed once more since', async () => {
      await process.round();
      await resolve('ours');
      inventory().change('ORD-1', 95);
      await process.round();
      expect(await house.records(process)).toEqual(['ORD-1 conflict changed']);
      expect(there()).toEqual(['open 95']);
    });

    it('stay as they are when staff say that theirs counts', async () => {
      await process.round();
      expect(await resolve('theirs')).toMatchObject({ ok: true });
      await process.round();
      expect(there()).toEqual(['open 90']);
      expect(await house.records(process)).toEqual(['ORD-1 ignored changed']);
      expect(await resolve('ours')).toMatchObject({ refusal: { kind: 'wrong-record-state' } });
    });
  });
});
