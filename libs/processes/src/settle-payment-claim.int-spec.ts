import { NotePaymentClaimCommand } from '@munshi/invoices';
import { FlagConversationCommand } from '@munshi/messaging';
import { CommandBus } from '@nestjs/cqrs';
import { Reminding } from '../testing/reminding.js';
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

describe('the flag of a conversation that says to have paid', () => {
  let house: Reminding;
  beforeAll(async () => {
    house = await Reminding.open(new Date());
  });
  afterAll(() => house.messaging.close());

  it('is there until the last claim is decided, and one for another reason stays', async () => {
    const { organizationId } = house;
    const [shop] = await house.shops(1, [null]);
    if (shop === undefined) throw new Error('there is no shop');
    const { shopId, conversationId } = shop;
    const commands = house.messaging.module.get(CommandBus);
    const claimed = (amountMinor: number) => {
      const claim = { shopId, conversationId, messageId: null, words: null, amountMinor };
      return commands.execute(new NotePaymentClaimCommand(organizationId, claim));
    };
    const flagged = (flag: string) =>
      commands.execute(new FlagConversationCommand(organizationId, conversationId, flag));
    const decide = async (verdict: ClaimVerdict) => {
      const [open] = await house.query<{ id: string }>(`SELECT id FROM payment_claims WHERE status = 'open'`);
      await commands.execute(new SettlePaymentClaimCommand(organizationId, open?.id ?? '', verdict, 'staff'));
      const [conversation] = await house.query<{ flag: string | null }>('SELECT flag FROM conversations');
      return conversation?.flag;
    };
    await claimed(100_00);
    await claimed(200_00);
    await flagged('says-paid');
    expect(await decide({ refused: 'not there' })).toBe('says-paid');
    expect(await decide({ received })).toBeNull();
    await claimed(300_00);
    await flagged('wants-a-person');
    expect(await decide({ refused: 'not there' })).toBe('wants-a-person');
  });
});
