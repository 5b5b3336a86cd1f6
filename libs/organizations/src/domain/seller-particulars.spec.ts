import { SELLER } from '../../testing/one-kind-of-organization.js';
import { checkSeller, type SellerParticulars, taxProfileOfSeller } from './seller-particulars.js';

const problems = (change: Partial<SellerParticulars>, country = 'IN') => {
  const checked = checkSeller({ ...SELLER, ...change }, country);
  return checked.ok ? [] : checked.refusal.problems;
};

describe('the particulars of a seller', () => {
  it('are kept trimmed, the tax number as the law writes it', () => {
    const given = { ...SELLER, address: ' Pune\n411037 ', contact: ' ', taxId: ' 27aapfu0939f1zv' };
    expect(checkSeller(given, 'IN')).toEqual({
      ok: true,
      value: { ...SELLER, address: 'Pune\n411037', contact: null, taxId: '27AAPFU0939F1ZV' },
    });
  });

  it.each<[string, Partial<SellerParticulars>]>([
    ['tax number 27AAPFU0939F1ZX: wrong-check-digit', { taxId: '27AAPFU0939F1ZX' }],
    ['there is no state Bavaria', { state: 'Bavaria' }],
    ['there is no state 39', { state: '39' }],
    ['not at all is no UPI address', { scanToPay: { scheme: 'UPI', address: 'not at all', name: 'x' } }],
    ['a Pix key is missing', { scanToPay: { scheme: 'Pix', key: ' ', name: 'x', city: 'y' } }],
    [
      'a bank account needs a holder and a number',
      { bank: { holder: '', bank: '', number: '', routing: null } },
    ],
    ['terms are 0 to 365 days', { termsDays: 366 }],
    ['terms are 0 to 365 days', { termsDays: 1.5 }],
    ['a credit limit is a whole number of minor units', { creditLimitMinor: -1 }],
    ['address holds a character that cannot be shown', { address: 'a\0b' }],
    ['legalName is longer than 500 characters', { legalName: 'x'.repeat(501) }],
  ])('are refused: %s', (problem, change) => {
    expect(problems(change)).toEqual([problem]);
  });

  it('are held against the law of the seller, or else of its country', () => {
    expect(problems({ taxId: '11.222.333/0001-81' }, 'BR')).toEqual([]);
    expect(problems({ taxId: '11.222.333/0001-81', taxProfile: 'india-gst' }, 'BR')).toHaveLength(1);
    expect(taxProfileOfSeller({ taxProfile: null, phoneRegion: 'KE' }).key).toBe('none');
  });
});
