import { Quantity } from '@munshi/kernel';
import type { OrderView } from '@munshi/orders';
import { usualOf } from './habits.js';

/** "CEM 10, SUG 5": the latest first. */
const orders = (...texts: string[]): OrderView[] =>
  texts.map(
    (text) =>
      ({
        lines: text.split(', ').map((line) => {
          const [sku = '', quantity = ''] = line.split(' ');
          return { sku, quantity: Quantity.of(quantity), unit: 'bag' };
        }),
      }) as unknown as OrderView,
  );

const usual = (...texts: string[]): string =>
  usualOf(orders(...texts))
    .map(({ sku, quantity }) => `${sku} ${quantity}`)
    .join(', ');

describe('what a shop usually orders', () => {
  it('is what more than half of its latest orders hold, as much as mostly', () => {
    expect(usual('CEM 12, OIL 1', 'CEM 10, SUG 5', 'CEM 10', 'SUG 5, CEM 8, SALT 1', 'SUG 6')).toBe(
      'CEM 10, SUG 5',
    );
  });

  it('is the last order where few tell, or nothing is had often', () => {
    expect(usual('CEM 12, OIL 1', 'CEM 10')).toBe('CEM 12, OIL 1');
    expect(usual('CEM 12', 'OIL 1', 'SUG 2')).toBe('CEM 12');
    expect(usual()).toBe('');
  });

  it('is the latest of amounts that came as often', () => {
    expect(usual('CEM 12', 'CEM 10', 'CEM 8')).toBe('CEM 12');
  });
});
