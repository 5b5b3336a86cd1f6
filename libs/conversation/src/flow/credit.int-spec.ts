import { DecideOnCreditCommand } from '@munshi/invoices';
import { CommandBus } from '@nestjs/cqrs';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

describe('an order above the credit limit', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  /** Has ordered a hundred bags and not confirmed, and may owe so many rupees. */
  const shopWith = async (rupees: number): Promise<Customer> => {
    const shop = counter.customer();
    await shop.writes('Cement x 100');
    await counter.database.owner.query(
      `UPDATE shops SET credit_limit_minor = $2
       WHERE id = (SELECT shop_id FROM orders WHERE conversation_id = $1)`,
      [shop.conversationId, rupees * 100],
    );
    return shop;
  };
  const flagOf = async ({ conversationId }: Customer) => {
    const found = 'SELECT flag FROM conversations WHERE id = $1';
    const { rows } = await counter.database.owner.query<{ flag: string | null }>(found, [conversationId]);
    return rows[0]?.flag;
  };

  it('is said to be above it, with what is left, and staff are asked; approved, it is confirmed again', async () => {
    const shop = await shopWith(1000);
    await shop.writes('1');
    expect(shop.last).toMatch(/your credit limit leaves ₹1,000\.00/);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 100']);
    expect(await flagOf(shop)).toBe('over-credit-limit');
    const reading = counter.database.reading.of(counter.organizationId);
    const { id } = await reading.creditApproval.findFirstOrThrow();
    const approve = new DecideOnCreditCommand(counter.organizationId, id, 'approved', 'asha');
    expect(await counter.get(CommandBus).execute(approve)).toMatchObject({ ok: true });
    await shop.writes('1');
    expect(shop.last).toMatch(/ORD-\d+.* is confirmed/);
  });

  it('goes through once it is made small enough', async () => {
    const shop = await shopWith(1000);
    await shop.writes('1');
    await shop.writes('make it 1 bag');
    await shop.writes('1');
    expect(shop.last).toMatch(/ORD-\d+.* is confirmed/);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 1']);
  });
});
