import fc from 'fast-check';
import { clean, decimal, fields, identifier, items, title, unixSeconds, whole, words } from './untrusted.js';

describe('untrusted', () => {
  it('takes out NUL and lone surrogates and nothing else', () => {
    expect(clean('a\0b')).toBe('ab');
    expect(clean('a\ud83db\ude00c')).toBe('abc');
    expect(clean('\ud83d\0\ude00')).toBe('');
    expect(clean('सीमेंट 👍🏽 \u0001')).toBe('सीमेंट 👍🏽 \u0001');
  });

  it('leaves nothing that PostgreSQL refuses', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const cleaned = clean(String.fromCharCode(...units));
        expect(cleaned).not.toMatch(/[\0\p{Surrogate}]/u);
        expect(clean(cleaned)).toBe(cleaned);
      }),
    );
  });

  it('reads only what has the right type', () => {
    expect([
      fields([]),
      fields(null),
      fields('x'),
      items({}),
      words(5),
      words('\0'),
      whole(1.5),
      whole('1e3'),
      decimal('x'),
    ]).toEqual(Array.from({ length: 9 }, () => undefined));
    expect([whole('42'), whole(42), decimal('-23.5'), decimal(1e-3)]).toEqual([42, 42, -23.5, 0.001]);
  });

  it('takes no empty or endless string for an id', () => {
    expect(identifier('')).toBeUndefined();
    expect(identifier('x'.repeat(256))).toBeUndefined();
    expect(identifier('x'.repeat(255))).toHaveLength(255);
    expect(identifier(7)).toBeUndefined();
  });

  it('reads unix seconds, and knows what is no moment', () => {
    expect(unixSeconds('1739321024')).toEqual(new Date('2025-02-12T00:43:44Z'));
    expect([
      unixSeconds('yesterday'),
      unixSeconds(-1),
      unixSeconds(1e14),
      unixSeconds({}),
      unixSeconds(''),
    ]).toEqual([null, null, null, null, null]);
  });

  it('shortens names without leaving half a character', () => {
    expect(title(`${'a'.repeat(254)}👍${'b'.repeat(2_000)}`)).toBe('a'.repeat(254));
  });
});
