import { createHash } from 'node:crypto';
import { money, Quantity } from '@munshi/kernel';
import fc from 'fast-check';
import { decimalOf, fingerprintOf, minorOf, writtenLine } from './fingerprint.js';

describe('decimalOf', () => {
  it.each([
    [38_050, 'INR', '380.5'],
    [6_499, 'BRL', '64.99'],
    [29, 'INR', '0.29'],
    [500, 'JPY', '500'],
    [1_234, 'KWD', '1.234'],
    [-7, 'INR', '-0.07'],
  ])('writes %d of %s as %s', (minor, currency, written) => {
    expect(JSON.stringify(decimalOf(money(minor, currency)))).toBe(written);
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
        fc.constantFrom('INR', 'JPY', 'KWD'),
        (minor, currency) => {
          expect(minorOf(decimalOf(money(minor, currency)), currency)).toBe(minor);
        },
      ),
    );
  });

  it('is exact for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (minor) => {
        const [whole, rest = ''] = JSON.stringify(decimalOf(money(minor, 'INR'))).split('.');
        expect(`${whole!}${rest.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '')).toBe(String(minor));
      }),
    );
  });
});

describe('fingerprintOf', () => {
  const line = (itemId: string, quantity: string, minor: number, off = 0) =>
    writtenLine({
      itemId,
      quantity: Quantity.of(quantity),
      unitPrice: money(minor, 'INR'),
      discount: money(off, 'INR'),
    });
  const base = fingerprintOf('1', [line('a', '2.5', 100), line('b', '1', 200)]);

  it('is the same for what Zoho reads back', () => {
    const back = [
      { itemId: 'b', quantity: 1, price: 2 },
      { itemId: 'a', quantity: 2.5, price: 1 },
    ];
    expect(fingerprintOf('1', back)).toBe(base);
  });

  it('of what has nothing taken off is what it was before anything could be', () => {
    // As an installation has kept it since its first push.
    expect(fingerprintOf('1', [line('a', '2.5', 100)])).toBe(
      createHash('sha256').update('["1",["a 2.5 1"]]').digest('hex'),
    );
  });

  it.each([
    ['another customer', '2', [line('a', '2.5', 100), line('b', '1', 200)]],
    ['another quantity', '1', [line('a', '2.501', 100), line('b', '1', 200)]],
    ['another price', '1', [line('a', '2.5', 101), line('b', '1', 200)]],
    ['another discount', '1', [line('a', '2.5', 100, 1), line('b', '1', 200)]],
    ['a line less', '1', [line('a', '2.5', 100)]],
    ['a line twice', '1', [line('a', '2.5', 100), line('b', '1', 200), line('b', '1', 200)]],
  ])('is another for %s', (_, customer, lines) => {
    expect(fingerprintOf(customer, lines)).not.toBe(base);
  });
});
