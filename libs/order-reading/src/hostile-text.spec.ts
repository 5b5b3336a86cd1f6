import fc from 'fast-check';
import { ordered, read, shelf } from '../testing/shop.js';
import { readAmount } from './answer.js';
import type { Reading } from './reading.js';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'cement',
    'white',
    'oil',
    'सीमेंट',
    'x',
    ' ',
    '\n',
    ',',
    '-',
    '100',
    '50kg',
    '1e309',
    '0',
    '.5',
    '½',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '\u202e',
    '\u200d',
    '\ud800',
    '\0',
    '🧱',
    '👨‍👩‍👧',
    '×',
    '@',
    '?',
    'remove',
    'more',
  ),
);
const message = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const draft = [ordered('CEM', 100, 'bag'), ordered('OIL-1', 5, 'carton')];

const expectSound = (reading: Reading): void => {
  for (const { sku, quantity, unit } of [...reading.lines, ...reading.set, ...reading.add]) {
    const product = shelf.find(sku);
    expect([product?.unit, ...Object.keys(product?.packs ?? {})]).toContain(unit);
    expect(quantity.isPositive && quantity.toNumber() <= 100_000).toBe(true);
  }
  for (const { candidates, quantity } of reading.clarify) {
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.every((sku) => shelf.find(sku))).toBe(true);
    if (quantity) expect(quantity.isPositive).toBe(true);
  }
};

describe('CatalogueOrderReader, on any text', () => {
  it('never throws, and every line is a product in a unit it is sold in', () => {
    fc.assert(
      fc.property(message, fc.boolean(), (text, drafting) => {
        expectSound(read(text, drafting ? { draft } : {}));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes what it reads as an answer from the product alone', () => {
    const sugar = shelf.find('SUGAR');
    fc.assert(
      fc.property(message, (text) => {
        const amount = sugar && readAmount(text, sugar);
        expect(amount == null || amount.quantity.isPositive).toBe(true);
      }),
    );
  });

  it('reads any whole count back, however the line is written', () => {
    const forms = [
      (n: number) => `cement x ${n}`,
      (n: number) => `${n} x cement`,
      (n: number) => `${n} bags of cement`,
      (n: number) => `cement ${n} bori bhejo`,
      (n: number) => `Cement - ${n}`,
      (n: number) => `please send ${n} bag Cement.`,
      (n: number) => `cement x ${n.toLocaleString('en-IN')}`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(...forms), (count, form) => {
        expect(read(form(count)).lines).toMatchObject([
          { sku: 'CEM', unit: 'bag', quantity: { thousandths: count * 1000 } },
        ]);
      }),
    );
  });

  it('books nothing from a sentence that asks for a price or a stock', () => {
    fc.assert(
      fc.property(
        message.filter((text) => !/cement|oil|white|सीमेंट/i.test(text)),
        fc.constantFrom('price?', 'kitne ka', 'available hai kya', 'rate'),
        (text, question) => {
          const reading = read(`cement 100 bag ${question}\n${text}`);
          expect([...reading.lines, ...reading.add, ...reading.set]).toEqual([]);
        },
      ),
    );
  });

  it.each([
    ['commas', ','.repeat(4096)],
    ['items', 'a,'.repeat(2048)],
    ['numbers', '1 '.repeat(2048)],
    ['numbers with commas', '1,'.repeat(2048)],
    ['one long word', 'cement'.repeat(683)],
    ['one long number', '9'.repeat(4096)],
    ['misspelt words', 'cemnet suger fortun '.repeat(200)],
    ['products', 'cement oil '.repeat(372)],
    ['lines', 'white cement 5\n'.repeat(273)],
    ['joined marks', 'a\u0301'.repeat(2048)],
    ['families', '👨‍👩‍👧'.repeat(512)],
    ['notes', `cement 1 ${'at '.repeat(1360)}cement`],
    ['dashes', '-1'.repeat(2048)],
    ['slashes', '1/'.repeat(2048)],
  ])(
    'does not get stuck on 4,096 characters of %s',
    (_, text) => {
      expectSound(read(text, { draft }));
    },
    3_000,
  );
});
