import fc from 'fast-check';
import { checkCharacter, readGstin, stateOfGstin } from './gstin.js';
import { states } from './states.js';

describe('readGstin', () => {
  // Published by their holders.
  it.each(['27AAPFU0939F1ZV', '29AAGCB7383J1Z4', '27AAACR5055K1Z7'])('reads %s', (number) => {
    expect(readGstin(number)).toEqual({ ok: true, value: { name: 'GSTIN', number } });
  });

  it('reads it as people type it', () => {
    expect(readGstin(' 27 aapfu0939f 1zv ')).toMatchObject({ value: { number: '27AAPFU0939F1ZV' } });
  });

  it.each([
    ['27AAPFU0939F1ZW', 'wrong-check-digit'],
    ['72AAPFU0939F1ZV', 'unknown-state'],
    ['39AAPFU0939F1ZV', 'unknown-state'],
    ['27AAPFU0939F0ZV', 'malformed-tax-id'],
    ['27AAPFU0939F1Z', 'malformed-tax-id'],
    ['27AAPFU0939F1ZVV', 'malformed-tax-id'],
    ['', 'malformed-tax-id'],
    ['२७AAPFU0939F1ZV', 'malformed-tax-id'],
  ])('refuses %j: %s', (text, kind) => {
    expect(readGstin(text)).toEqual({ ok: false, refusal: { kind } });
  });

  it('notices every single wrong character', () => {
    const characters = fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
    fc.assert(
      fc.property(fc.nat({ max: 14 }), characters, (place, other) => {
        const number = '27AAPFU0939F1ZV';
        fc.pre(number[place] !== other);
        expect(readGstin(`${number.slice(0, place)}${other}${number.slice(place + 1)}`).ok).toBe(false);
      }),
    );
  });
});

describe('stateOfGstin', () => {
  it('is that of the first two digits, even where the check character is wrong', () => {
    expect(stateOfGstin('27AAPFU0939F1ZA')).toMatchObject({ name: 'Maharashtra' });
    expect(stateOfGstin('12.345.678/0001-95')).toBeNull();
  });

  it('knows all states from 01 to 38', () => {
    expect(states().map(({ code }) => Number(code))).toEqual(Array.from({ length: 38 }, (_, at) => at + 1));
  });
});

it('has a check character for anything of the right form', () => {
  expect(checkCharacter('27AAPFU0939F1Z')).toBe('V');
});
