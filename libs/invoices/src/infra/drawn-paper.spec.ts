import { BRAZIL, INDIA_GST, type TaxProfile } from '@munshi/tax';
import { firmOf } from './drawn-paper.js';

describe('the tax number of a firm', () => {
  const taxIdOf = (taxId: string | null, profile: TaxProfile) =>
    firmOf({ name: 'Verma Stores', address: null, taxId }, profile).taxId;

  it.each([
    ['29AAGCB7383J1Z4', INDIA_GST, 'GSTIN'],
    ['33BBBBB0000B1Z5', INDIA_GST, 'GSTIN'], // its check character is wrong
    ['33 bbbbb0000b1z5', INDIA_GST, 'GSTIN'],
    ['33BBBBB0000B1Z5', BRAZIL, 'GSTIN'],
    ['11.222.333/0001-81', BRAZIL, 'CNPJ'],
    ['99BBBBB0000B1Z5', INDIA_GST, null], // no state has this code
    ['VAT 4711', INDIA_GST, null],
  ])('%s is called what it is', (number, profile, name) => {
    expect(taxIdOf(number, profile)).toEqual({ name, number });
  });

  it('is none where there is none', () => {
    expect(taxIdOf(null, INDIA_GST)).toBeNull();
    expect(taxIdOf('', INDIA_GST)).toBeNull();
  });
});
