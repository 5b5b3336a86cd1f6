import fc from 'fast-check';
import { add, CurrencyMismatch, decimalPlaces, money, scale, sum } from './money.js';

const minor = fc.integer({ min: -1e9, max: 1e9 });

describe('Money', () => {
  it('refuses a fraction of a paisa', () => {
    expect(() => money(1.5, 'INR')).toThrow(RangeError);
    expect(() => money(2 ** 53, 'INR')).toThrow(RangeError);
  });

  it.each([
    ['INR', 2],
    ['BRL', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('is written in %s with %d decimal places', (currency, places) => {
    expect([decimalPlaces(currency), decimalPlaces(currency)]).toEqual([places, places]);
  });

  it('does not add rupees to reais', () => {
    expect(() => add(money(1, 'INR'), money(1, 'BRL'))).toThrow(CurrencyMismatch);
  });

  it('sums in any order to the same amount', () => {
    fc.assert(
      fc.property(fc.array(minor), (amounts) => {
        const forward = sum(
          amounts.map((amount) => money(amount, 'INR')),
          'INR',
        );
        const backward = sum(
          [...amounts].reverse().map((amount) => money(amount, 'INR')),
          'INR',
        );
        expect(forward).toEqual(backward);
      }),
    );
  });

  it('scales to within half a minor unit of the exact value', () => {
    fc.assert(
      fc.property(minor, fc.integer({ min: 0, max: 100_000 }), (amount, rate) => {
        const tax = scale(money(amount, 'INR'), rate, 100_000).minor;
        const error = BigInt(tax) * 200_000n - BigInt(amount) * BigInt(rate) * 2n;
        expect(error <= 100_000n && error >= -100_000n).toBe(true);
      }),
    );
  });

  it('is symmetric about zero', () => {
    fc.assert(
      fc.property(minor, fc.integer({ min: 0, max: 1000 }), (amount, n) => {
        expect(scale(money(amount, 'INR'), n, 1000).minor + scale(money(-amount, 'INR'), n, 1000).minor).toBe(
          0,
        );
      }),
    );
  });
});
