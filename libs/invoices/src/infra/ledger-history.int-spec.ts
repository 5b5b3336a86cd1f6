import { randomUUID } from 'node:crypto';
import { type Money, Quantity } from '@munshi/kernel';
import fc from 'fast-check';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { Books, goodsFor } from '../../testing/books.js';
import { booksAddUp } from '../../testing/books-add-up.js';

/** Steps of all histories together; more of them by hand: `MUNSHI_HISTORY=10000`. */
const STEPS = Number(process.env['MUNSHI_HISTORY'] ?? 400);
const HISTORIES = 4;

const shop = fc.nat(2);
const step = fc.oneof(
  fc.record({
    do: fc.constant('bill' as const),
    shop,
    net: fc.integer({ min: 1, max: 90_000 }),
    terms: fc.nat(60),
  }),
  fc.record({
    do: fc.constant('pay' as const),
    shop,
    amount: fc.integer({ min: 1, max: 120_000 }),
    named: fc.option(fc.nat(3)),
  }),
  fc.record({ do: fc.constant('reverse' as const), nth: fc.nat(20) }),
  fc.record({
    do: fc.constant('credit' as const),
    nth: fc.nat(20),
    thousandths: fc.integer({ min: 1, max: 12_000 }),
  }),
  fc.record({ do: fc.constant('cancel' as const), nth: fc.nat(20) }),
  fc.record({ do: fc.constant('wait' as const), days: fc.nat(20) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe('whatever happens to the books', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const live = async (books: Books, shops: readonly string[], did: Step): Promise<void> => {
    const shopId = shops['shop' in did ? did.shop : 0] ?? '';
    const latest = { orderBy: { issuedAt: 'desc' as const }, where: { shopId: { in: [...shops] } } };
    switch (did.do) {
      case 'bill':
        await books.bill({ shopId, termsDays: did.terms, ...goodsFor(did.net) });
        return;
      case 'pay': {
        const where = { shopId, status: 'issued' };
        const open =
          did.named === null ? null : await books.reading.invoice.findFirst({ where, skip: did.named });
        await books.pay(shopId, did.amount, { invoices: open ? [open.number] : [] });
        return;
      }
      case 'reverse': {
        const payment = await books.reading.payment.findFirst({
          orderBy: { recordedAt: 'desc' },
          skip: did.nth,
        });
        if (payment) await books.reverse(payment.id);
        return;
      }
      case 'credit':
      case 'cancel': {
        const invoice = await books.reading.invoice.findFirst({ ...latest, skip: did.nth });
        const items =
          did.do === 'cancel'
            ? ('all' as const)
            : [{ lineNo: 1, quantity: Quantity.ofThousandths(did.thousandths) }];
        if (invoice) await books.credit(invoice.id, items);
        return;
      }
      case 'wait':
        books.clock.turn(did.days * 86_400_000);
    }
  };

  it('the ledger is the sum of its documents, and no amount is used twice', async () => {
    const length = Math.ceil(STEPS / HISTORIES);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: length, maxLength: length }), async (history) => {
        const books = new Books(database, await database.addOrganization());
        const shops = [randomUUID(), randomUUID(), randomUUID()];
        for (const did of history) await live(books, shops, did);
        expect(await booksAddUp(books)).toEqual([]);
        for (const shopId of shops) {
          const { balance, free, ageing } = await books.account(shopId);
          const open = Object.values<Money>({ ...ageing }).reduce((sum, { minor }) => sum + minor, 0);
          expect(open - free.minor).toBe(balance.minor);
        }
      }),
      { numRuns: HISTORIES, endOnFailure: true },
    );
  }, 3_600_000);
});
