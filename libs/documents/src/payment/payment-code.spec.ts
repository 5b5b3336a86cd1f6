import fc from 'fast-check';
import { money } from '@munshi/kernel';
import { paymentCode } from './payment-code.js';
import { crc16 } from './pix.js';

const upi = { scheme: 'UPI', address: 'sharma@okbank', name: 'Sharma & Sons' } as const;
const pix = {
  scheme: 'Pix',
  key: 'loja@exemplo.com.br',
  name: 'São João Materiais',
  city: 'São Paulo',
} as const;
const rupees = (minor: number) => money(minor, 'INR');
const reais = (minor: number) => money(minor, 'BRL');

describe('a UPI link', () => {
  it('carries payee, amount and the invoice’s number', () => {
    expect(paymentCode(upi, rupees(1_234_50), 'INV/26-27/000123')).toBe(
      'upi://pay?pa=sharma%40okbank&pn=Sharma%20%26%20Sons&am=1234.50&cu=INR&tr=INV%2F26-27%2F000123&tn=INV%2F26-27%2F000123',
    );
  });

  it.each([
    [5, '0.05'],
    [50, '0.50'],
    [100, '1.00'],
    [99_99_99_999_99, '999999999.99'],
  ])('says %i paise as %s', (minor, amount) => {
    expect(new URL(paymentCode(upi, rupees(minor), 'x') ?? '').searchParams.get('am')).toBe(amount);
  });

  it('is a link whatever the seller is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const link = new URL(paymentCode({ ...upi, name }, rupees(100), 'INV/1') ?? '');
        expect(link.searchParams.get('am')).toBe('1.00');
      }),
    );
  });
});

describe('a Pix code', () => {
  /** Reads the fields back, as a bank's app does. */
  const fieldsOf = (code: string): Map<string, string> => {
    const fields = new Map<string, string>();
    for (let at = 0; at < code.length;) {
      const length = Number(code.slice(at + 2, at + 4));
      fields.set(code.slice(at, at + 2), code.slice(at + 4, at + 4 + length));
      at += 4 + length;
    }
    return fields;
  };

  it('has the checksum of the standard', () => {
    expect(crc16('123456789')).toBe(0x29b1); // the check value of CRC-16/CCITT-FALSE
    // The example of the Banco Central's manual.
    const example =
      '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***6304';
    expect(crc16(example).toString(16).toUpperCase()).toBe('1D3D');
  });

  it('carries key, name, town, amount and the invoice’s number', () => {
    const fields = fieldsOf(paymentCode(pix, reais(123_40), 'INV/26/000007') ?? '');
    expect(Object.fromEntries(fields)).toMatchObject({
      '26': '0014br.gov.bcb.pix0119loja@exemplo.com.br',
      '53': '986',
      '54': '123.40',
      '59': 'Sao Joao Materiais',
      '60': 'Sao Paulo',
      '62': '0511INV26000007',
    });
  });

  it('is well-formed whatever the seller is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (name, city, reference) => {
        const code = paymentCode({ ...pix, name, city }, reais(100), reference) ?? '';
        expect(code.slice(-4)).toBe(crc16(code.slice(0, -4)).toString(16).toUpperCase().padStart(4, '0'));
        expect([...fieldsOf(code).keys()].join(' ')).toBe('00 26 52 53 54 58 59 60 62 63');
      }),
    );
  });
});

it.each([
  ['another currency than the scheme’s', upi, reais(100)],
  ['another currency than the scheme’s', pix, rupees(100)],
  ['nothing', upi, rupees(0)],
  ['less than nothing', upi, rupees(-1)],
])('there is no code for %s', (_, payTo, amount) => {
  expect(paymentCode(payTo, amount, 'x')).toBeNull();
});
