import { product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const shelf = indexCatalogue([
  ...['85', '90', '95'].map((size) =>
    product(`VEST-${size}`, `Rupa Baniyan ${size} cm`, 'piece', `baniyan ${size}`, { box: 10 }),
  ),
  ...['2', '3', '4'].map((size) =>
    product(`BRUSH-${size}`, `Paint Brush ${size} inch`, 'piece', `brush ${size}`, { dozen: 12 }),
  ),
]);

describe('a series of sizes with one count', () => {
  it.each([
    ['baniyan 85, 90, 95 - 1 box each', 'VEST-85 1 box, VEST-90 1 box, VEST-95 1 box'],
    ['baniyan 85 and 90, 5 each', 'VEST-85 5 piece, VEST-90 5 piece'],
    ['baniyan 85 aur 90 ka 1-1 box', 'VEST-85 1 box, VEST-90 1 box'],
    ['brush 2 3 4 inch 1 dozen each', 'BRUSH-2 1 dozen, BRUSH-3 1 dozen, BRUSH-4 1 dozen'],
    ['brush 2 inch, 3 inch 6 each', 'BRUSH-2 6 piece, BRUSH-3 6 piece'],
  ])('is a line for each: %j', (text, lines) => {
    expect(summaryIn(shelf, text)).toBe(`order, ${lines}`);
  });

  it('is the head of what follows it', () => {
    expect(summaryIn(shelf, 'brush 2 inch, 3 inch 6 each\n4 inch 2 dozen')).toBe(
      'order, BRUSH-2 6 piece, BRUSH-3 6 piece, BRUSH-4 2 dozen',
    );
  });
});
