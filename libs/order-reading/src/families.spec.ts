import { product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const shelf = indexCatalogue([
  product('SMALL', 'Harpic Original 500 ml', 'bottle', 'harpic 500;harpic neela'),
  product('LARGE', 'Harpic Original 1 L', 'bottle', 'harpic 1 litre'),
  product('SOCKET-6', 'Anchor Roma Socket 6A', 'piece'),
  product('SOCKET-16', 'Anchor Roma Socket 16A', 'piece', 'bada socket'),
  product('BUCKET', 'Balde Plástico 20 L', 'unidade', 'balde'),
]);

describe('what one size is called', () => {
  it('is what the others are called too, where their size is said', () => {
    expect(summaryIn(shelf, 'harpic neela 1 litre 6 bottle')).toBe('order, LARGE 6 bottle');
    expect(summaryIn(shelf, 'harpic neela 6 bottle')).toBe('order, SMALL 6 bottle');
  });

  it('is not, where it is a word for the size', () => {
    expect(summaryIn(shelf, 'bada socket anchor 2 dozen')).toBe('order, SOCKET-16 24 piece');
  });

  it('may be the word that the goods are counted in', () => {
    expect(summaryIn(shelf, '10 balde 20 litros', { language: 'pt' })).toBe('order, BUCKET 10 unidade');
  });
});
