import { INDIA_GST } from '@munshi/tax';
import { readShopRow, readShopRows } from './shop-row.js';

const rules = {
  canonicalPhone: (text: string) => (/^\+?\d{10,13}$/.test(text) ? text.replace('+', '') : null),
  priceLists: ['standard', 'gold'],
  defaultPriceList: 'standard',
  ...INDIA_GST,
};
const verma = {
  name: 'Verma Stores',
  phone: '+919800000001',
  price_list: 'gold',
  language: 'hi',
  address: '1, MG Road, Pune',
  gstin: '27ABCDE1234F1Z5',
};
const read = (more: Record<string, string>) => readShopRow({ line: 2, values: { ...verma, ...more } }, rules);

describe('a row of shops.csv', () => {
  it('is read as it is written', () => {
    expect(read({})).toEqual({
      name: 'Verma Stores',
      phone: '919800000001',
      priceList: 'gold',
      language: 'hi',
      address: '1, MG Road, Pune',
      taxId: '27ABCDE1234F1Z5',
    });
  });

  it('tells where the shop is and what it is told apart by, where it says so', () => {
    expect(read({ city: ' Pune ', tags: 'vip; north;' })).toMatchObject({
      city: 'Pune',
      tags: ['vip', 'north'],
    });
    expect(read({ city: '', tags: ' ' })).not.toHaveProperty('tags');
    expect(read({ city: 'a\tb' })).toHaveProperty('problems');
  });

  it('tells the state that goods go to, by its code or name, where it says so', () => {
    for (const state of ['09', 'Uttar Pradesh', 'up']) expect(read({ state })).toMatchObject({ state: '09' });
    expect(read({ state: ' ' })).not.toHaveProperty('state');
  });

  it('needs no more than a name and a phone', () => {
    const row = readShopRow({ line: 2, values: { name: 'Verma', phone: '919800000001' } }, rules);
    expect(read({ price_list: 'default' })).toMatchObject({ priceList: 'standard' });
    expect(row).toMatchObject({ priceList: 'standard', language: null, address: null, taxId: null });
  });

  it.each([
    ['name', '', 'name is missing'],
    ['name', 'x'.repeat(201), 'name is longer than 200 characters'],
    ['name', 'a\0b', 'name or address holds a character that cannot be shown'],
    ['phone', 'call me', 'phone call me is no phone number'],
    ['price_list', 'silver', 'there is no price list silver'],
    ['language', 'fr', 'language fr is none of en, hi, hi-Latn, pt'],
    ['state', '39', 'there is no state 39'],
    ['gstin', 'a b', 'gstin a b is no tax number'],
  ])('is bad when %s is %p', (column, text, problem) => {
    expect(read({ [column]: text })).toEqual({ line: 2, problems: [problem] });
  });

  it('names every bad row, and a phone that came before in another spelling', () => {
    const rows = [verma, { ...verma, phone: '919800000001' }, { ...verma, name: '', phone: 'x' }];
    expect(
      readShopRows(
        rows.map((values, index) => ({ line: index + 2, values })),
        rules,
      ),
    ).toEqual({
      ok: false,
      refusal: {
        kind: 'bad-rows',
        rows: [
          { line: 3, problems: ['phone 919800000001 is on line 2 already'] },
          { line: 4, problems: ['name is missing', 'phone x is no phone number'] },
        ],
      },
    });
  });
});
