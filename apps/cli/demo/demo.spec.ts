import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { indexCatalogue, NO_CONTEXT, CatalogueOrderReader } from '@munshi/order-reading';
import { INDIA_GST, taxRateOf } from '@munshi/tax';

type Row = Record<string, string>;
const rows = (file: string): Row[] =>
  parse(readFileSync(new URL(file, import.meta.url)), { columns: true, skip_empty_lines: true });

const products = rows('products.csv');
const catalogue = indexCatalogue(
  products.map((row) => ({
    sku: row['sku'] ?? '',
    name: row['name'] ?? '',
    category: row['category'] ?? '',
    unit: row['unit'] ?? '',
    aliases: (row['aliases'] ?? '').split(';').filter(Boolean),
    packs: Object.fromEntries(
      (row['packs'] ?? '')
        .split(';')
        .filter(Boolean)
        .map((pack) => {
          const [name = '', units] = pack.split('=');
          return [name, Number(units)];
        }),
    ),
  })),
);
const read = (text: string) => new CatalogueOrderReader().read(text, catalogue, NO_CONTEXT);

describe('The demo catalogue', () => {
  it('has sixty products with a price, a rate and stock each', () => {
    expect(products).toHaveLength(60);
    expect(new Set(products.map(({ sku }) => sku)).size).toBe(60);
    for (const row of products) {
      expect(row['price']).toMatch(/^\d+\.\d{2}$/);
      expect(row['price:gold']).toMatch(/^\d+\.\d{2}$/);
      expect(Number(row['price:gold'])).toBeLessThan(Number(row['price']));
      expect([0, 500, 1800]).toContain(taxRateOf(row['tax_rate'] ?? ''));
      expect(row['hsn']).toMatch(/^\d{8}$/);
      expect(row['currency']).toBe('INR');
      expect(row['on_hand']).toMatch(/^\d+$/);
    }
  });

  it('means exactly one product by plain "Cement"', () => {
    expect(read('Cement x 100').lines).toMatchObject([
      { sku: 'CEM-PPC-50', unit: 'bag', quantity: { thousandths: 100_000 } },
    ]);
    expect(read('cement').clarify).toMatchObject([{ candidates: ['CEM-PPC-50'], why: 'quantity' }]);
  });

  it('finds every product by its own name', () => {
    for (const { sku, name, unit } of products)
      expect(read(`${name} x 7`)).toMatchObject({
        lines: [{ sku, unit, quantity: { thousandths: 7000 } }],
        clarify: [],
        unknown: [],
      });
  });

  it('gives no alias to two products', () => {
    for (const { sku, aliases = '' } of products)
      for (const alias of aliases.split(';').filter(Boolean)) {
        const { lines, clarify } = read(`${alias} x 7`);
        expect({
          alias,
          skus: [...lines.map((line) => line.sku), ...clarify.flatMap(({ candidates }) => candidates)],
        }).toEqual({
          alias,
          skus: [sku],
        });
      }
  });

  it.each([
    ['white cement 10', ['CEM-WHT-5', 'CEM-WHT-25']],
    ['tmt 100 kg', ['TMT-8', 'TMT-10', 'TMT-12']],
    ['pipe 5', ['PIP-PVC-4', 'PIP-CPVC-1']],
    ['sunflower oil 5', ['OIL-SUN-1', 'OIL-SUN-15']],
  ])('asks which is meant by %j', (text, candidates) => {
    expect(read(text)).toMatchObject({ lines: [], clarify: [{ candidates, why: 'product' }] });
  });

  it('reads a whole order', () => {
    const { lines } = read('Cement x 100\nchini 2 bori\nparle g 3 carton, namak 10 and 8mm sariya 5 bundle');
    expect(lines.map(({ sku, quantity, unit }) => `${sku} ${quantity} ${unit}`)).toEqual([
      'CEM-PPC-50 100 bag',
      'SUG-LOOSE 2 bag',
      'BIS-PARG-10 3 carton',
      'SLT-TATA-1 10 packet',
      'TMT-8 5 bundle',
    ]);
  });
});

describe('The demo shops', () => {
  it('are five, each with a mobile number and a language we speak', () => {
    const shops = rows('shops.csv');
    expect(shops).toHaveLength(5);
    for (const { phone = '', language = '' } of shops) {
      const number = parsePhoneNumberWithError(`+${phone}`);
      expect([number.number, number.getType(), number.country]).toEqual([`+${phone}`, 'MOBILE', 'IN']);
      expect(['en', 'hi', 'hi-Latn', 'pt']).toContain(language);
    }
  });

  it('are each in a state that their papers can tell', () => {
    for (const { name, gstin = '', address = null } of rows('shops.csv'))
      expect([name, INDIA_GST.lacksState({ taxId: gstin || null, address })]).toEqual([name, false]);
  });
});
