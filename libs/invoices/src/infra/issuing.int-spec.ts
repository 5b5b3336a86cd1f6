import { InvoiceIssued } from '@munshi/contracts';
import { TestClock } from '@munshi/kernel';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { bill } from '../../testing/bills-to-try.js';
import { OneKindOfOrganization } from '../../../organizations/testing/one-kind-of-organization.js';
import { RecordingOutbox } from '../../testing/surroundings.js';
import { IssueInvoiceCommand, IssueInvoiceHandler } from '../commands/issue-invoice.js';
import type { Bill } from '../domain/invoice-paper.js';
import { PgAccountRepository } from './pg-account.repository.js';

describe('issuing invoices in PostgreSQL', () => {
  let database: TestDatabase;
  let outbox: RecordingOutbox;
  let handler: IssueInvoiceHandler;
  let clock: TestClock;
  let mine: string;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    mine = await database.addOrganization();
    clock = new TestClock();
    outbox = new RecordingOutbox(database.unitOfWork);
    const accounts = new PgAccountRepository(database.unitOfWork, outbox);
    handler = new IssueInvoiceHandler(accounts, new OneKindOfOrganization(), clock);
  });

  const issue = (given: Bill = bill(), organizationId = mine) =>
    handler.execute(new IssueInvoiceCommand(organizationId, given, 'en'));
  const numbers = async (organizationId = mine) => {
    const found = await database.reading.of(organizationId).invoice.findMany({ orderBy: { serial: 'asc' } });
    return found.map(({ number }) => number);
  };
  const serials = async () =>
    (await database.reading.of(mine).invoice.findMany({ orderBy: { serial: 'asc' } })).map(
      ({ serial }) => serial,
    );
  const oneTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

  it('keeps what it issues, as it was billed', async () => {
    const given = bill();
    await issue(given);
    const { orderId, orderNumber, shopId, conversationId, currency, buyer } = given;
    const found = await database.reading.of(mine).invoice.findFirst({
      where: { orderId },
      include: { lines: { orderBy: { lineNo: 'asc' } } },
    });
    expect(found).toMatchObject({
      ...{ orderNumber, shopId, conversationId, currency, buyer },
      number: 'INV/26-27/000001',
      status: 'issued',
      issuedOn: new Date('2026-11-20'),
      dueOn: new Date('2026-12-05'),
      totalMinor: 424n,
      roundingMinor: -24n,
      payableMinor: 400n,
      taxSummary: { law: { key: 'india-gst' }, placeOfSupply: { code: '27' } },
      lines: given.lines.map(({ sku, name, hsn, unit, taxRate, net, tax }) => ({
        ...{ sku, name, hsn, unit, taxRate },
        netMinor: BigInt(net.minor),
        taxMinor: BigInt(tax.minor),
      })),
    });
    expect(found?.lines.map(({ quantity }) => quantity.toString())).toEqual(['2.5', '2.5']);
    const [told] = outbox.announced;
    expect([told?.name, InvoiceIssued.body.parse(told?.body).number]).toEqual([
      InvoiceIssued.name,
      found?.number,
    ]);
  });

  it('numbers from 1 in each organization and financial year, by the day in the seller’s zone', async () => {
    clock.set(new Date('2027-03-31T18:29:59Z'));
    await issue();
    clock.turn(1000);
    await issue();
    await issue();
    const other = await database.addOrganization();
    await issue(bill(), other);
    expect((await numbers()).sort()).toEqual(['INV/26-27/000001', 'INV/27-28/000001', 'INV/27-28/000002']);
    expect(await numbers(other)).toEqual(['INV/27-28/000001']);
  });

  it('leaves no gap and repeats nothing when eight issue at once and some fail', async () => {
    const attempts = Array.from({ length: 120 }, (_, nth) =>
      database.unitOfWork.run(mine, async () => {
        await issue();
        if (nth % 5 === 0) throw new Error('a later step failed');
      }),
    );
    const failed = (await Promise.allSettled(attempts)).filter(({ status }) => status === 'rejected');
    expect(failed).toHaveLength(24);
    expect(await serials()).toEqual(oneTo(96));
    expect(outbox.announced).toHaveLength(96);
  });

  it('bills an order once, however often and however many at once it is told to', async () => {
    const given = bill();
    await Promise.all(Array.from({ length: 8 }, () => issue(given)));
    await issue(given);
    await issue();
    expect(await serials()).toEqual([1, 2]);
    expect(outbox.announced).toHaveLength(2);
  });

  it('lets the application change nothing of an invoice but its status', async () => {
    await issue();
    const change = (set: string) => database.pool.query(`UPDATE invoices SET ${set}`);
    await expect(change('total_minor = 0, net_minor = 0, tax_minor = 0')).rejects.toThrow(
      /permission denied/,
    );
    for (const never of [
      'DELETE FROM invoice_lines',
      'DELETE FROM ledger_entries',
      'UPDATE ledger_entries SET debit_minor = 0',
      'UPDATE allocations SET amount_minor = 1',
      'DELETE FROM payments',
      'UPDATE payments SET amount_minor = 1',
      'UPDATE credit_notes SET rounding_minor = 0',
    ])
      await expect(database.pool.query(never)).rejects.toThrow(/permission denied/);
  });
});
