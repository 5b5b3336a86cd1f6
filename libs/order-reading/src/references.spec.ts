import { product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './catalogue-index.js';

const shelf = indexCatalogue([
  product('CEM', 'UltraTech Cement', 'bag', 'cement;cimento'),
  product('SUGAR', 'Sugar', 'bag', 'açúcar'),
  product('CROCIN', 'Crocin 650', 'strip'),
  product('TMT-8', 'TMT Bar 8 mm', 'kg'),
]);
const read = (text: string): string => summaryIn(shelf, text);

describe('the number of an order', () => {
  it.each([
    'order no 4567 cement 10',
    'order no. 4567 cement 10',
    'order #4567: cement 10',
    'order 4567 cement 10',
    'order 4567, cement 10',
    'pedido 4567 cimento 10',
    'ref 45678 cement 10',
  ])('counts no goods: %j', (text) => {
    expect(read(text)).toBe('order, CEM 10 bag');
  });

  it.each([
    ['order 1000 cement', 'order, CEM 1000 bag'],
    ['order 1000 cement, sugar 50', 'order, CEM 1000 bag, SUGAR 50 bag'],
    ['order 1000 cement 50 sugar', 'order, CEM 1000 bag, SUGAR 50 bag'],
    ['order 5000 crocin 650', 'order, CROCIN 5000 strip'],
    ['order 2000 TMT 8 mm', 'order, TMT-8 2000 kg'],
    ['order number 50 bags cement', 'order, CEM 50 bag'],
  ])('is no count behind the word "order": %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });
});
