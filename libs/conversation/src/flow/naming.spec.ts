import type { CatalogueProduct } from '@munshi/order-reading';
import { onlyOneCalled, termsSaid } from './naming.js';

const product = (sku: string, name: string, ...aliases: string[]): CatalogueProduct => ({
  sku,
  name,
  aliases,
  category: '',
  unit: 'kg',
  packs: {},
});
const NAILS = [
  product('N2', 'Wire Nails 2 inch', 'keel 2 inch'),
  product('N3', 'Wire Nails 3 inch', 'keel 3 inch'),
];
const CEMENT = [
  product('GREY', 'UltraTech PPC Cement', 'cement'),
  product('W5', 'Birla White Cement 5 kg', 'safed cement'),
];
const WHITE = [product('W5', 'Birla White Cement 5 kg'), product('W25', 'Birla White Cement 25 kg')];

const meant = (goods: readonly CatalogueProduct[], text: string): string | undefined => {
  const said = termsSaid(text);
  return said === null || said.length === 0 ? undefined : onlyOneCalled(goods, said)?.sku;
};

describe('one of several products', () => {
  it.each([
    ['2 inch', 'N2', NAILS],
    ['2 inch wala', 'N2', NAILS],
    ['wahi 3 inch', 'N3', NAILS],
    ['3 inch wala bhejo', 'N3', NAILS],
    ['वही ३ इंच', 'N3', NAILS],
    ['nails 3 inch please', 'N3', NAILS],
    ['keel 3 inch', 'N3', NAILS],
    ['the 25 kg one', 'W25', WHITE],
    ['25 kilo wali', 'W25', WHITE],
    ['25 wali', 'W25', WHITE],
    ['o de 25 kg', 'W25', WHITE],
    ['white one', 'W5', CEMENT],
    ['safed wala', 'W5', CEMENT],
    ['सफ़ेद', 'W5', CEMENT],
    ['ultratech', 'GREY', CEMENT],
  ])('is told by %j: %s', (text, sku, goods) => {
    expect(meant(goods, text)).toBe(sku);
  });

  it.each([
    ['nails', NAILS],
    ['3', NAILS],
    ['2"', NAILS],
    ['4 inch', NAILS],
    ['3 inch x 5', NAILS],
    ['3 inch screws', NAILS],
    ['white', WHITE],
    ['white 5', WHITE],
    ['wala', WHITE],
    ['', WHITE],
    ['🙂', WHITE],
    ['__proto__', WHITE],
  ])('is not told by %j', (text, goods) => {
    expect(meant(goods, text)).toBeUndefined();
  });
});
