import { randomUUID } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { Books } from '../../testing/books.js';
import { PgProviderPayments } from '../infra/pg-provider-payments.js';
import { KeepProviderPaymentCommand, KeepProviderPaymentHandler } from './keep-provider-payment.js';
import { MatchProviderPaymentCommand, MatchProviderPaymentHandler } from './match-provider-payment.js';

describe('money of a provider whose clock is ahead of ours, just before midnight', () => {
  let database: TestDatabase;
  let books: Books;
  beforeAll(async () => {
    database = await openTestDatabase();
    books = new Books(database, database.organizationId);
    // In India it is 23:59:58.
    books.clock.set(new Date('2026-11-20T18:29:58Z'));
  });
  afterAll(() => database.close());

  const tell = async (secondsAhead: number) => {
    const { unitOfWork } = database;
    const payments = new PgProviderPayments(unitOfWork);
    const told = {
      provider: 'signed',
      eventId: randomUUID(),
      about: { shop: null, invoice: null, phone: null },
      amountMinor: 100,
      currency: 'INR',
      method: 'upi' as const,
      reference: null,
      receivedAt: new Date(books.clock.now().getTime() + secondsAhead * 1000),
    };
    const { organizationId, organizations, clock } = books;
    const keeping = new KeepProviderPaymentHandler(payments, clock);
    const id = await keeping.execute(new KeepProviderPaymentCommand(organizationId, told));
    const payer = { shopId: randomUUID(), invoice: null };
    const matching = new MatchProviderPaymentHandler(unitOfWork, payments, books.recording, organizations);
    return matching.execute(new MatchProviderPaymentCommand(organizationId, id ?? '', payer));
  };

  it('is recorded on our day where it is a little ahead, and kept for staff where it is much', async () => {
    expect(await tell(5)).toMatchObject({ ok: true });
    const { receivedOn } = await books.reading.payment.findFirstOrThrow();
    expect(receivedOn).toEqual(new Date('2026-11-20T00:00:00Z'));
    expect(await tell(3_600)).toMatchObject({ refusal: { kind: 'not-recorded' } });
  });
});
