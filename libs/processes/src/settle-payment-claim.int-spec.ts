import { NotePaymentClaimCommand } from '@munshi/invoices';
import { TradingHouse } from '../testing/trading-house.js';
import { type ClaimVerdict, SettlePaymentClaimCommand } from './settle-payment-claim.js';

const received = {
  ...{ amountMinor: 449_00, method: 'upi' as const, reference: null, invoices: [] },
  receivedOn: { year: 2026, month: 11, day: 20 },
};

describe('what became of a payment that a customer told of', () => {
  let house: TradingHouse;
  beforeAll(async () => {
    house = await TradingHouse.open();
  });
  afterAll(() => house.close());

  it.each<[name: string, verdict: ClaimVerdict]>([
    ['payment_received', { received }],
    ['payment_not_seen', { refused: 'not there' }],
  ])('is told as %s where the customer has been silent', async (name, verdict) => {
    const wholesaler = await house.stock({ CEM: 10 });
    const { organizationId } = wholesaler;
    const { shopId, conversationId } = await wholesaler.place({ CEM: 1 });
    const claim = { shopId, conversationId, messageId: null, words: null, amountMinor: 449_00 };
    await house.commands.execute(new NotePaymentClaimCommand(organizationId, claim));
    const { id } = await house.database.reading.of(organizationId).paymentClaim.findFirstOrThrow();
    house.templates();
    const settled = await house.commands.execute(
      new SettlePaymentClaimCommand(organizationId, id, verdict, 'staff'),
    );
    expect(settled).toMatchObject({ ok: true });
    expect(house.templates()).toEqual([name]);
  });
});
