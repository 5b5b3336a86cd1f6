import { randomUUID } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { Books, goodsFor } from '../../testing/books.js';

const EIGHT = Array.from({ length: 8 }, (_, nth) => nth);

describe('eight who move money of one shop at once', () => {
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
    await Promise.all(EIGHT.map(() => database.pool.query('SELECT 1')));
  });

  const billed = async (): Promise<string> =>
    (await books.invoiceOf(await books.bill({ shopId, ...goodsFor(100_00) }))).id;

  it('record a payment once a key', async () => {
    await billed();
    const outcomes = await Promise.all(EIGHT.map(() => books.pay(shopId, 50_00, { key: 'bank-7' })));
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value.paymentId)).size).toBe(1);
    expect(await books.ledger(shopId)).toEqual(['invoice +11800', 'payment -5000', '= 6800']);
  });

  it('never pay an invoice beyond what it is, and tell once that it is paid', async () => {
    await billed();
    await Promise.all(EIGHT.map(() => books.pay(shopId, 40_00)));
    expect(await books.invoices(shopId)).toEqual(['INV/26-27/000001 paid 11800 = 11800 + 0']);
    expect((await books.ledger(shopId)).at(-1)).toBe('= -20200');
    expect(books.heard().filter((name) => name === 'invoice-paid')).toHaveLength(1);
  });

  it('reverse a payment once', async () => {
    await billed();
    const paid = await books.pay(shopId, 118_00);
    const paymentId = paid.ok ? paid.value.paymentId : '';
    const outcomes = await Promise.all(EIGHT.map(() => books.reverse(paymentId)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await books.ledger(shopId)).at(-1)).toBe('= 11800');
  });

  it('credit an invoice once a cause, and no more than all of it', async () => {
    const invoiceId = await billed();
    const outcomes = await Promise.all(
      EIGHT.map((nth) => books.credit(invoiceId, 'all', `cause ${nth % 2}`)),
    );
    expect(
      new Set(outcomes.map((outcome) => (outcome.ok ? outcome.value.number : outcome.refusal.kind))),
    ).toEqual(new Set(['CN/26-27/000001', 'nothing-to-credit']));
    expect(await books.ledger(shopId)).toEqual(['invoice +11800', 'credit-note -11800', '= 0']);
  });

  it('bill, pay, credit and reverse, and the books add up', async () => {
    const invoiceId = await billed();
    const paid = await books.pay(shopId, 10_00);
    await Promise.all([
      ...EIGHT.map(() => books.bill({ shopId, ...goodsFor(100_00) })),
      ...EIGHT.map(() => books.pay(shopId, 50_00)),
      books.credit(invoiceId, 'all'),
      books.reverse(paid.ok ? paid.value.paymentId : ''),
    ]);
    expect((await books.ledger(shopId)).at(-1)).toBe(`= ${8 * 118_00 - 8 * 50_00}`);
  });

  it('number credit notes with no gap and no repeat, though some fail', async () => {
    const invoices = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const orderId = await books.bill({ ...goodsFor(100_00) });
        return (await books.invoiceOf(orderId)).id;
      }),
    );
    const attempts = invoices.map((invoiceId, nth) =>
      database.unitOfWork.run(books.organizationId, async () => {
        await books.credit(invoiceId, 'all');
        if (nth % 5 === 0) throw new Error('a later step failed');
      }),
    );
    await Promise.allSettled(attempts);
    const notes = await books.reading.creditNote.findMany({ orderBy: { serial: 'asc' } });
    expect(notes.map(({ serial }) => serial)).toEqual(Array.from({ length: 32 }, (_, nth) => nth + 1));
    expect(notes.at(-1)?.number).toBe('CN/26-27/000032');
  });
});
