import fc from 'fast-check';
import { shorten, splitText } from './split.js';

describe('splitText', () => {
  it('leaves a text alone that fits', () => {
    expect(splitText('Cement x 100', 1600)).toEqual(['Cement x 100']);
    expect(splitText('', 10)).toEqual(['']);
  });

  it('cuts at the last line end that fits', () => {
    expect(splitText('one two\nthree four\nfive', 19)).toEqual(['one two\nthree four', 'five']);
  });

  it('cuts between words where no line ends in the second half', () => {
    expect(splitText('a\nbbbb cccc dddd', 12)).toEqual(['a\nbbbb cccc', 'dddd']);
  });

  it('cuts inside a word that is longer than a part', () => {
    expect(splitText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('keeps an emoji of several code points whole', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(splitText(`aaaaaa${family}bb`, 12)).toEqual(['aaaaaa', `${family}b`, 'b']);
  });

  it('keeps accents and conjuncts with their letters', () => {
    expect(splitText('xxe\u0301yy', 3)).toEqual(['xx', 'e\u0301y', 'y']);
    expect(splitText('सीमेंटसीमेंट', 5).join('')).toBe('सीमेंटसीमेंट');
    for (const part of splitText('सीमेंटसीमेंटसीमेंट', 5)) expect(part).toMatch(/^\P{M}/u);
  });

  it('keeps flags whole', () => {
    expect(splitText('🇮🇳🇧🇷🇮🇳', 6)).toEqual(['🇮🇳', '🇧🇷', '🇮🇳']);
  });

  it('never splits a code point even where one character has no end', () => {
    const zalgo = `a${'\u0301'.repeat(5_000)}`;
    expect(splitText(zalgo, 100).join('')).toBe(zalgo);
  });

  it('splits a book without taking long over it', () => {
    const parts = splitText('नमस्ते '.repeat(50_000), 1600);
    expect(parts.every((part) => part.length <= 1600)).toBe(true);
  });

  const text = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '\n', '👍🏽', 'ही', '👨‍👩‍👧', '🇮🇳', 'e\u0301', '\r\n'),
    maxLength: 300,
  });

  it('fits every part, loses nothing but blanks, and cuts no character', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (given, limit) => {
        const parts = splitText(given, limit);
        const bare = (words: string) => words.replace(/\s+/g, '');
        expect(parts.every((part) => part.length <= limit)).toBe(true);
        expect(bare(parts.join(''))).toBe(bare(given));
        expect(graphemes(bare(parts.join('\u0000'))).filter((one) => one !== '\u0000')).toEqual(
          graphemes(bare(given)),
        );
      }),
    );
  });
});

describe('shorten', () => {
  it('adds an ellipsis only where something was cut', () => {
    expect(shorten('Confirm', 20)).toBe('Confirm');
    expect(shorten('Confirm this order now', 20)).toBe('Confirm this order…');
    expect(shorten('👍🏽👍🏽👍🏽', 9)).toBe('👍🏽👍🏽…');
  });
});

const graphemes = (words: string): string[] =>
  [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment);
