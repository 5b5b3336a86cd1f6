import { canonicalPhone } from './written-phone.js';

describe('a phone number in a file', () => {
  const inIndia = canonicalPhone('IN');

  it.each(['98290 12345', '098290-12345', '+91 98290 12345', '919829012345', '+919829012345'])(
    'is read from %s',
    (text) => {
      expect(inIndia(text)).toBe('919829012345');
    },
  );

  it('may be of another country when it is written in full', () => {
    expect(inIndia('5511987654321')).toBe('5511987654321');
    expect(inIndia('+55 11 98765-4321')).toBe('5511987654321');
    // As our own files have it; without its plus it would be one of India's.
    expect(inIndia('(+65) 8123 4567')).toBe('6581234567');
    expect(canonicalPhone('BR')('11 98765-4321')).toBe('5511987654321');
  });

  it('is one number however old its spelling', () => {
    expect(inIndia('+5215512345678')).toBe(inIndia('+525512345678'));
  });

  it.each(['', 'call me', '12', '+0000000000', '99999999999999999999'])('is not %j', (text) => {
    expect(inIndia(text)).toBeNull();
    expect(canonicalPhone('??')(text)).toBeNull();
  });
});
