import { ordered, product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const shelf = indexCatalogue(
  [
    product('B-6', 'AAC Block 6 inch', 'piece'),
    product('B-8', 'AAC Block 8 inch', 'piece'),
    product('SAND', 'River Sand', 'brass'),
  ].map((each, at) => ({ ...each, category: at < 2 ? 'blocks' : 'sand' })),
);
const draft = [ordered('B-8', 200, 'piece'), ordered('SAND', 3, 'brass')];

describe('a line whose size alone changes', () => {
  it.each(['block 8 ka 6 kar do', 'block 8 inch wala 6 inch me badal do', 'aac 8 to 6'])(
    'keeps its quantity: %j',
    (text) => {
      expect(summaryIn(shelf, text, { draft })).toBe('edit, -B-8, +B-6 200 piece');
    },
  );

  it('is counted anew where there is no such size', () => {
    expect(summaryIn(shelf, 'block 8 ka 150 kar do', { draft })).toBe('edit, =B-8 150 piece');
  });
});

describe('a line that is called by its size alone', () => {
  it.each([
    'swap 8 inch for 6 inch',
    '8 inch ki jagah 6 inch',
    '8 inch ki jagah 6 inch kar do',
    '8 nahi 6',
    '6 inch kar do 8 ki jagah',
  ])('goes for another size: %j', (text) => {
    expect(summaryIn(shelf, text, { draft })).toBe('edit, -B-8, +B-6 200 piece');
  });

  it.each(['drop the 8 inch', '8 inch hata do'])('is taken off: %j', (text) => {
    expect(summaryIn(shelf, text, { draft })).toBe('edit, -B-8');
  });
});
