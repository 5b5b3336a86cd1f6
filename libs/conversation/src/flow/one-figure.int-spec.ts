import { money } from '@munshi/kernel';
import { GiveOrderDiscountCommand } from '@munshi/processes';
import { type CounterFixture, openCounter } from '../../testing/counter-fixture.js';
import { draftOf } from '../../testing/orders-of.js';

describe('what an order comes to', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  const RUPEES = /₹[\d,]+\.\d\d/g;
  /** The figure that a message names last. */
  const named = (text: string): string => text.match(RUPEES)?.at(-1) ?? 'none';

  it('is one figure before it is confirmed, when it is, in its status, on its bill and in the account', async () => {
    const shop = counter.customer();
    await shop.writes('Cement x 22');
    expect(shop.last).toMatch(/Total ₹9,994\.60\*\nRounding ₹0\.40\n\*To pay ₹9,995\.00\*/);
    await shop.writes('1');
    expect(shop.last).toMatch(/is confirmed/);
    const figures = [named(shop.last)];
    await counter.react();
    expect(shop.last).toMatch(/Invoice INV/);
    figures.push(named(shop.last));
    for (const asked of ['status', 'hisab kitna hai', 'invoice again']) {
      await shop.writes(asked);
      await counter.react();
      figures.push(/₹9,99\d\.\d\d/.exec(shop.last.replace(/[^]*Rounding/, ''))?.[0] ?? shop.last);
    }
    expect(figures).toEqual(Array.from({ length: 5 }, () => '₹9,995.00'));
  });

  it('is that figure too where staff take something off it', async () => {
    const shop = counter.customer();
    await shop.writes('Cement x 22');
    const [id = ''] = (await draftOf(counter, shop)).split(':');
    const off = { kind: 'amount', amount: money(100_10, 'INR') } as const;
    await counter.commands.execute(new GiveOrderDiscountCommand(counter.organizationId, id, off));
    await counter.send();
    expect(shop.last).toMatch(/₹9,876\.00/);
    await shop.writes('confirm');
    await shop.writes('confirm');
    expect(shop.last).toMatch(/is confirmed[^]*₹9,876\.00/);
  });
});
