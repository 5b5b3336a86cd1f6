import { UnitOfWork } from '@munshi/database';
import { NotePaymentClaimCommand } from '@munshi/invoices';
import { FlagConversationCommand } from '@munshi/messaging';
import { CommandBus } from '@nestjs/cqrs';
import { Reminding, type ShopToRemind } from '../testing/reminding.js';
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

  const commands = () => house.messaging.module.get(CommandBus);
  const flagged = ({ conversationId }: ShopToRemind, flag: string) =>
    commands().execute(new FlagConversationCommand(house.organizationId, conversationId, flag));
  const flagOf = async ({ conversationId }: ShopToRemind): Promise<string | null | undefined> => {
    const text = 'SELECT flag FROM conversations WHERE id = $1';
    const [conversation] = await house.query<{ flag: string | null }>(text, [conversationId]);
    return conversation?.flag;
  };
  const openOf = ({ shopId }: ShopToRemind) =>
    house.query<{ id: string }>(
      `SELECT id FROM payment_claims WHERE shop_id = $1 AND status = 'open' ORDER BY amount_minor`,
      [shopId],
    );
  const shopThatClaims = async (...amounts: readonly number[]): Promise<ShopToRemind> => {
    const [shop] = await house.shops(1, [null]);
    if (shop === undefined) throw new Error('there is no shop');
    for (const amountMinor of amounts) await claimed(shop, amountMinor);
    return shop;
  };
  const claimed = ({ shopId, conversationId }: ShopToRemind, amountMinor: number) => {
    const claim = { shopId, conversationId, messageId: null, words: null, amountMinor };
    return commands().execute(new NotePaymentClaimCommand(house.organizationId, claim));
  };
  /** As staff do: what they asked for, and that they did, are one transaction. */
  const decide = (claimId: string, verdict: ClaimVerdict) =>
    house.messaging.module
      .get(UnitOfWork)
      .run(house.organizationId, () =>
        commands().execute(new SettlePaymentClaimCommand(house.organizationId, claimId, verdict, 'staff')),
      );

  it('is there until the last claim is decided, and one for another reason stays', async () => {
    const shop = await shopThatClaims(100_00, 200_00);
    await flagged(shop, 'says-paid');
    const decideNext = async (verdict: ClaimVerdict) => {
      const [open] = await openOf(shop);
      await decide(open?.id ?? '', verdict);
      return flagOf(shop);
    };
    expect(await decideNext({ refused: 'not there' })).toBe('says-paid');
    expect(await decideNext({ received })).toBeNull();
    await claimed(shop, 300_00);
    await flagged(shop, 'wants-a-person');
    expect(await decideNext({ refused: 'not there' })).toBe('wants-a-person');
  });

  it('goes where the last claims are decided at one moment', async () => {
    const shop = await shopThatClaims(100_00, 200_00, 300_00);
    await flagged(shop, 'says-paid');
    const open = await openOf(shop);
    await Promise.all(open.map(({ id }) => decide(id, { refused: 'not there' })));
    expect(await flagOf(shop)).toBeNull();
  });
});
