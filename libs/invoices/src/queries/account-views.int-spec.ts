import { randomUUID } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { Books, goodsFor } from '../../testing/books.js';
import { FindInvoiceOfShop, FindInvoiceOfShopHandler, type ShopsInvoice } from './find-invoice-of-shop.js';
import { FindOpenInvoices, FindOpenInvoicesHandler } from './find-open-invoices.js';
import { FindPayments, FindPaymentsHandler } from './find-payments.js';
import { FindStatement, FindStatementHandler } from './find-statement.js';

const DAY = 86_400_000;

describe('where a shop stands', () => {
  let database: TestDatabase;
  let books: Books;
  let shopId: string;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    books = new Books(database, await database.addOrganization());
    shopId = randomUUID();
  });

  const november = (day: number) => ({ year: 2026, month: 11, day });
  /** An invoice of ₹118. */
  const issued = async (termsDays: number) =>
    books.invoiceOf(await books.bill({ shopId, termsDays, ...goodsFor(100_00) }));
  const bill = async (termsDays: number) => (await issued(termsDays)).number;
  const ages = async () => {
    const { ageing, balance, overdue } = await books.account(shopId);
    const { notDue, upTo30, upTo60, upTo90, over90 } = ageing;
    const buckets = [notDue, upTo30, upTo60, upTo90, over90].map(({ minor }) => minor / 118_00);
    return { buckets, balance: balance.minor, overdue: overdue.minor };
  };
  const statement = (from: number, to: number) =>
    new FindStatementHandler(database.unitOfWork, books.organizations).execute(
      new FindStatement(books.organizationId, shopId, november(from), november(to)),
    );

  it('owes nothing where it has bought nothing', async () => {
    expect(await ages()).toEqual({ buckets: [0, 0, 0, 0, 0], balance: 0, overdue: 0 });
    expect(await statement(1, 30)).toMatchObject({
      opening: { minor: 0 },
      entries: [],
      closing: { minor: 0 },
    });
  });

  it('is late from the day after the due day on, in the seller’s zone', async () => {
    await bill(0);
    for (const [days, buckets] of [
      [0, [1, 0, 0, 0, 0]],
      [1, [0, 1, 0, 0, 0]],
      [29, [0, 1, 0, 0, 0]],
      [1, [0, 0, 1, 0, 0]],
      [30, [0, 0, 0, 1, 0]],
      [30, [0, 0, 0, 0, 1]],
    ] as const) {
      books.clock.turn(days * DAY);
      expect((await ages()).buckets).toEqual(buckets);
    }
    books.clock.set(new Date('2026-11-20T18:29:59Z'));
    expect((await ages()).buckets[0]).toBe(1);
    books.clock.turn(1000);
    expect((await ages()).buckets[1]).toBe(1);
  });

  it('means the latest of its invoices that stands, and a cancelled one only where none does or it is named', async () => {
    const meant = (which: ShopsInvoice) =>
      new FindInvoiceOfShopHandler(database.reading).execute(
        new FindInvoiceOfShop(books.organizationId, shopId, which),
      );
    expect(await meant('latest')).toBeNull();
    const [first, second] = [await issued(15), await issued(15)];
    expect(await meant('latest')).toBe(second.id);
    await books.credit(second.id, 'all');
    expect(await meant('latest')).toBe(first.id);
    expect(await meant({ number: second.number })).toBe(second.id);
    await books.credit(first.id, 'all');
    expect(await meant('latest')).toBe(second.id);
  });

  it('shows what is open, what is due first first, and its last payments', async () => {
    const [later, sooner] = [await bill(30), await bill(10)];
    await books.pay(shopId, 18_00, { reference: 'utr 7' });
    const bounced = await books.pay(shopId, 10_00, { receivedOn: november(19), method: 'cheque' });
    if (bounced.ok) await books.reverse(bounced.value.paymentId);
    books.clock.turn(12 * DAY);
    const handler = new FindOpenInvoicesHandler(database.reading, books.organizations, books.clock);
    expect(await handler.execute(new FindOpenInvoices(books.organizationId, shopId))).toMatchObject([
      {
        number: sooner,
        dueOn: november(30),
        daysLate: 2,
        payable: { minor: 118_00 },
        open: { minor: 100_00 },
      },
      { number: later, daysLate: -18, open: { minor: 118_00 } },
    ]);
    const payments = (limit?: number, after?: string | null) =>
      new FindPaymentsHandler(database.reading).execute(
        new FindPayments(books.organizationId, shopId, limit, after),
      );
    expect((await payments()).items).toMatchObject([
      { method: 'cheque', receivedOn: november(19), reversal: { on: november(20), reason: 'bounced' } },
      { reference: 'utr 7', amount: { minor: 18_00 }, free: { minor: 0 }, reversal: null },
    ]);
    const { items, next } = await payments(1);
    expect(items).toHaveLength(1);
    expect((await payments(1, next)).items).toMatchObject([{ reference: 'utr 7' }]);
    expect(await ages()).toMatchObject({ balance: 218_00, overdue: 100_00 });
  });

  it('tells its ledger from one day to another, and what was owed before', async () => {
    const number = await bill(15);
    await books.pay(shopId, 50_00, { receivedOn: november(5), reference: 'utr 7' });
    books.clock.turn(2 * DAY);
    await bill(15);
    const { opening, entries, closing } = await statement(6, 21);
    expect([opening.minor, closing.minor]).toEqual([-50_00, 68_00]);
    const debit = { minor: 118_00, currency: 'INR' };
    expect(entries).toEqual([{ on: november(20), kind: 'invoice', what: number, debit, credit: null }]);
    const all = await statement(1, 30);
    expect(all.entries.map(({ what, credit }) => credit && what)).toEqual(['upi utr 7', null, null]);
    expect([all.opening.minor, all.closing.minor]).toEqual([0, 186_00]);
    expect(await statement(1, 4)).toMatchObject({ entries: [], closing: { minor: 0 } });
  });
});
