import { product, shelf } from '../testing/shop.js';
import { leavesOut, readAmount } from './answer.js';

describe('readAmount', () => {
  it.each([
    ['CEM', '100', '100 bag'],
    ['CEM', '100 bags please', '100 bag'],
    ['CEM', 'x 5', '5 bag'],
    ['CEM', 'five', '5 bag'],
    ['SUGAR', '2.5', '2.5 kg'],
    ['SUGAR', '2 bori chahiye', '2 bag'],
    ['OIL-1', '3 carton', '3 carton'],
    ['CEM', '3 carton', null],
    ['CEM', '2-3', null],
    ['CEM', '0', null],
    ['CEM', '-5', null],
    ['CEM', '2.5', null],
    ['CEM', 'sugar 5', null],
    ['CEM', '', null],
  ])('%s: %j', (sku, text, amount) => {
    const product = shelf.find(sku);
    const read = product && readAmount(text, product);
    expect(read ? `${read.quantity} ${read.unit}` : null).toBe(amount);
  });

  it.each([
    ['2', 'carton', '2 carton'],
    ['do', 'carton', '2 carton'],
    ['do', null, '2 pouch'],
    ['teen carton', null, '3 carton'],
    ['20 pouch', 'carton', '20 pouch'],
    ['2', 'dozen', '24 pouch'],
    ['kar do', 'carton', null],
    ['so', null, null],
  ])('of %j asked by the %s is %s', (text, asked, amount) => {
    const oil = shelf.find('OIL-1');
    const read = oil && readAmount(text, oil, undefined, asked);
    expect(read ? `${read.quantity} ${read.unit}` : null).toBe(amount);
  });

  it('is by the customs of the language, and without one of where the product is sold', () => {
    const amountOf = (currency: string, language?: string) =>
      readAmount('1.000', { ...product('AREIA', 'Areia', 'kg'), currency }, language)?.quantity.toString();
    expect([amountOf('BRL'), amountOf('INR'), amountOf('INR', 'pt'), amountOf('BRL', 'hi-Latn')]).toEqual([
      '1000',
      undefined,
      '1000',
      undefined,
    ]);
  });
});

describe('leavesOut', () => {
  it.each(
    'skip|*Skip*|skip it please|leave it|none of these|no|chhodo|nahi chahiye|rehne do|छोड़ो|छोड़ दो|नहीं|pular|deixa pra lá|não quero'.split(
      '|',
    ),
  )('is said by %j', (text) => {
    expect(leavesOut(text)).toBe(true);
  });

  it.each('cancel|yes|skip 2|skip cement|0|no 5|leave cement out|'.split('|'))(
    'is not said by %j',
    (text) => {
      expect(leavesOut(text)).toBe(false);
    },
  );
});
