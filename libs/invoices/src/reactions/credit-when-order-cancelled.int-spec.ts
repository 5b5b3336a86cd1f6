import { randomUUID } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { Books, goodsFor } from '../../testing/books.js';
import { CreditWhenOrderCancelled } from './credit-when-order-cancelled.js';

describe('CreditWhenOrderCancelled', () => {
  let database: TestDatabase;
  let books: Books;
  const shopId = randomUUID();
  beforeAll(async () => {
    database = await openTestDatabase();
    books = new Books(database, database.organizationId);
  });
  afterAll(() => database.close());

  const hears = (orderId: string) => {
    const about = { orderId, number: 'ORD-1042', shopId, conversationId: null };
    const told = { ...about, language: 'en' as const, at: '2026-11-20T06:30:00Z', by: 'staff' as const };
    const head = { id: randomUUID(), organizationId: books.organizationId, traceId: randomUUID() };
    return new CreditWhenOrderCancelled(books.crediting, books.accounts).handle(told, head);
  };

  it('takes back what was billed, once though told twice, and what is left where a part is credited', async () => {
    const orderId = await books.bill({ shopId, ...goodsFor(100_00) });
    await hears(orderId);
    await hears(orderId);
    expect(await books.ledger(shopId)).toEqual(['invoice +11800', 'credit-note -11800', '= 0']);
    expect(await books.reading.creditNote.findMany()).toMatchObject([{ reason: 'ORD-1042' }]);
  });

  it('leaves an order that was never billed alone, and one that staff have credited', async () => {
    await hears(randomUUID());
    const orderId = await books.bill({ shopId, ...goodsFor(50_00) });
    await books.credit((await books.invoiceOf(orderId)).id, 'all');
    await hears(orderId);
    expect(await books.ledger(shopId)).toHaveLength(5);
  });
});
