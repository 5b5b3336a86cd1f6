import { money, Quantity } from '@munshi/kernel';
import fc from 'fast-check';
import { audience, draft, item, noon, versionOf } from '../../testing/orders-to-try.js';
import { cutToAmount, viewOf } from '../order-view.js';
import { Order } from './order.js';

const rupees = (minor: number) => money(minor, 'INR');
const rate = (hundredths: number) => ({ kind: 'rate', rate: hundredths }) as const;
const amount = (minor: number) => ({ kind: 'amount', amount: rupees(minor) }) as const;
/** ₹1,000 each. */
const goods = (sku: string, quantity: number | string, discountRate = 0) =>
  item(sku, quantity, { unitPrice: rupees(1_000_00), discountRate });
const offs = (order: Order) => order.snapshot().lines.map(({ discount }) => discount.minor);

describe('the shop’s own discount', () => {
  it('is taken off its line before the tax, and stands on it', () => {
    const order = draft(goods('CEM', 3, 500), goods('SAND', 1));
    expect(order.snapshot().lines).toMatchObject([
      { discountRate: 500, discount: rupees(150_00), net: rupees(2_850_00), tax: rupees(513_00) },
      { discountRate: 0, discount: rupees(0), net: rupees(1_000_00), tax: rupees(180_00) },
    ]);
    expect(viewOf(order)).toMatchObject({
      gross: rupees(4_000_00),
      discount: rupees(150_00),
      net: rupees(3_850_00),
      tax: rupees(693_00),
      total: rupees(4_543_00),
    });
  });

  it('of today counts for all of a line that more is added to, and for what is repriced', () => {
    const order = draft(goods('CEM', 1, 500));
    order.addItem(goods('CEM', 1, 1000));
    expect(offs(order)).toEqual([200_00]);
    const before = versionOf(order);
    expect(order.reprice([goods('CEM', 1, 0)])).toEqual({ ok: true, value: [] });
    expect([offs(order), versionOf(order)]).toEqual([[0], before + 1]);
  });

  it('may be all of it: nothing is taxed, and nothing to be paid', () => {
    const order = draft(goods('CEM', 3, 10_000));
    expect([order.net, order.tax, order.total]).toEqual([rupees(0), rupees(0), rupees(0)]);
  });
});

describe('what staff give', () => {
  it('is spread over the lines to the paisa, after the shop’s own discount', () => {
    const order = draft(goods('A', 1), goods('B', 1), goods('C', 2, 5000));
    expect(order.giveDiscount(amount(100_00)).ok).toBe(true);
    expect(offs(order)).toEqual([33_34, 33_33, 1_033_33]);
    expect(order.net).toEqual(rupees(2_900_00));
    order.giveDiscount(rate(1000));
    expect(offs(order)).toEqual([100_00, 100_00, 1_100_00]);
    order.giveDiscount(null);
    expect(offs(order)).toEqual([0, 0, 1_000_00]);
  });

  it('makes another version, so that what was shown before is not confirmed', () => {
    const order = draft(goods('A', 1));
    const shown = versionOf(order);
    order.giveDiscount(amount(1_00));
    expect(order.confirm(shown, 1042, audience, noon)).toMatchObject({ refusal: { kind: 'draft-changed' } });
  });

  it('is given once: the same again changes nothing', () => {
    const order = draft(goods('A', 1));
    order.giveDiscount(null);
    for (const wish of [amount(1_00), rate(100)]) {
      order.giveDiscount(wish);
      const before = order.snapshot();
      order.giveDiscount(wish);
      expect(order.snapshot()).toBe(before);
    }
    expect(versionOf(order)).toBe(4);
  });

  it.each([
    [amount(1_950_01), { kind: 'discount-too-large', most: rupees(1_950_00) }],
    [amount(0), { kind: 'invalid-discount' }],
    [rate(0), { kind: 'invalid-discount' }],
    [rate(10_001), { kind: 'invalid-discount' }],
    [{ kind: 'amount', amount: money(1, 'BRL') } as const, { kind: 'invalid-discount' }],
  ])('is not %j', (wish, refusal) => {
    const order = draft(goods('A', 1), goods('B', 1, 500));
    const before = order.snapshot();
    expect(order.giveDiscount(wish)).toEqual({ ok: false, refusal });
    expect(order.snapshot()).toBe(before);
  });

  it('needs goods, and an order that is not confirmed', () => {
    expect(draft().giveDiscount(rate(100))).toMatchObject({ refusal: { kind: 'discount-too-large' } });
    const order = draft(goods('A', 1));
    order.confirm(versionOf(order), 1042, audience, noon);
    expect(order.giveDiscount(rate(100))).toMatchObject({ refusal: { kind: 'wrong-status' } });
  });

  it('as an amount shrinks with the goods, stays when there are more, and goes with the last of them', () => {
    const order = draft(goods('A', 4), goods('B', 6));
    order.giveDiscount(amount(500_00));
    order.removeItem('A');
    expect(order.net).toEqual(rupees(5_700_00));
    order.addItem(goods('A', 14));
    expect(order.net).toEqual(rupees(19_500_00));
    order.clear();
    order.addItem(goods('A', 4));
    expect([order.snapshot().staffDiscount, order.net]).toEqual([null, rupees(4_000_00)]);
  });

  it('goes on with what waits and with what is there, and adds up', () => {
    const order = draft(goods('A', 3), goods('B', 7));
    order.giveDiscount(amount(100_00));
    const there = order.backOrder(versionOf(order), new Map([['B', Quantity.of(2)]]), 1042, noon);
    if (!there.ok) throw new Error(there.refusal.kind);
    const rest = Order.draft({ ...order.snapshot(), id: 'rest' }, noon, there.value);
    expect([order.net, rest.net]).toEqual([rupees(4_950_00), rupees(4_950_00)]);
  });

  it('never makes a back-order dearer', () => {
    const order = draft(goods('A', 3));
    order.giveDiscount(amount(100_00));
    order.backOrder(versionOf(order), new Map([['A', Quantity.zero]]), 1042, noon);
    expect(order.giveDiscount(amount(99_99))).toEqual({ ok: false, refusal: { kind: 'dearer-back-order' } });
    expect(order.giveDiscount(null)).toEqual({ ok: false, refusal: { kind: 'dearer-back-order' } });
    expect(order.giveDiscount(amount(300_00)).ok).toBe(true);
    expect(order.net).toEqual(rupees(2_700_00));
  });

  it('counts in what fits within an amount', () => {
    const prices = fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 5000 }), minor: fc.nat(99_999) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(prices, fc.nat(1000), fc.nat(1e9), (wanted, thousandths, most) => {
        const order = draft(
          ...wanted.map(({ quantity, minor }, at) => item(`S${at}`, quantity, { unitPrice: rupees(minor) })),
        );
        order.giveDiscount(amount(Math.floor((order.net.minor * thousandths) / 1000)));
        const cut = cutToAmount(viewOf(order), rupees(most));
        expect(cut.total.minor).toBeLessThanOrEqual(most);
        order.takeWithin(rupees(most));
        expect(viewOf(order)).toMatchObject({ total: cut.total, discount: cut.discount });
      }),
    );
  });
});
