import { randomUUID } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { Books, goodsFor } from '../../testing/books.js';
import { ConfirmPaymentClaimCommand, ConfirmPaymentClaimHandler } from '../commands/confirm-payment-claim.js';
import { NotePaymentClaimCommand, NotePaymentClaimHandler } from '../commands/note-payment-claim.js';
import { RefusePaymentClaimCommand, RefusePaymentClaimHandler } from '../commands/refuse-payment-claim.js';
import { FindPaymentClaims, FindPaymentClaimsHandler } from '../queries/find-payment-claims.js';
import { PgPaymentClaims } from './pg-payment-claims.js';

describe('what customers say to have paid', () => {
  let database: TestDatabase;
  let books: Books;
  let claims: PgPaymentClaims;
  let shopId: string;
  let messages = 0;
  beforeAll(async () => {
    database = await openTestDatabase();
    claims = new PgPaymentClaims(database.unitOfWork);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    books = new Books(database, await database.addOrganization());
    shopId = randomUUID();
    await books.bill({ shopId, ...goodsFor(100_00) });
  });

  const note = (amountMinor: number | null = 50_00, messageId: number | null = (messages += 1)) => {
    const claim = { shopId, conversationId: null, messageId, amountMinor, words: 'I have paid' };
    const handler = new NotePaymentClaimHandler(claims, books.organizations, books.clock);
    return handler.execute(new NotePaymentClaimCommand(books.organizationId, claim));
  };
  const open = async ({ organizationId } = books) => {
    const claims = new FindPaymentClaims(organizationId);
    return (await new FindPaymentClaimsHandler(database.reading).execute(claims)).items;
  };
  const noted = async (): Promise<string> => {
    await note();
    return (await open())[0]?.id ?? '';
  };
  const confirm = (claimId: string, amountMinor = 50_00) => {
    const receivedOn = { year: 2026, month: 11, day: 19 };
    const received = { amountMinor, method: 'upi' as const, reference: null, receivedOn, invoices: [] };
    const { unitOfWork } = database;
    const handler = new ConfirmPaymentClaimHandler(unitOfWork, claims, books.recording, books.clock);
    return handler.execute(new ConfirmPaymentClaimCommand(books.organizationId, claimId, received, 'asha'));
  };
  const refuse = (claimId: string) =>
    new RefusePaymentClaimHandler(database.unitOfWork, claims, books.clock).execute(
      new RefusePaymentClaimCommand(books.organizationId, claimId, 'not in the bank', 'asha'),
    );

  it('is noted once a message, moves no money, and is nobody else’s', async () => {
    expect([await note(50_00, 7_000_001), await note(50_00, 7_000_001)]).toEqual([true, false]);
    books.clock.turn(1);
    expect(await note(null, null)).toBe(true);
    expect(await open()).toMatchObject([{ shopId, amount: { minor: 50_00 } }, { amount: null }]);
    expect((await books.account(shopId)).balance.minor).toBe(118_00);
    expect(await open(new Books(database, await database.addOrganization()))).toEqual([]);
  });

  it('of the same amount is said again while it is open, and is another one afterwards', async () => {
    await note(50_00, 7_100_001);
    expect(await note(50_00, 7_100_002)).toBe(false);
    expect(await note(50_00, 7_100_002)).toBe(false);
    books.clock.turn(1);
    await note(70_00, 7_100_003);
    const [first, second] = await open();
    const words = 'I have paid';
    expect([first, second]).toMatchObject([
      { amount: { minor: 50_00 }, saidAgain: 1, words, otherOpen: [{ id: second?.id }] },
      { amount: { minor: 70_00 }, saidAgain: 0, otherOpen: [{ id: first?.id, amount: { minor: 50_00 } }] },
    ]);
    await refuse(first?.id ?? '');
    expect(await note(50_00, 7_100_004)).toBe(true);
  });

  it('is one where eight messages claim it at once', async () => {
    const noted = await Promise.all(Array.from({ length: 8 }, () => note()));
    expect(noted.filter(Boolean)).toHaveLength(1);
    expect(await open()).toMatchObject([{ saidAgain: 7 }]);
  });

  it('becomes a payment when staff confirm it, of what has come', async () => {
    const claimId = await noted();
    expect(await confirm(claimId, 45_00)).toMatchObject({ ok: true });
    expect(await books.ledger(shopId)).toEqual(['invoice +11800', 'payment -4500', '= 7300']);
    expect(await open()).toEqual([]);
    expect(await confirm(claimId)).toMatchObject({ refusal: { kind: 'claim-decided', status: 'confirmed' } });
    expect(await refuse(claimId)).toMatchObject({ refusal: { kind: 'claim-decided' } });
  });

  it('stays open where the payment is refused, and comes to nothing where staff refuse it', async () => {
    const claimId = await noted();
    expect(await confirm(claimId, 0)).toMatchObject({ refusal: { kind: 'invalid-payment' } });
    expect(await open()).toHaveLength(1);
    expect(await refuse(claimId)).toMatchObject({ ok: true });
    expect(await confirm(claimId)).toMatchObject({ refusal: { kind: 'claim-decided', status: 'refused' } });
    expect(await confirm(randomUUID())).toMatchObject({ refusal: { kind: 'claim-not-found' } });
    expect(await books.ledger(shopId)).toEqual(['invoice +11800', '= 11800']);
  });

  it('is decided once where eight decide at once', async () => {
    const claimId = await noted();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, nth) => (nth % 2 ? confirm(claimId) : refuse(claimId))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await books.ledger(shopId)).length).toBeLessThanOrEqual(3);
  });
});
