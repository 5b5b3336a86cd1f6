import { product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const shelf = indexCatalogue([
  product('MILK', 'Whole Milk 1 L', 'caixinha', 'leite de caixinha', { caixa: 12 }),
  product('CONDENSED', 'Condensed Milk 395 g', 'lata', 'leite moça;leite condensado', { caixa: 24 }),
  product('COLA-CAN', 'Cola Can 350 ml', 'can', 'can of cola'),
  product('COLA-2', 'Cola 2 L', 'bottle', 'cola zero;zero'),
  product('BUTTER-OIL', 'Cow Ghee 1 L', 'jar', 'gai ka ghee'),
  product('DP', 'Breaker DP 32 A', 'piece', 'mcb;dp mcb'),
  product('SP', 'Breaker SP 32 A', 'piece', 'mcb;sp mcb'),
  product('SHOE-8', 'Safety Shoes Size 8', 'pair', 'safety joota;shoe 8 number'),
  product('SHOE-9', 'Safety Shoes Size 9', 'pair', 'safety joota'),
  product('FRESH-500', 'Amul Taaza Milk 500 ml', 'packet'),
  product('FRESH-1', 'Amul Taaza Milk 1 L', 'packet'),
  product('FLIP-39', 'Flip Flop Black 39/40', 'pair'),
  product('FLIP-41', 'Flip Flop Black 41/42', 'pair'),
]);

describe('what goods are called', () => {
  it('is the whole alias, with words that elsewhere say nothing and with the unit it is sold in', () => {
    expect(summaryIn(shelf, 'leite de caixinha 3 caixas', { language: 'pt' })).toBe('order, MILK 3 caixa');
    expect(summaryIn(shelf, 'leite moça 3 caixas', { language: 'pt' })).toBe('order, CONDENSED 3 caixa');
    expect(summaryIn(shelf, 'leite 3 caixas', { language: 'pt' })).toBe('order, which MILK|CONDENSED 3');
    expect(summaryIn(shelf, '24 cans of cola')).toBe('order, COLA-CAN 24 can');
  });

  it('is no word made of a name and the "of" before it', () => {
    expect(summaryIn(shelf, 'गाय का घी 2')).toBe('order, BUTTER-OIL 2 jar');
  });

  it('may be a courtesy, beside a size that the goods come in', () => {
    expect(summaryIn(shelf, 'taaza 500 ml 48')).toBe('order, FRESH-500 48 packet');
    expect(summaryIn(shelf, 'ताज़ा आधा लीटर 48', { language: 'hi' })).toBe('order, FRESH-500 48 packet');
    expect(summaryIn(shelf, 'taaza 5')).toBe('other');
  });

  it('does not depend on the order of two names', () => {
    expect(summaryIn(shelf, 'dp mcb 32 amp 4 nos')).toBe('order, DP 4 piece');
    expect(summaryIn(shelf, 'mcb sp 32 amp 4 nos')).toBe('order, SP 4 piece');
  });

  it('has sizes that look like dates', () => {
    expect(summaryIn(shelf, 'flip flop black 41/42 5 pair')).toBe('order, FLIP-41 5 pair');
    expect(summaryIn(shelf, 'flip flop black 43/44 5 pair')).toBe('order, which FLIP-39|FLIP-41 5');
  });

  it('is not told by a word for "number"', () => {
    expect(summaryIn(shelf, 'सेफ्टी जूता 9 नंबर 6 जोड़ी')).toBe('order, SHOE-9 6 pair');
  });
});

describe('names that look like something else', () => {
  const inks = indexCatalogue([
    product('BLACK', 'Epson 003 Ink Black', 'bottle'),
    product('YELLOW', 'Epson 003 Ink Yellow', 'bottle'),
    product('AMUL', 'Amul Mozzarella 1 kg', 'packet'),
    product('GO', 'Go Mozzarella 1 kg', 'packet'),
  ]);

  it.each([
    ['epson 003 black 6, yellow 3', 'order, BLACK 6 bottle, YELLOW 3 bottle'],
    ['epson yellow 3', 'order, YELLOW 3 bottle'],
    ['mozzarella 1 kg 10 pkt', 'order, which AMUL|GO 10'],
    ['go mozzarella 1 kg 10 pkt', 'order, GO 10 packet'],
  ])('are names: %j', (text, reading) => {
    expect(summaryIn(inks, text)).toBe(reading);
  });
});
