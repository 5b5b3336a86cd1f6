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

  it('tells the reader which market its goods are of', () => {
    const { index } = new CatalogueSnapshot(1, 'BRL', 'standard', [cement], prices);
    expect(index.find('CEM')?.currency).toBe('BRL');
  });

  describe('what is like a product', () => {
    const put = (sku: string, name: string, minor: number, more: Partial<SoldProduct> = {}) => ({
      product: { ...cement, packs: { pallet: 40 }, sku, name, ...more },
      price: [sku, money(minor, 'INR')] as const,
    });
    const like = (...others: ReturnType<typeof put>[]) => {
      const goods = [put('CEM', 'Ultra Cement 50 kg', 38_000), ...others];
      const list = new Map([['standard', new Map(goods.map(({ price }) => price))]]);
      const products = goods.map(({ product }) => product);
      const catalogue = new CatalogueSnapshot(1, 'INR', 'standard', products, list);
      return (unit = 'bag') => catalogue.othersLike('CEM', unit, 'standard').map(({ sku }) => sku);
    };

    it('is what shares most words, be they of an alias, whatever it costs', () => {
      const goods = (cement: number, adhesive: number) =>
        like(
          put('ADH', 'Roff adhesive 50 kg', adhesive),
          put('OPC', 'Ambuja OPC 53 Grade', cement, { aliases: ['ultra ambuja cement 50 kg'] }),
          put('ACC', 'Star Cement 50 kg', cement),
        );
      expect(goods(90_000, 38_000)()).toEqual(['OPC', 'ACC']);
      expect(goods(38_000, 90_000)()).toEqual(['OPC', 'ACC']);
    });

    it('is nothing that merely comes in its size, or costs quite another price', () => {
      const others = like(
        put('ADH', 'Roff adhesive 50 kg bag', 38_000),
        put('PATCH', 'Ultra cement patch 200 g', 4_000),
        put('PLANT', 'Cement mixer', 900_000),
        put('ACC', 'Star cement', 40_000),
      );
      expect(others()).toEqual(['ACC']);
    });

    it('shares most words of its name, and then comes first by its SKU', () => {
      const others = like(
        put('PUTTY', 'Wall putty, no cement at all', 38_000),
        put('DEAR', 'Royal cement 50 kg', 90_000),
        put('NEAR', 'Star Cement 50 KG', 38_500),
        put('WHITE', 'White cement 5 kg', 38_000),
      );
      expect(others()).toEqual(['DEAR', 'NEAR', 'WHITE', 'PUTTY']);
      expect(others()).toEqual(others());
    });

    it('is of its group, comes in the unit, and has a price', () => {
      const others = like(
        put('SOAP', 'Ultra Cement soap', 38_000, { category: 'soap' }),
        put('LOOSE', 'Ultra Cement', 38_000, { unit: 'kg', packs: { bag: 1 } }),
        put('HALF', 'Ultra Cement half', 38_000, { packs: { pallet: 20 } }),
      );
      expect(others()).toEqual(['HALF']);
      expect(others('pallet')).toEqual([]);
      expect(others('truck')).toEqual([]);
    });

    it('is nothing where it is of no group', () => {
      const goods = [cement, { ...cement, sku: 'OPC' }].map((one) => ({ ...one, category: '' }));
      const list = new Map(goods.map(({ sku }) => [sku, money(1, 'INR')]));
      const ungrouped = new CatalogueSnapshot(1, 'INR', 'standard', goods, new Map([['standard', list]]));
      expect(ungrouped.othersLike('CEM', 'bag', 'standard')).toEqual([]);
    });
  });
});
