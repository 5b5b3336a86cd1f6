import { money } from '@munshi/kernel';
import { CatalogueSnapshot, type SoldProduct } from './catalogue-snapshot.js';

const cement: SoldProduct = {
  sku: 'CEM',
  name: 'Cement',
  aliases: [],
  category: 'building',
  unit: 'bag',
  packs: { pallet: 40, half: 0.5 },
  taxRate: 2800,
  hsn: '2523',
};
const prices = new Map([
  ['standard', new Map([['CEM', money(38_050, 'INR')]])],
  ['gold', new Map([['CEM', money(37_501, 'INR')]])],
]);
const snapshot = new CatalogueSnapshot(1, 'INR', 'standard', [cement, { ...cement, sku: 'FREE' }], prices);

describe('CatalogueSnapshot', () => {
  it('takes the price of the list, and of the default list where that has none', () => {
    expect(snapshot.price('CEM', 'gold')?.minor).toBe(37_501);
    expect(snapshot.price('CEM', 'silver')?.minor).toBe(38_050);
    expect(snapshot.price('FREE', 'gold')).toBeUndefined();
  });

  it('offers the unit and the packs, priced by what they hold', () => {
    expect(snapshot.offer('CEM', 'bag', 'standard')).toMatchObject({
      unitPrice: money(38_050, 'INR'),
      taxRate: 2800,
    });
    expect(snapshot.offer('CEM', 'pallet', 'standard')?.unitPrice.minor).toBe(1_522_000);
    expect(snapshot.offer('CEM', 'half', 'gold')?.unitPrice.minor).toBe(18_751);
    expect(snapshot.offer('CEM', 'pallet', 'gold')?.perUnit.toString()).toBe('40');
  });

  it.each([
    ['CEM', 'truck'],
    ['CEM', 'constructor'],
    ['CEM', '__proto__'],
    ['NONE', 'bag'],
    ['FREE', 'bag'],
  ])('offers no %s by the %s', (sku, unit) => {
    expect(snapshot.offer(sku, unit, 'standard')).toBeUndefined();
  });
});
