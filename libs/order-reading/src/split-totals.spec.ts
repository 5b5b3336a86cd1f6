import { product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const shelf = indexCatalogue(
  [
    product('BLUE', 'Cello Pen Blue', 'piece', '', { box: 10 }),
    product('RED', 'Cello Pen Red', 'piece', '', { box: 10 }),
    product('INT', 'Leite Integral 1 L', 'unidade', '', { caixa: 12 }),
    product('DES', 'Leite Desnatado 1 L', 'unidade', '', { caixa: 12 }),
  ].map((each) => ({ ...each, category: /Pen/.test(each.name) ? 'pens' : 'milk' })),
);

describe('a total of several goods', () => {
  it.each([
    ['20 pens, half blue and half red', 'en', 'order, BLUE 10 piece, RED 10 piece'],
    ['20 pens, aadha blue aadha red', 'hi-Latn', 'order, BLUE 10 piece, RED 10 piece'],
    ['10 box pen, 6 blue 4 red', 'en', 'order, BLUE 6 box, RED 4 box'],
    ['leite 10 caixas, metade integral metade desnatado', 'pt', 'order, INT 5 caixa, DES 5 caixa'],
  ])('is split as its parts are told: %j', (text, language, reading) => {
    expect(summaryIn(shelf, text, { language })).toBe(reading);
  });

  it('is asked about where its parts do not come to it', () => {
    expect(summaryIn(shelf, '10 box pen, 5 blue 3 red')).toBe(
      'order, BLUE 5 box, RED 3 box, which BLUE|RED 10',
    );
  });
});
