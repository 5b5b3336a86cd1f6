import { ordered, product, summary, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './catalogue-index.js';

const shelf = indexCatalogue([
  product('SAND', 'River Sand', 'cft', '', { brass: 100 }),
  product('AGG-10', 'Aggregate 10 mm', 'cft', 'gitti 10', { brass: 100 }),
  product('AGG-20', 'Aggregate 20 mm', 'cft', 'gitti 20', { brass: 100 }),
  product('BRIEF-M', 'Macho Brief M', 'piece'),
  product('BRIEF-L', 'Macho Brief L', 'piece'),
  product('BRIEF-XL', 'Macho Brief XL', 'piece'),
  product('PPC', 'UltraTech PPC', 'bag'),
  product('DRIVER', 'Screwdriver', 'piece'),
  product('SPANNER', 'Spanner Set', 'set'),
  product('WIRE', 'Havells Wire 1.5 sqmm', 'coil'),
  product('GLOVE', 'Rubber Gloves Orange', 'pair'),
  product('MAGGI', 'Maggi 70 g', 'packet', 'maggi', { carton: 96 }),
  product('MASKA', '50-50 Maska', 'packet', '', { carton: 90 }),
  product('OIL-1', 'Fortune Oil 1 L', 'bottle', '', { carton: 12 }),
  product('OIL-5', 'Fortune Oil 5 L', 'jar', '', { carton: 4 }),
]);
const read = (text: string): string => summaryIn(shelf, text);

describe('the layouts of shopkeepers', () => {
  it.each([
    [
      '1. maggi 2 ctn 2. ultratech ppc 10 bag 3. 50-50 1 ctn',
      'order, MAGGI 2 carton, PPC 10 bag, MASKA 1 carton',
    ],
    [
      '1 maggi 2 ctn\n2 ultratech ppc 10 bag\n3 50 50 maska 1 ctn',
      'order, MAGGI 2 carton, PPC 10 bag, MASKA 1 carton',
    ],
    ['maggi 70g\n2 ctn\nultratech ppc\n10', 'order, MAGGI 2 carton, PPC 10 bag'],
  ])('number or part their lines: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it('come as a sheet is saved', () => {
    expect(read('S.No;Item;Qty;Unit\n1;Maggi 70g;5;ctn\n2;UltraTech PPC;20;bag\nTotal;;25;')).toBe(
      'order, MAGGI 5 carton, PPC 20 bag',
    );
  });

  it('leave the numbers that count where nothing else does', () => {
    expect(read('1 spanner set\n2 screw driver\n3 rubber gloves')).toBe(
      'order, SPANNER 1 set, DRIVER 2 piece, GLOVE 3 pair',
    );
  });

  it.each([
    ['ultratech ppc 50 x 385 = 19250', 'order, PPC 50 bag'],
    ['river sand 1 brass = 5800', 'order, SAND 1 brass'],
    ['maggi 2 ctn\ntotal approx 14500 pls confirm', 'order, MAGGI 2 carton'],
    ['ultratech ppc 10 bag\nplease pack by 14.11.2026', 'order, PPC 10 bag'],
  ])('say what it comes to: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it('name goods by size and unit alone, at the beginning of a line', () => {
    expect(read('river sand 2 brass\n20mm 1 brass')).toBe('order, SAND 2 brass, AGG-20 1 brass');
  });

  it('count the sizes that letters name', () => {
    expect(read('macho brief M 10 L 20 XL 10')).toBe(
      'order, BRIEF-M 10 piece, BRIEF-L 20 piece, BRIEF-XL 10 piece',
    );
  });

  it('say once in what all is counted', () => {
    expect(read('fortune oil (all in ctn)\n1L 3\n5L 2')).toBe('order, OIL-1 3 carton, OIL-5 2 carton');
  });

  it.each([
    ['screw driver 4', 'order, DRIVER 4 piece'],
    ['havells wire 1.5 mm 2 coil', 'order, WIRE 2 coil'],
    ['Pls arrnge 10 bag ultratech ppc', 'order, PPC 10 bag'],
    ['maggi 2 ctn 50-50 1 ctn', 'order, MAGGI 2 carton, MASKA 1 carton'],
  ])('run words together or apart: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    ['river sand half truck', 'order, SAND?'],
    ['one or two carton of maggi', 'order, MAGGI?'],
    ['maggi as much as you have', 'order, MAGGI?'],
    ['maggi - ? will tell', 'order, MAGGI?'],
  ])('leave the count open: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([['how many pieces come in 1 carton of maggi and what is the rate', 'price']])(
    'ask without ordering: %j',
    (text, intent) => {
      expect(read(text)).toBe(intent);
    },
  );

  it('correct a line of the draft by its size alone', () => {
    const draft = [ordered('TMT-8', 10, 'bundle')];
    expect(summary('no no I said 10 mm not 8', { draft })).toBe('edit, -TMT-8, +TMT-10 10 bundle');
  });
});
