import fc from 'fast-check';
import { money } from './money.js';
import { Quantity } from './quantity.js';

describe('Quantity', () => {
  it.each([
    ['2.5', 2500],
    ['100', 100_000],
    ['0.125', 125],
    ['-3', -3000],
    ['1.500', 1500],
  ])('reads %s', (text, thousandths) => {
    expect(Quantity.of(text).thousandths).toBe(thousandths);
  });

  it.each([
    '',
    '1e3',
    'NaN',
    'Infinity',
    '1.2345',
    '0x10',
    '1,000',
    '99999999999',
    Number.NaN,
    Infinity,
    1e309,
    0.0001,
  ])('refuses %p', (wrong) => {
    expect(() => Quantity.of(wrong)).toThrow(RangeError);
  });

  it('takes what a sum of floats only almost is', () => {
    expect(Quantity.of(0.1 + 0.2).toString()).toBe('0.3');
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (thousandths) => {
        const quantity = Quantity.ofThousandths(thousandths);
        expect(Quantity.of(quantity.toString()).equals(quantity)).toBe(true);
      }),
    );
  });

  it('prices exactly where floats would not', () => {
    expect(Quantity.of('999999.999').at(money(1_000_000_007, 'INR')).minor).toBe(1_000_000_006_000_000);
  });

  it('rounds half a paisa away from zero', () => {
    expect(Quantity.of('0.5').at(money(3, 'INR')).minor).toBe(2);
    expect(Quantity.of('-0.5').at(money(3, 'INR')).minor).toBe(-2);
  });

  it('multiplies packs, and refuses a product it cannot hold', () => {
    expect(Quantity.of('2.5').times(Quantity.of('12')).toString()).toBe('30');
    expect(() => Quantity.of('0.001').times(Quantity.of('0.5'))).toThrow(RangeError);
  });
});
