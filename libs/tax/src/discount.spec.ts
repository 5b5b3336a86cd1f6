import { money } from '@munshi/kernel';
import fc from 'fast-check';
import { type Discount, discounted, discountOf, spread } from './discount.js';

const rupees = (minor: number) => money(minor, 'INR');
const rate = (hundredths: number): Discount => ({ kind: 'rate', rate: hundredths });
const amount = (minor: number): Discount => ({ kind: 'amount', amount: rupees(minor) });
const minors = (amounts: readonly { readonly minor: number }[]) => amounts.map(({ minor }) => minor);

describe('discountOf', () => {
  it.each([
    [3_805_00, rate(500), 190_25],
    [10, rate(500), 1],
    [9, rate(500), 0],
    [30, rate(500), 2],
    [0, rate(10_000), 0],
    [12_345, rate(10_000), 12_345],
    [12_345, rate(0), 0],
    [12_345, amount(12_345), 12_345],
  ])('of %i less %j is %i', (goods, discount, off) => {
    expect(discountOf(rupees(goods), discount)).toEqual(rupees(off));
  });

  it.each([rate(-1), rate(10_001), rate(0.5), rate(Number.NaN), amount(-1), amount(101)])(
    'takes no %j off 100',
    (discount) => {
      expect(() => discountOf(rupees(100), discount)).toThrow(RangeError);
    },
  );
});

describe('spread', () => {
  it.each([
    [100, [100, 100, 100], [34, 33, 33]],
    [1, [1, 1, 1], [1, 0, 0]],
    [10, [1, 99, 0], [0, 10, 0]],
    [5, [3, 3, 4], [2, 1, 2]],
    [0, [0, 0], [0, 0]],
    [0, [], []],
    [6, [1, 2, 3], [1, 2, 3]],
  ])('%i over %j is %j', (whole, parts, shares) => {
    expect(minors(spread(rupees(whole), parts.map(rupees)))).toEqual(shares);
  });

  it('takes nothing off what comes to less', () => {
    expect(() => spread(rupees(7), [1, 2, 3].map(rupees))).toThrow(RangeError);
    expect(() => spread(rupees(1), [])).toThrow(RangeError);
    expect(() => spread(rupees(-1), [rupees(1)])).toThrow(RangeError);
  });

  it('adds up, gives no part more than it is, and none more than a minor unit off its share', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 1e13 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 1_000_000 }), (sizes, millionths) => {
        const all = sizes.reduce((sum, size) => sum + BigInt(size), 0n);
        const whole = Number((all * BigInt(millionths)) / 1_000_000n);
        const shares = minors(spread(rupees(whole), sizes.map(rupees)));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(whole);
        shares.forEach((share, at) => {
          const size = BigInt(sizes[at] ?? 0);
          const off = BigInt(share) * all - BigInt(whole) * size;
          expect(share >= 0 && BigInt(share) <= size && off < all + 1n && off > -all - 1n).toBe(true);
        });
      }),
    );
  });
});

describe('discounted', () => {
  const line = (gross: number, discount: Discount | null = null) => ({ gross: rupees(gross), discount });

  it('takes a rate on all lines off what each has left, and an amount off them together', () => {
    const lines = [line(1000, rate(1000)), line(105)];
    expect(
      discounted(lines, rate(1000), 'INR').map(({ discount, net }) => [discount.minor, net.minor]),
    ).toEqual([
      [190, 810],
      [11, 94],
    ]);
    const off = discounted(lines, amount(100), 'INR');
    expect(off.map(({ discount, net }) => [discount.minor, net.minor])).toEqual([
      [190, 810],
      [10, 95],
    ]);
  });

  it('takes everything, and nothing from what costs nothing', () => {
    const free = discounted([line(0), line(250)], amount(250), 'INR');
    expect(free.map(({ discount, net }) => [discount.minor, net.minor])).toEqual([
      [0, 0],
      [250, 0],
    ]);
  });

  it('refuses more than there is, of a line or of all', () => {
    expect(() => discounted([line(100, amount(101))], null, 'INR')).toThrow(RangeError);
    expect(() => discounted([line(100, rate(5000))], amount(51), 'INR')).toThrow(RangeError);
  });
});
