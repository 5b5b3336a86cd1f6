import { Quantity } from '@munshi/kernel';
import { foldWord } from './fold.js';
import { mixed } from './lexicon/words.js';
import { nearestSold, sellable, sizeKey, type Sold, soldIn } from './units.js';

const sugar: Sold = { unit: 'kg', packs: { bag: 50 } };
const cement: Sold = { unit: 'bag', packs: {} };
const soap: Sold = { unit: 'piece', packs: { carton: 72, dozen: 12 } };
const sand: Sold = { unit: 'm3', packs: {} };
const pens: Sold = { unit: 'piece', packs: { box: 10 } };
const solvent: Sold = { unit: 'tin', packs: { box: 24 } };
const qboa: Sold = { unit: 'garrafa', packs: { Caixa: 12 } };

const sold = (product: Sold, amount: string, unit: string | null): string | null => {
  const result = sellable(product, Quantity.of(amount), unit);
  return result && `${result.quantity} ${result.unit}`;
};

describe('sellable', () => {
  it.each([
    [sugar, '5', null, '5 kg'],
    [sugar, '0.25', null, '0.25 kg'],
    [sugar, '500', 'g', '0.5 kg'],
    [sugar, '2', 'quintal', '200 kg'],
    [sand, '2.5', 'm3', '2.5 m3'],
    [sugar, '1.5', 'ton', '1500 kg'],
    [sugar, '2', 'bag', '2 bag'],
    [sugar, '2', 'dozen', null],
    [sugar, '2', 'l', null],
    [sugar, '0.1', 'g', null],
    [cement, '5', 'piece', '5 bag'],
    [cement, '5', 'carton', null],
    [cement, '5', 'kg', null],
    [cement, '2.5', null, null],
    [cement, '0', null, null],
    [cement, '-1', null, null],
    [cement, '100000', null, '100000 bag'],
    [cement, '100001', null, null],
    [soap, '0.5', 'carton', '0.5 carton'],
    [soap, '0.3', 'carton', null],
    [soap, '2', 'dozen', '2 dozen'],
    [soap, '1', 'gross', '144 piece'],
    [soap, '1400', 'carton', null],
    [qboa, '2', 'caixa', '2 Caixa'],
    [qboa, '6', 'bottle', '6 garrafa'],
    [sand, '2', 'm', '2 m3'],
    [pens, '2', 'dabba', '2 box'],
    [solvent, '2', 'dabba', '2 tin'],
    [soap, '2', 'dabba', '2 piece'],
  ])('%j: %s %s is %s', (product, amount, unit, expected) => {
    expect(sold(product, amount, unit)).toBe(expected);
  });
});

describe('unit words', () => {
  it.each([
    ['bags', 'bag'],
    ['Bori', 'bag'],
    ['बोरी', 'bag'],
    ['sacos', 'bag'],
    ['ctn', 'carton'],
    ['peti', 'carton'],
    ['dz', 'dozen'],
    ['Kgs', 'kg'],
    ['Ltr', 'l'],
    ['inches', 'inch'],
    ['pcs', 'piece'],
    ['गांठ', 'bale'],
    ['khoka', 'carton'],
    ['cxa', 'caixa'],
    ['mtrs', 'm'],
  ])('%s is %s', (word, unit) => {
    expect(mixed.unitOf(foldWord(word))).toBe(unit);
  });

  it('are looked up in the unit table alone', () => {
    for (const word of ['__proto__', 'constructor', 'toString']) {
      expect(mixed.unitOf(word)).toBeUndefined();
      expect(soldIn(cement, word)).toBeNull();
    }
  });

  it('make one size of two ways to write it', () => {
    expect(sizeKey(Quantity.of('0.5'), 'kg')).toBe(sizeKey(Quantity.of('500'), 'g'));
    expect(sizeKey(Quantity.of('2'), 'ft')).toBe(sizeKey(Quantity.of('24'), 'inch'));
    expect(sizeKey(Quantity.of('5'), 'kg')).not.toBe(sizeKey(Quantity.of('5'), 'l'));
  });
});

describe('an amount that leaves a part of a unit', () => {
  it.each([
    ['2.5', null, '2 or 3'],
    ['0.5', 'bag', '1'],
    ['130', 'kg', '2 or 3'],
    ['30', 'kg', '1'],
    ['100', 'kg', ''],
    ['3', 'bag', ''],
    ['2.5', 'carton', ''],
    ['-2.5', null, ''],
  ])('of %s %s is next to "%s" of bags of 50 kg', (amount, unit, near) => {
    const sizes = new Set([sizeKey(Quantity.of(50), 'kg')]);
    expect(nearestSold(cement, sizes, Quantity.of(amount), unit).join(' or ')).toBe(near);
  });

  it('is none of what is weighed out', () => {
    expect(nearestSold(sugar, new Set(), Quantity.of('2.5'), 'kg')).toEqual([]);
  });
});
