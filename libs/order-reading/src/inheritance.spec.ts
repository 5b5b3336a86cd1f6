import { product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const inCategory = (category: string, ...[sku, name, unit, aliases, packs]: Parameters<typeof product>) => ({
  ...product(sku, name, unit, aliases, packs),
  category,
});

const shelf = indexCatalogue([
  inCategory('batteries', 'AA', 'Duracell Pencil Cell AA', 'piece', 'duracell AA', { box: 20 }),
  inCategory('batteries', 'AAA', 'Duracell Pencil Cell AAA', 'piece', 'duracell AAA;AAA', { box: 20 }),
  inCategory('wires', 'H-15-RED', 'Havells Wire 1.5 sqmm Red', 'coil'),
  inCategory('wires', 'H-25-RED', 'Havells Wire 2.5 sqmm Red', 'coil'),
  inCategory('wires', 'H-25-BLACK', 'Havells Wire 2.5 sqmm Black', 'coil'),
  inCategory('dairy', 'BUTTER', 'Amul Butter 100 g', 'piece', '', { carton: 150 }),
  inCategory('dairy', 'GHEE', 'Amul Ghee 1 L', 'tin', '', { carton: 12 }),
  inCategory('blocks', 'B-4', 'AAC Block 4 inch', 'piece', '', { pallet: 100 }),
  inCategory('blocks', 'B-6', 'AAC Block 6 inch', 'piece', '', { pallet: 80 }),
]);
const read = (text: string): string => summaryIn(shelf, text);

describe('what an item leaves out', () => {
  it('is the name of the one before it', () => {
    expect(read('aac block 4 inch 400 and 6 inch 250')).toBe('order, B-4 400 piece, B-6 250 piece');
    expect(read('havells wire\n1.5 red 4 coil\n2.5 black 2')).toBe(
      'order, H-15-RED 4 coil, H-25-BLACK 2 coil',
    );
  });

  it('is the size of the one before it, where none is said', () => {
    expect(read('havells 2.5 red 2 coil, black 3 coil')).toBe('order, H-25-RED 2 coil, H-25-BLACK 3 coil');
  });

  it('is not the unit of goods that are said in full', () => {
    expect(read('amul butter 100 g 1 carton, ghee 1 litre 6')).toBe('order, BUTTER 1 carton, GHEE 6 tin');
  });

  it('is its unit too, where one word tells the two apart', () => {
    expect(read('duracell pencil AA 2 box, AAA 1')).toBe('order, AA 2 box, AAA 1 box');
    expect(read('duracell pencil AA 2 box, duracell AAA 5')).toBe('order, AA 2 box, AAA 5 piece');
  });
});
