import { ordered, product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './catalogue-index.js';

const shelf = indexCatalogue(
  [
    product('CEM', 'Dalmia Cement 50 kg', 'bag', 'dalmia cement'),
    product('CHANA', 'Kabuli Chana Loose', 'kg', 'kabuli'),
    product('OIL', 'Gokul Groundnut Oil 1 L', 'bottle', 'groundnut oil', { carton: 12 }),
    product('BISCUIT-5', 'Butter Bite Biscuit ₹5', 'packet', 'butter bite', { carton: 120 }),
    product('BISCUIT-10', 'Butter Bite Biscuit ₹10', 'packet', 'butter bite', { carton: 72 }),
    product('COOKIE-10', 'Anmol Coconut Biscuit ₹10', 'packet', 'anmol coconut', { carton: 72 }),
    product('WATER-500', 'Kinley Water 500 ml', 'bottle', 'kinley', { case: 24 }),
    product('WATER-1', 'Kinley Water 1 L', 'bottle', 'kinley', { case: 12 }),
    product('ENO-R', 'Eno Regular Sachet 5 g', 'sachet', 'eno regular', { box: 60 }),
    product('ENO-L', 'Eno Lemon Sachet 5 g', 'sachet', 'eno lemon', { box: 60 }),
    product('TEA-250', 'Wagh Bakri Premium Tea 250 g', 'packet', 'wagh bakri 250', { carton: 40 }),
    product('TEA-1', 'Wagh Bakri Premium Tea 1 kg', 'packet', 'wagh bakri 1kg', { carton: 12 }),
    product('JOSS', 'Cycle Three in One Agarbatti', 'packet', 'cycle agarbatti', { dozen: 12 }),
    product('PAPER-C', 'Papel Sulfite A4 Chamex 500 Folhas', 'packet', 'chamex;resma'),
    product('PAPER-R', 'Papel Sulfite A4 Report 500 Folhas', 'packet', 'report;resma'),
    product('SOAP', 'Ghadi Detergent 1 kg', 'packet', 'ghadi', { bag: 25 }),
    product('CREAM', 'Full Cream Milk 1 L', 'packet', 'full cream'),
    product('PAINT-18', 'Suvinil Fosco White 18 L', 'tin', 'suvinil 18'),
    product('PAINT-4', 'Suvinil Fosco White 4 L', 'jar', 'suvinil 4'),
  ].map((each) => ({ ...each, category: each.sku.split('-')[0]! })),
);
const read = (text: string): string => summaryIn(shelf, text);

describe('what is said in passing', () => {
  it.each([
    ['kabuli 10 kg. Pls send with Raju only, not the new boy', 'order, CHANA 10 kg'],
    ['100 bags dalmia cement rate as discussed 365/-', 'order, CEM 100 bag'],
    ['kabuli 10 kg. site pe ladder nahi hai 2 aadmi saath bhejna', 'order, CHANA 10 kg'],
    ['send for our clinic\ndalmia cement 5 bag\nkabuli 2 kg', 'order, CEM 5 bag, CHANA 2 kg'],
    ['kabuli 10 kg. last lot 2 pcs were fused so pack properly', 'order, CHANA 10 kg'],
  ])('takes nothing from the order: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    ['please share the bill of last saturday, my accountant is asking', 'invoice'],
    ['दस हजार रुपये खाते में डाल दिए हैं, देख लेना', 'balance'],
    ['quebrou 4 garrafas na minha calçada, quero meu dinheiro', 'human'],
    ['GRAND OPENING!! Butter bite from Rs 5, 3 kinley for Rs 40. Share with friends', 'other'],
  ])('tells what a message is about: %j', (text, intent) => {
    expect(read(text)).toBe(intent);
  });
});

describe('what is left out', () => {
  it.each([
    ['butter bite 5 rs 2 carton and 10 rs 1 carton', 'order, BISCUIT-5 2 carton, BISCUIT-10 1 carton'],
    [
      'kinley badi 1 litre 5 case nahi 8 case bhejna, choti 500 ml 10 case',
      'order, WATER-1 8 case, WATER-500 10 case',
    ],
    ['suvinil fosco white: 2 tin and 3 jar', 'order, PAINT-18 2 tin, PAINT-4 3 jar'],
  ])('is what was said before: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it('is asked where the name fits several sizes, one of which is called so with its size', () => {
    expect(read('wagh bakri 2 carton')).toBe('order, which TEA-250|TEA-1 2');
    expect(read('wagh bakri 1 kg 2 carton')).toBe('order, TEA-1 2 carton');
  });
});

describe('counts and names', () => {
  it.each([
    ['gokul groundnut oil dozen bottle', 'order, OIL 12 bottle'],
    ['eno reg one full box', 'order, ENO-R 1 box'],
    ['full cream 5', 'order, CREAM 5 packet'],
    ['6 doz cycle 3in1 agarbatti', 'order, JOSS 6 dozen'],
    ['cycle 3 in 1 6 dozen', 'order, JOSS 6 dozen'],
    ['kabuli 20 kg means 25 kg', 'order, CHANA 25 kg'],
    ['resma chamex 20', 'order, PAPER-C 20 packet'],
    ['tide 1kg 1 peti ghadi 1 kilo 1 bori', 'order, SOAP 1 bag, !tide 1kg 1 peti'],
  ])('are told apart: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it('come to what an open line shall be, though it is a size of the goods', () => {
    const draft = [ordered('CEM', 30, 'bag')];
    expect(summaryIn(shelf, 'change dalmia cement to 50', { draft })).toBe('edit, =CEM 50 bag');
  });
});
