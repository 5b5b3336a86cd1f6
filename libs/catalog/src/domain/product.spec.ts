import { product } from '../../testing/products-to-try.js';
import { checkProduct } from './product.js';

const problems = (more: Parameters<typeof product>[1]) => {
  const checked = checkProduct(product('CEM', more), 'INR', 'standard');
  return checked.ok ? [] : checked.refusal.problems;
};

describe('a product', () => {
  it('is taken as it is when nothing is wrong with it', () => {
    const input = product('CEM', { packs: { carton: 24, half: 0.5 }, aliases: ['opc'], onHand: '12.5' });
    const checked = checkProduct(input, 'INR', 'standard');
    expect(checked.ok && checked.value.onHand?.toString()).toBe('12.5');
  });

  it('is refused with every problem at once', () => {
    expect(
      problems({
        name: ' ',
        unit: 'bag',
        packs: { bag: 1, box: -2 },
        aliases: ['ok', ''],
        taxRate: 10_001,
        hsn: 'x',
        prices: [{ priceList: null, minor: 1.5, currency: 'BRL' }],
        onHand: -1,
      }),
    ).toEqual([
      'name is missing',
      'alias is missing',
      'pack bag is called like the unit',
      'pack box must hold more than 0 and at most 100000 units',
      'the tax rate must be between 0 and 100 %',
      'hsn must have 4 to 8 digits',
      'the price must be a whole number of minor units from 0',
      'the price must be in INR',
      'on hand must be a number from 0, of at most three decimal places',
    ]);
  });

  it('is refused with two prices on one list, be it named or the default one', () => {
    const price = (priceList: string | null) => ({ priceList, minor: 100, currency: 'INR' });
    expect(problems({ prices: [price('gold'), price('silver'), price(null)] })).toEqual([]);
    expect(problems({ prices: [price('gold'), price(null), price('gold'), price('standard')] })).toEqual([
      'the price list gold is given more than one price',
      'the price list standard is given more than one price',
    ]);
  });

  it.each(['a\0b', 'a\nb', 'a\ud800b'])('refuses a text that cannot be stored or shown', (name) => {
    expect(problems({ name })).toEqual(['name holds a character that cannot be shown']);
  });

  it.each([NaN, Infinity, 0, 1e300, 0.0001])('refuses a pack of %d', (box) => {
    expect(problems({ packs: { box } })).toHaveLength(1);
  });

  it.each([NaN, Infinity, '1e3', '', 'ten', '1.2345', 1e21])('refuses a count of %p', (onHand) => {
    expect(problems({ onHand })).toHaveLength(1);
  });
});
