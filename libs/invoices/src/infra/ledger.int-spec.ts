import { randomUUID } from 'node:crypto';
import type { BodyOf, PaymentAllocated } from '@munshi/contracts';
import { Quantity } from '@munshi/kernel';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { Books, goodsFor } from '../../testing/books.js';

describe('the ledger in PostgreSQL', () => {
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

  /** An invoice of ₹118, due after so many days. */
  const bill = async (termsDays = 15): Promise<string> => {
    const orderId = await books.bill({ shopId, termsDays, ...goodsFor(100_00) });
    return (await books.invoiceOf(orderId)).id;
  };
  const paid = async (...args: Parameters<Books['pay']>): Promise<string> => {
    const recorded = await books.pay(...args);
    if (!recorded.ok) throw new Error(recorded.refusal.kind);
    return recorded.value.paymentId;
  };

  it('pays what is due first, in parts, and keeps what is over for the next invoice', async () => {
    await bill(30);
    await bill(10);
    await paid(shopId, 150_00);
    expect(await books.invoices(shopId)).toEqual([
      'INV/26-27/000001 issued 11800 = 3200 + 0',
      'INV/26-27/000002 paid 11800 = 11800 + 0',
    ]);
    await paid(shopId, 100_00);
    await bill();
    expect(await books.invoices(shopId)).toEqual([
      'INV/26-27/000001 paid 11800 = 11800 + 0',
      'INV/26-27/000002 paid 11800 = 11800 + 0',
      'INV/26-27/000003 issued 11800 = 1400 + 0',
    ]);
    expect((await books.ledger(shopId)).at(-1)).toBe('= 10400');
    expect(books.heard()).toEqual([
      ...['invoice-issued', 'invoice-issued', 'payment-recorded', 'invoice-paid'],
      ...['payment-recorded', 'invoice-paid', 'invoice-issued', 'payment-allocated'],
    ]);
  });

  it('says of which payment a reversal is', async () => {
    await bill();
    await books.reverse(await paid(shopId, 50_00, { reference: 'UTR 7' }));
    await books.reverse(await paid(shopId, 50_00));
    const entries = await books.reading.ledgerEntry.findMany({ where: { shopId, kind: 'payment-reversal' } });
    expect(entries.map(({ what }) => what).sort()).toEqual(['upi UTR 7, 2026-11-01', 'upi, 2026-11-01']);
  });

  it('takes a key for one payment, whatever is sent under it at the same moment', async () => {
    const shops = Array.from({ length: 8 }, () => randomUUID());
    const outcomes = await Promise.all(shops.map((shop) => books.pay(shop, 10_00, { key: 'bank-1' })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const kinds = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.kind]));
    expect(new Set(kinds)).toEqual(new Set(['key-reused']));
  });

  it('takes what is sent again under a key for the same only where all of it is', async () => {
    await bill();
    const { number } = await books.reading.invoice.findFirstOrThrow({ where: { shopId } });
    const sent = { key: 'k', invoices: [number], reference: 'UTR 1' };
    const first = await paid(shopId, 10_00, sent);
    expect(await paid(shopId, 10_00, sent)).toBe(first);
    const receivedOn = { year: 2026, month: 11, day: 2 };
    expect(await paid(shopId, 10_00, { ...sent, receivedOn, dayIsToday: true })).toBe(first);
    for (const other of [{ invoices: [] }, { method: 'cash' as const }, { receivedOn }, { reference: null }])
      expect(await books.pay(shopId, 10_00, { ...sent, ...other })).toMatchObject({
        refusal: { kind: 'key-reused' },
      });
  });

  it('takes no day long gone, and no reference that hides what it says', async () => {
    const receivedOn = { year: 1, month: 1, day: 1 };
    for (const wrong of [{ receivedOn }, { reference: 'UTR \u202e12' }])
      expect(await books.pay(shopId, 10_00, wrong)).toMatchObject({ refusal: { kind: 'invalid-payment' } });
    expect(await books.pay(shopId, 10_00, { reference: 'क्\u200dष' })).toMatchObject({ ok: true });
  });

  it('tells what a payment has paid of which invoices as it came', async () => {
    const [first, second] = [await bill(10), await bill(20)];
    await paid(shopId, 150_00);
    const told = books.outbox.announced.splice(0).at(-2);
    const invoices = [
      { invoiceId: first, amountMinor: 118_00 },
      { invoiceId: second, amountMinor: 32_00 },
    ];
    expect(told).toMatchObject({ name: 'invoices.payment-recorded.v1', body: { freeMinor: 0, invoices } });
  });

  it('tells all that a payment pays when it comes to pay others, the latest with the highest entry', async () => {
    const first = await bill(10);
    const paymentId = await paid(shopId, 300_00);
    const [second, third] = [await bill(20), await bill(30)];
    await books.credit(first, 'all', 'order-cancelled');
    const told = books.outbox.announced
      .filter(({ name }) => name === 'invoices.payment-allocated.v1')
      .map(({ body }) => body as BodyOf<typeof PaymentAllocated>);
    const of = (invoiceId: string, amountMinor: number) => ({ invoiceId, amountMinor });
    expect(told).toMatchObject([
      { paymentId, invoices: [of(first, 118_00), of(second, 118_00)] },
      { paymentId, invoices: [of(first, 118_00), of(second, 118_00), of(third, 64_00)] },
      { paymentId, invoices: [of(second, 118_00), of(third, 118_00)] },
    ]);
    const entries = told.map(({ entry }) => entry);
    expect(entries).toEqual([...new Set(entries)].toSorted((one, other) => one - other));
  });

  it('pays the invoices that are named first, and refuses one that is not open', async () => {
    await bill(10);
    await bill(20);
    await paid(shopId, 118_00, { invoices: ['INV/26-27/000002'] });
    expect(await books.invoices(shopId)).toEqual([
      'INV/26-27/000001 issued 11800 = 0 + 0',
      'INV/26-27/000002 paid 11800 = 11800 + 0',
    ]);
    expect(await books.pay(shopId, 5, { invoices: ['INV/26-27/000002'] })).toEqual({
      ok: false,
      refusal: { kind: 'invoice-not-open', number: 'INV/26-27/000002' },
    });
    expect(await books.ledger(shopId)).toHaveLength(4);
  });

  it('opens again what a reversed payment had paid, and uses what else is free', async () => {
    await bill();
    const bounced = await paid(shopId, 118_00);
    await paid(shopId, 40_00);
    books.heard();
    expect(await books.reverse(bounced)).toMatchObject({ ok: true });
    expect(await books.invoices(shopId)).toEqual(['INV/26-27/000001 issued 11800 = 4000 + 0']);
    const ledger = ['invoice +11800', 'payment -11800', 'payment -4000', 'payment-reversal +11800'];
    expect(await books.ledger(shopId)).toEqual([...ledger, '= 7800']);
    expect(books.heard()).toEqual(['payment-reversed', 'invoice-reopened', 'payment-allocated']);
    expect(await books.reverse(bounced)).toMatchObject({ refusal: { kind: 'already-reversed' } });
    expect(await books.reverse(randomUUID())).toMatchObject({ refusal: { kind: 'payment-not-found' } });
  });

  it('leaves an invoice as it was issued when all that was paid of it is reversed', async () => {
    await bill();
    await books.reverse(await paid(shopId, 5));
    expect(await books.invoices(shopId)).toEqual(['INV/26-27/000001 issued 11800 = 0 + 0']);
  });

  it('says nothing of an invoice that another payment pays at once', async () => {
    await bill();
    const bounced = await paid(shopId, 118_00);
    await paid(shopId, 118_00);
    books.heard();
    await books.reverse(bounced);
    expect(await books.invoices(shopId)).toEqual(['INV/26-27/000001 paid 11800 = 11800 + 0']);
    expect(books.heard()).toEqual(['payment-reversed', 'payment-allocated']);
  });

  it('cancels an invoice by crediting all of it, and what it had been paid pays others', async () => {
    const first = await bill();
    await paid(shopId, 100_00);
    await bill();
    books.heard();
    const credited = await books.credit(first, 'all', 'order-cancelled');
    expect(credited).toEqual({ ok: true, value: { number: 'CN/26-27/000001' } });
    expect(await books.invoices(shopId)).toEqual([
      'INV/26-27/000001 cancelled 11800 = 0 + 11800',
      'INV/26-27/000002 issued 11800 = 10000 + 0',
    ]);
    expect(books.heard()).toEqual(['credit-note-issued', 'invoice-cancelled', 'payment-allocated']);
    expect(await books.credit(first, 'all', 'order-cancelled')).toEqual(credited);
    expect(await books.credit(first, 'all')).toMatchObject({ refusal: { kind: 'nothing-to-credit' } });
    expect(await books.credit(randomUUID(), 'all')).toMatchObject({ refusal: { kind: 'invoice-not-found' } });
    expect(await books.ledger(shopId)).toHaveLength(5);
  });

  it('credits what did not come, and the rest to the paisa', async () => {
    const orderId = await books.bill({ shopId, ...goodsFor(100_01, 3) });
    const { id } = await books.invoiceOf(orderId);
    for (const _ of [1, 2]) await books.credit(id, [{ lineNo: 1, quantity: Quantity.of(1) }]);
    expect(await books.credit(id, [{ lineNo: 1, quantity: Quantity.of(2) }])).toMatchObject({
      refusal: { kind: 'more-than-billed', lineNo: 1, left: Quantity.of(1) },
    });
    expect(await books.invoices(shopId)).toEqual(['INV/26-27/000001 issued 11800 = 0 + 7900']);
    await books.credit(id, 'all');
    expect(await books.invoices(shopId)).toEqual(['INV/26-27/000001 cancelled 11800 = 0 + 11800']);
    const notes = await books.reading.creditNote.findMany({ orderBy: { serial: 'asc' } });
    expect(notes.reduce((sum, { totalMinor }) => sum + totalMinor, 0n)).toBe(118_01n);
    expect(notes.map(({ payableMinor }) => payableMinor)).toEqual([3900n, 4000n, 3900n]);
  });

  it('records a payment once a key, and no other under the same', async () => {
    await bill();
    const recorded = await books.pay(shopId, 50_00, { key: 'bank-7' });
    expect(await books.pay(shopId, 50_00, { key: 'bank-7' })).toEqual(recorded);
    const reused = { ok: false, refusal: { kind: 'key-reused' } };
    expect(await books.pay(shopId, 51_00, { key: 'bank-7' })).toEqual(reused);
    expect(await books.pay(randomUUID(), 50_00, { key: 'bank-7' })).toEqual(reused);
    expect(await books.ledger(shopId)).toEqual(['invoice +11800', 'payment -5000', '= 6800']);
  });

  it('refuses what is no payment', async () => {
    const tomorrow = { year: 2026, month: 11, day: 21 };
    const refused = await books.pay(shopId, 0, { receivedOn: tomorrow, key: '', reference: 'a\0b' });
    expect(
      refused.ok || (refused.refusal.kind === 'invalid-payment' && refused.refusal.problems),
    ).toHaveLength(4);
    const beforeMidnightInIndia = { year: 2026, month: 11, day: 20 };
    expect(await books.pay(shopId, 1, { receivedOn: beforeMidnightInIndia })).toMatchObject({ ok: true });
  });

  it('is nobody else’s: another organization finds neither payment nor invoice', async () => {
    const invoiceId = await bill();
    const paymentId = await paid(shopId, 10);
    const others = new Books(database, await database.addOrganization());
    expect(await others.reverse(paymentId)).toMatchObject({ refusal: { kind: 'payment-not-found' } });
    expect(await others.credit(invoiceId, 'all')).toMatchObject({ refusal: { kind: 'invoice-not-found' } });
    await expect(others.pay(shopId, 10)).rejects.toThrow();
  });
});
