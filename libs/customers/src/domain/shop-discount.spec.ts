import { checkShopDiscount, discountRateOn, type ShopDiscount } from './shop-discount.js';

const discount = (rate: number, more: Partial<ShopDiscount> = {}): ShopDiscount => ({
  ...{ sku: null, category: null, rate, validFrom: null, validUntil: null },
  ...more,
});
const cement = { sku: 'CEM', category: 'Cement' };
const day = '2026-11-22';

describe('what a shop has off a product', () => {
  const all = discount(200);
  const group = discount(500, { category: 'Cement' });
  const product = discount(0, { sku: 'CEM' });

  it.each<[string, ShopDiscount[], number]>([
    ['is nothing unless it is set', [], 0],
    ['is what it has off everything', [all], 200],
    ['is that on its group before that on everything', [all, group], 500],
    ['is that on the product before all others, also where that is nothing', [group, product, all], 0],
    [
      'is not what it has off another',
      [discount(900, { sku: 'SAND' }), discount(900, { category: 'Sand' })],
      0,
    ],
  ])('%s', (_, discounts, rate) => {
    expect(discountRateOn(discounts, cement, day)).toBe(rate);
  });

  it.each([
    ['2026-11-22', '2026-11-22', 900],
    [null, '2026-11-22', 900],
    ['2026-11-22', null, 900],
    ['2026-11-23', null, 200],
    [null, '2026-11-21', 200],
  ])('from %s until %s is %i on the 22nd', (validFrom, validUntil, rate) => {
    const timely = discount(900, { sku: 'CEM', validFrom, validUntil });
    expect(discountRateOn([all, timely], cement, day)).toBe(rate);
  });

  it('of goods without a group is never that on a group', () => {
    expect(discountRateOn([group], { sku: 'CEM', category: '' }, day)).toBe(0);
  });
});

describe('a discount', () => {
  it('is from nothing to everything, on everything or one kind of goods, over days in their order', () => {
    for (const good of [discount(0), discount(10_000, { sku: 'CEM', validFrom: day, validUntil: day })])
      expect(checkShopDiscount(good)).toEqual({ ok: true, value: good });
  });

  it('is refused with every problem it has', () => {
    const bad = discount(10_001, { sku: 'CEM', category: '', validFrom: day, validUntil: '2026-11-21' });
    expect(checkShopDiscount(bad)).toEqual({
      ok: false,
      refusal: {
        kind: 'invalid-shop-discount',
        problems: [
          'the rate must be between 0 and 100 %, of at most two decimal places',
          'it is on a product or on a group, not on both',
          'what it is on has no name',
          'it ends before it begins',
        ],
      },
    });
  });
});
