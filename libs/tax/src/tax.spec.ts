import fc from 'fast-check';
import { add, CurrencyMismatch, money } from '@munshi/kernel';
import { lineTax, type TaxedLine, taxRateOf, totals } from './tax.js';

const rupees = (minor: number) => money(minor, 'INR');
const taxed = (net: TaxedLine['net'], taxRate: number): TaxedLine => ({
  net,
  taxRate,
  tax: lineTax(net, taxRate),
});

describe('taxRateOf', () => {
  it.each([
    ['18', 1800],
    ['0', 0],
    ['0.25', 25],
    ['2.5', 250],
    ['100', 10_000],
  ])('reads %s %%', (percent, rate) => {
    expect(taxRateOf(percent)).toBe(rate);
  });

  it.each(['', '-1', '101', '1.234', 'NaN', '1e1', '18%'])('refuses %j', (percent) => {
    expect(() => taxRateOf(percent)).toThrow(RangeError);
  });
});

describe('lineTax', () => {
  it.each([
    [37_500_00, 1800, 6_750_00],
    [1, 5000, 1],
    [-1, 5000, -1],
    [25, 1800, 5],
    [24, 1800, 4],
    [100, 0, 0],
  ])('of %i paise at %i is %i', (net, rate, tax) => {
    expect(lineTax(rupees(net), rate)).toEqual(rupees(tax));
  });

  it.each([1.5, -1, 10_001, Number.NaN])('refuses a rate of %p', (rate) => {
    expect(() => lineTax(rupees(100), rate)).toThrow(RangeError);
  });

  it('is never more than half a paisa off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 10_000 }), (net, rate) => {
        const twiceOff =
          2n * (BigInt(lineTax(rupees(net), rate).minor) * 10_000n - BigInt(net) * BigInt(rate));
        expect(twiceOff <= 10_000n && twiceOff > -10_000n).toBe(true);
      }),
    );
  });
});

describe('totals', () => {
  const line = fc
    .tuple(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom(0, 500, 1800))
    .map(([net, rate]) => taxed(rupees(net), rate));

  it('add up to the sum of the lines and to the sum of the rates', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const all = totals(lines, 'INR');
        expect(all.total.minor).toBe(lines.reduce((sum, { net, tax }) => sum + add(net, tax).minor, 0));
        expect(all.net.minor).toBe(all.byRate.reduce((sum, rate) => sum + rate.net.minor, 0));
        expect(all.tax.minor).toBe(all.byRate.reduce((sum, rate) => sum + rate.tax.minor, 0));
      }),
    );
  });

  it('keep the tax that each line was agreed at', () => {
    const agreed = { net: rupees(100), taxRate: 1800, tax: rupees(17) };
    expect(totals([agreed, agreed], 'INR')).toMatchObject({ tax: rupees(34), total: rupees(234) });
  });

  it('refuse a second currency', () => {
    const line = taxed(money(100, 'BRL'), 0);
    expect(() => totals([line], 'INR')).toThrow(CurrencyMismatch);
  });
});
