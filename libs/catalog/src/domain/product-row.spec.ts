import { readProductRow, readProductRows } from './product-row.js';

const values = (more: Record<string, string> = {}) => ({
  sku: 'CEM-50',
  name: 'Cement 50 kg',
  category: 'Cement',
  unit: 'bag',
  packs: 'pallet=40; half pallet = 20',
  aliases: 'opc; simento;',
  tax_rate: '18',
  hsn: '2523',
  price: '380.5',
  'price:gold': '375',
  currency: 'INR',
  on_hand: '500',
  ...more,
});
const read = (more: Record<string, string>) =>
  readProductRow({ line: 2, values: values(more) }, 'INR', 'standard');

describe('a row of products.csv', () => {
  it('is read as it is written', () => {
    expect(read({})).toMatchObject({
      sku: 'CEM-50',
      packs: { pallet: 40, 'half pallet': 20 },
      aliases: ['opc', 'simento'],
      taxRate: 1800,
      prices: [
        { priceList: null, minor: 38_050, currency: 'INR' },
        { priceList: 'gold', minor: 37_500, currency: 'INR' },
      ],
    });
  });

  it('may leave out what is not known', () => {
    const row = read({ packs: '', aliases: '', hsn: '', 'price:gold': '', currency: '', on_hand: '' });
    expect(row).toMatchObject({
      packs: {},
      aliases: [],
      hsn: null,
      onHand: null,
      prices: [{ priceList: null }],
    });
  });

  it.each([
    ['price', '', 'price is missing'],
    ['price', '3,80', 'price 3,80 is no amount of INR; write it like 1234.50 or 1,234.50'],
    ['price', '$380', 'price $380 is not in INR'],
    ['price:gold', '-1', 'price:gold -1 is no amount of INR; write it like 1234.50 or 1,234.50'],
    ['tax_rate', '180', 'the tax rate must be between 0 and 100 %'],
    ['tax_rate', '', 'tax_rate is missing'],
    ['packs', 'carton', 'pack carton is not written like carton=24'],
    ['packs', 'carton=24; carton = 12', 'pack carton comes more than once'],
    ['price:standard', '390', 'the price list standard is given more than one price'],
    ['price: gold', '370', 'the price list gold is given more than one price'],
    ['currency', 'BRL', 'the price must be in INR'],
    ['currency', 'rupees', 'price 380.5 is no amount of rupees'],
    ['on_hand', 'many', 'on hand must be a number from 0, of at most three decimal places'],
  ])('is bad when %s is %p', (column, text, problem) => {
    expect(read({ [column]: text })).toMatchObject({
      line: 2,
      problems: expect.arrayContaining([problem]) as string[],
    });
  });

  it('names every problem of every bad row, and a SKU that came before', () => {
    const rows = [values(), values({ name: '', unit: '' }), values({ price: '1' })];
    const outcome = readProductRows(
      rows.map((row, index) => ({ line: index + 2, values: row })),
      'INR',
      'standard',
    );
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        kind: 'bad-rows',
        rows: [
          { line: 3, problems: ['name is missing', 'unit is missing'] },
          { line: 4, problems: ['sku CEM-50 is on line 2 already'] },
        ],
      },
    });
  });

  it('counts minor units as the currency does', () => {
    const yen = readProductRow(
      { line: 2, values: values({ currency: 'JPY', price: '380', 'price:gold': '' }) },
      'JPY',
      'standard',
    );
    expect(yen).toMatchObject({ prices: [{ minor: 380 }] });
    const sen = readProductRow({ line: 2, values: values({ currency: 'JPY' }) }, 'JPY', 'standard');
    expect(sen).toHaveProperty('problems');
  });
});
