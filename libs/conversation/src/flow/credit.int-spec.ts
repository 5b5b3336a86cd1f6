import { FindCreditApprovals } from '@munshi/invoices';
import { PutSellerParticularsCommand } from '@munshi/organizations';
import { DecideOnOrderCreditCommand } from '@munshi/processes';
import { QueryBus } from '@nestjs/cqrs';
import { SELLER } from '../../../organizations/testing/one-kind-of-organization.js';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

describe('an order above the credit limit', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
    await counter.commands.execute(new PutSellerParticularsCommand(counter.organizationId, SELLER));
  });
  afterAll(() => counter.close());

  /** Has ordered a hundred bags (₹45,430.00 with tax) and confirmed, and may owe so many rupees. */
  const shopWith = async (rupees: number): Promise<Customer> => {
    const shop = counter.customer();
    await shop.writes('Cement x 100');
    await limit(shop, rupees);
    await shop.writes('1');
    return shop;
  };
  const limit = (shop: Customer, rupees: number) =>
    counter.database.owner.query(
      `UPDATE shops SET credit_limit_minor = $2
       WHERE id = (SELECT shop_id FROM orders WHERE conversation_id = $1)`,
      [shop.conversationId, rupees * 100],
    );
  const flagOf = async ({ conversationId }: Customer) => {
    const found = 'SELECT flag FROM conversations WHERE id = $1';
    const { rows } = await counter.database.owner.query<{ flag: string | null }>(found, [conversationId]);
    return rows[0]?.flag;
  };
  const approvals = async () =>
    (await counter.get(QueryBus).execute(new FindCreditApprovals(counter.organizationId))).items;

  it('is offered in part, prepaid, or to the team, and nothing is booked', async () => {
    const shop = await shopWith(10_000);
    expect(shop.last).toMatch(/comes to \*₹45,430\.00\*, and your credit limit leaves ₹10,000\.00/);
    expect(shop.last).toMatch(/1 Order what fits\n2 Pay first\n3 Ask our team\n4 Change\n5 Cancel/);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 100']);
    expect(await approvals()).toEqual([]);
    expect(await flagOf(shop)).toBeNull();
  });

  it('in part is as much as fits, shown and then confirmed', async () => {
    const shop = await shopWith(10_000);
    await shop.writes('1');
    expect(shop.last).toMatch(
      /what your credit leaves[^]*22 bags[^]*Total ₹9,994\.60\*\nRounding ₹0\.40\n\*To pay ₹9,995\.00/,
    );
    await shop.writes('1');
    expect(shop.last).toMatch(/ORD-\d+.* is confirmed[^]*₹9,995\.00/);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 22']);
  });

  it('is not offered in part where not one unit fits', async () => {
    const shop = await shopWith(400);
    expect(shop.last).toMatch(/1 Pay first\n2 Ask our team\n3 Change\n4 Cancel/);
    await shop.writes('1');
    expect(shop.last).toMatch(/pay \*₹45,030\.00\* first/);
  });

  it('prepaid is told what to pay and where, and waits', async () => {
    const shop = await shopWith(10_000);
    await shop.writes('2');
    expect(shop.last).toMatch(
      /pay \*₹35,430\.00\* first[^]*UPI: sharmatraders@okbank \(Sharma Traders\)[^]*60123456789/,
    );
    await shop.writes('confirm');
    expect(shop.last).toMatch(/credit limit leaves/);
    await limit(shop, 50_000);
    await shop.writes('confirm');
    expect(shop.last).toMatch(/ORD-\d+.* is confirmed/);
  });

  it('goes to the team once, and is confirmed again when they approve', async () => {
    const shop = await shopWith(10_000);
    await shop.writes('3');
    await shop.writes('3');
    expect(shop.last).toMatch(/asked our team/);
    expect(await flagOf(shop)).toBe('over-credit-limit');
    const asked = await approvals();
    expect(asked).toHaveLength(1);
    const { commands, organizationId } = counter;
    const decide = (decision: 'approved' | 'refused') =>
      commands.execute(
        new DecideOnOrderCreditCommand(organizationId, asked[0]?.id ?? '', decision, 'asha', null),
      );
    expect(await decide('approved')).toMatchObject({ ok: true });
    expect(await decide('refused')).toMatchObject({ refusal: { kind: 'already-decided' } });
    await counter.send();
    expect(shop.last).toMatch(/\*₹45,430\.00\* may go through on credit\. Write \*confirm\*/);
    await shop.writes('confirm');
    expect(shop.last).toMatch(/ORD-\d+.* is confirmed/);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 100']);
  });

  it('is confirmed by its number once the team has approved it, and not before that was seen', async () => {
    const shop = await shopWith(400);
    await shop.writes('2');
    const [asked] = await approvals();
    const { commands, organizationId } = counter;
    const decide = new DecideOnOrderCreditCommand(organizationId, asked?.id ?? '', 'approved', 'asha', null);
    expect(await commands.execute(decide)).toMatchObject({ ok: true });
    await counter.send();
    expect(shop.last).toMatch(/Write \*confirm\*[^]*1 Confirm\n2 Change\n3 Cancel$/);
    await shop.writes('1');
    expect(shop.last).toMatch(/ORD-\d+.* is confirmed/);
  });

  it('may be asked for once more after a refusal', async () => {
    const shop = await shopWith(400);
    await shop.writes('2');
    const [asked] = await approvals();
    const { commands, organizationId } = counter;
    const decide = new DecideOnOrderCreditCommand(organizationId, asked?.id ?? '', 'refused', 'asha', null);
    expect(await commands.execute(decide)).toMatchObject({ ok: true });
    await counter.send();
    expect(shop.last).toMatch(/cannot|could not|not/);
    await shop.writes('2');
    expect(shop.last).toMatch(/asked our team/);
    const again = await approvals();
    expect(again.map(({ orderId }) => orderId)).toEqual([asked?.orderId]);
    expect(again[0]?.id).not.toBe(asked?.id);
  });

  it('goes through once it is made small enough', async () => {
    const shop = await shopWith(1_000);
    await shop.writes('make it 1 bag');
    await shop.writes('1');
    expect(shop.last).toMatch(/ORD-\d+.* is confirmed/);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 1']);
  });

  it('is cancelled and changed by its numbers as ever', async () => {
    const shop = await shopWith(10_000);
    await shop.writes('4');
    expect(shop.last).toMatch(/change/i);
    const other = await shopWith(10_000);
    await other.writes('5');
    expect(other.last).toMatch(/Cancelled/);
  });
});
