import { product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

/** Names as manufacturers print them, each next to the one it is taken for. */
const goods = [
  product('BLOCK-4', 'AAC Block 4 inch 600x200x100', 'piece'),
  product('BLOCK-6', 'AAC Block 6 inch 600x200x150', 'piece'),
  product('TILE-2', 'Vitrified Tile 2x2 ft Ivory', 'box'),
  product('TILE-4', 'Vitrified Tile 4x2 ft Ivory', 'box'),
  product('SOAP-5', 'Sabão em Barra Ypê 5x200 g', 'pacote'),
  product('SUGAR-LOOSE', 'Loose Sugar', 'kg', 'sugar'),
  product('SUGAR-BAG', 'Sugar 50 kg Bag M30', 'bag', 'chini bori'),
  product('BOOT-40', 'Bota Sete Léguas Branca 40', 'par'),
  product('BOOT-41', 'Bota Sete Léguas Branca 41', 'par'),
  product('SOCK-W', 'Meia Lupo Cano Médio Branca', 'par'),
  product('SOCK-B', 'Meia Lupo Cano Médio Preta', 'par'),
  product('BEER', 'Cerveja Heineken Long Neck 330 ml', 'garrafa'),
  product('BEER-0', 'Cerveja Heineken 0.0 Long Neck 330 ml', 'garrafa'),
  product('SOCKET-10', 'Tomada Tramontina 10 A', 'peça'),
  product('SOCKET-20', 'Tomada Tramontina 20 A', 'peça'),
  product('STILL-500', 'Água Mineral sem Gás 500 ml', 'garrafa'),
  product('STILL-2000', 'Água Mineral sem Gás 2 L', 'garrafa'),
  product('FIZZY-500', 'Água Mineral com Gás 500 ml', 'garrafa'),
  product('PARLE-5', 'Parle-G ₹5', 'packet'),
  product('PARLE-10', 'Parle-G ₹10', 'packet'),
];
const shelf = indexCatalogue(goods);

describe('the name on the label', () => {
  it.each(goods)('is read as the product it is printed on: $name', ({ name, sku, unit }) => {
    for (const language of ['en', 'hi', 'hi-Latn', 'pt'] as const)
      expect(summaryIn(shelf, `${name} 7`, { language })).toBe(`order, ${sku} 7 ${unit}`);
  });

  it('may be a price, said before or behind it', () => {
    expect(summaryIn(shelf, 'parle g 10 rs 24 packet')).toBe('order, PARLE-10 24 packet');
    expect(summaryIn(shelf, 'parle g rs 5 24 packet')).toBe('order, PARLE-5 24 packet');
  });

  it('has no part in a price that the customer means to pay', () => {
    expect(summaryIn(shelf, 'tile 2x2 ivory 6 box @ ₹10')).toBe('order, TILE-2 6 box');
  });

  it('is a head for the sizes below it, with its "without"', () => {
    const list = 'água mineral sem gás\n500 ml 20\n2 L 15';
    expect(summaryIn(shelf, list, { language: 'pt' })).toBe(
      'order, STILL-500 20 garrafa, STILL-2000 15 garrafa',
    );
  });
});
