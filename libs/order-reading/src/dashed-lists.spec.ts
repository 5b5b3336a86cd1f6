import { product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const shelf = indexCatalogue([
  product('CEM', 'UltraTech Cement 50 kg', 'bag', 'cement'),
  product('ATTA', 'Aashirvaad Atta 5 kg', 'packet', 'atta'),
  product('SUGAR', 'Sugar Loose', 'kg', 'sugar'),
]);

describe('a list on one line, its items parted by dashes', () => {
  it.each([
    ['cement 100 - atta 6 - sugar 10 kg', 'order, CEM 100 bag, ATTA 6 packet, SUGAR 10 kg'],
    ['cement 100 bag - atta 6 packet', 'order, CEM 100 bag, ATTA 6 packet'],
    ['cement - 100 - atta - 6', 'order, CEM 100 bag, ATTA 6 packet'],
    ['cement - 100, atta - 6', 'order, CEM 100 bag, ATTA 6 packet'],
    ['sugar 5 kg - loose', 'order, SUGAR 5 kg'],
  ])('%s', (text, expected) => {
    expect(summaryIn(shelf, text)).toBe(expected);
  });
});
