import { Quantity } from '@munshi/kernel';
import { aliasKey, answered, nameAsked } from './aliases.js';
import { type Clarification, nothingRead } from './reading.js';

const asked = (span: string, quantity: number | null): Clarification => ({
  span,
  candidates: ['A', 'B'],
  quantity: quantity === null ? null : Quantity.of(quantity),
  unit: null,
  why: 'product',
});

const PRODUCTS = new Map(['A', 'B'].map((sku) => [sku, { sku, name: sku, unit: 'bag', packs: {} }]));
const find = (sku: string) => PRODUCTS.get(sku);

describe('the name in a question', () => {
  it.each([
    ['white wala 10 bag', 10, 'white'],
    ['10 bag white cement chahiye', 10, 'white cement'],
    ['8 mm sariya 5', 5, '8 sariya'],
    ['sariya 8', null, 'sariya 8'],
    ['सफ़ेद सीमेंट 10 बोरी', 10, 'सफ़ेद सीमेंट'],
  ])('of "%s" is what is left without the amount', (span, quantity, name) => {
    expect(nameAsked(asked(span, quantity))).toBe(name);
  });

  it('is nothing where only an amount was said, or a whole letter', () => {
    expect(nameAsked(asked('10 bag', 10))).toBeNull();
    expect(nameAsked(asked('cement '.repeat(50), null))).toBeNull();
  });
});

describe('two names', () => {
  it.each([
    ['safed chini', 'सफ़ेद चीनी'],
    ['Cement WHITE', 'white  cement!'],
    ['phenyl', 'fenil'],
  ])('are one when they sound alike: "%s" and "%s"', (one, other) => {
    expect(aliasKey(one)).toBe(aliasKey(other));
    expect(aliasKey(one)).not.toBe('');
  });

  it('are two when a size is another', () => {
    expect(aliasKey('sariya 8')).not.toBe(aliasKey('sariya 10'));
  });
});

describe('a question whose answer is known', () => {
  const reading = { ...nothingRead('order'), clarify: [asked('white 10', 10)] };

  it('becomes a line', () => {
    const { lines, clarify } = answered(reading, () => 'B', [], find);
    expect(lines).toMatchObject([{ sku: 'B', unit: 'bag', span: 'white 10' }]);
    expect(clarify).toEqual([]);
  });

  it('is about the amount where that was not said', () => {
    const open = { ...reading, clarify: [asked('white', null)] };
    expect(answered(open, () => 'B', [], find).clarify).toMatchObject([
      { why: 'quantity', candidates: ['B'] },
    ]);
  });

  it('stays asked where the answer might change what is in the draft', () => {
    const draft = [{ sku: 'A', quantity: Quantity.of(1), unit: 'bag' }];
    expect(answered(reading, () => 'B', draft, find)).toEqual(reading);
  });

  it('comes on top of a draft', () => {
    const draft = [{ sku: 'C', quantity: Quantity.of(1), unit: 'bag' }];
    expect(answered({ ...reading, intent: 'edit' }, () => 'B', draft, find).add).toHaveLength(1);
  });
});
