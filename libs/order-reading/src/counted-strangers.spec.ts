import { product, summary, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const shelf = indexCatalogue(
  [
    product('COKE-2', 'Coca-Cola 2 L', 'bottle', 'coke', { case: 9 }),
    product('COKE-750', 'Coca-Cola 750 ml', 'bottle', 'coke', { case: 24 }),
    product('SEAL', 'M-Seal 100 g', 'piece'),
    product('POPLIN', 'Poplin White', 'metre', '', { roll: 100 }),
    product('MOONG', 'Moong Dal', 'kg'),
  ].map((each) => ({ ...each, category: each.sku.split('-')[0]! })),
);

describe('what nobody knows beside goods', () => {
  it('takes the number before it, which is no size of theirs', () => {
    expect(summaryIn(shelf, '3 coke 2 fanta')).toBe('order, which COKE-2|COKE-750 3, !2 fanta');
  });

  it('leaves a size with its unit where it stands', () => {
    expect(summaryIn(shelf, '3 coke 2L and 2 fanta')).toBe('order, COKE-2 3 bottle, !2 fanta');
  });

  it.each(['moong 3 hanks', 'poplin 1 roll + 20 metre'])('leaves how much open: %j', (text) => {
    expect(summaryIn(shelf, text)).toMatch(/^order, (?:MOONG|POPLIN)\?$/);
  });
});

describe('a short word that sounds like a later word of some name', () => {
  it('is not booked as that', () => {
    expect(summaryIn(shelf, 'sal 5')).toBe('other');
    expect(summaryIn(shelf, 'seal 5')).toBe('order, SEAL 5 piece');
  });
});

describe('a list in one line', () => {
  it('parts two sizes and their counts at a comma without a blank', () => {
    expect(summaryIn(shelf, 'coke 750ml-48,2L-24')).toBe('order, COKE-750 48 bottle, COKE-2 24 bottle');
  });
});

describe('what is refused without a draft', () => {
  it.each(["don't send 10 cement", '10 cement mat bhejna', '100 bag cement nahi chahiye'])(
    'orders nothing and asks nothing: %j',
    (text) => {
      expect(summary(text)).toBe('other');
    },
  );

  it('is asked about where a count follows', () => {
    expect(summary('10 cement mat bhejna, 20 bhejna')).toBe('order, CEM?');
    expect(summary('mujhe 100 bag cement nahi 80 bag chahiye')).toBe('order, CEM 80 bag');
  });
});

describe('goods of others', () => {
  it.each([
    'we sold 50 atta yesterday',
    'my brother ordered 10 cement',
    'next week we may need 100 bags cement',
  ])('are not ordered: %j', (text) => {
    expect(summary(text)).toBe('other');
  });

  it.each([
    ['did you send 10 bags cement?', 'status'],
    ['10 bag cement ka paisa de diya', 'balance'],
  ])('are asked after: %j', (text, intent) => {
    expect(summary(text)).toBe(intent);
  });
});
