import fc from 'fast-check';
import { canonicalAddress, isUserId, phoneOf } from './addresses.js';

describe('canonicalAddress', () => {
  it.each([
    ['Brazil, mobile without its ninth digit', '556199998888', '5561999998888'],
    ['Brazil, mobile with it', '5561999998888', '5561999998888'],
    ['Brazil, the same as Twilio writes it', '+556199998888', '5561999998888'],
    ['Brazil, mobile that began with a 6', '551168765432', '5511968765432'],
    ['Brazil, landline', '551133334444', '551133334444'],
    ['Brazil, landline with a 5', '552150001234', '552150001234'],
    ['Brazil, mobile whose eight digits look like a landline', '5511933334444', '5511933334444'],
    ['Brazil, an area that does not exist', '550099998888', '550099998888'],
    ['Mexico with the old 1', '5215512345678', '525512345678'],
    ['Mexico without', '+525512345678', '525512345678'],
    ['Mexico, too short to have both', '521551234567', '521551234567'],
    ['Argentina with the 9', '5491123456789', '5491123456789'],
    ['Argentina without', '541123456789', '5491123456789'],
    ['Argentina, Buenos Aires with 15', '54111523456789', '5491123456789'],
    ['Argentina, Buenos Aires with 9 and 15', '549111523456789', '5491123456789'],
    ['Argentina, La Plata with 15', '54221154567890', '5492214567890'],
    ['Argentina, Ushuaia with 15', '54290115412345', '5492901412345'],
    ['Argentina, toll-free', '548001234567', '548001234567'],
    ['India', '919876543210', '919876543210'],
    ['India as Twilio writes it', '+919876543210', '919876543210'],
    ['United States', '+14155238886', '14155238886'],
  ])('%s', (_, given, canonical) => {
    expect(canonicalAddress(given)).toBe(canonical);
  });

  it.each([
    'IN.13491208655302741918',
    'US.ENT.11815799212886844830',
    'whatsapp:+919876543210',
    '+91 98765 43210',
    '91-98765',
    '12345',
    '0919876543210',
    '',
    '١٢٣٤٥٦٧٨',
    '9'.repeat(16),
  ])('keeps the bytes of %j', (given) => {
    expect(canonicalAddress(given)).toBe(given);
  });

  it('says the same of what it said', () => {
    const number = fc.tuple(
      fc.constantFrom('55', '52', '521', '54', '549', '91', '1'),
      fc.stringMatching(/^[0-9]{6,12}$/),
    );
    fc.assert(
      fc.property(number, ([country, rest]) => {
        const canonical = canonicalAddress(country + rest);
        expect(canonicalAddress(canonical)).toBe(canonical);
        expect(canonicalAddress(`+${country}${rest}`)).toBe(
          phoneOf(country + rest) === undefined ? `+${country}${rest}` : canonical,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives back unchanged whatever is no number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        fc.pre(phoneOf(given) === undefined);
        expect(canonicalAddress(given)).toBe(given);
      }),
    );
  });

  it('never takes two Brazilian landlines, or a landline and a mobile, for one', () => {
    const area = fc.constantFrom('11', '21', '31', '61', '71', '85');
    fc.assert(
      fc.property(area, fc.stringMatching(/^[2-5][0-9]{7}$/), (ddd, local) => {
        expect(canonicalAddress(`55${ddd}${local}`)).toBe(`55${ddd}${local}`);
        expect(canonicalAddress(`55${ddd}9${local}`)).not.toBe(canonicalAddress(`55${ddd}${local}`));
      }),
    );
  });
});

describe('isUserId', () => {
  it('knows business-scoped user ids from numbers', () => {
    expect(['IN.13491208655302741918', 'US.ENT.11815799212886844830', 'BR.aB9'].every(isUserId)).toBe(true);
    expect(['919876543210', '+919876543210', 'in.134', 'IN.', 'IN.1 2', 'IND.1'].some(isUserId)).toBe(false);
  });
});
