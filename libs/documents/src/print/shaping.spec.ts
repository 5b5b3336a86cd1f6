import { paperFonts } from './fonts.js';

describe('Devanagari', () => {
  /** Glyphs of the regular font as HarfBuzz 6.0 puts them (hb-shape): matras moved, conjuncts and rephs made. */
  it.each([
    ['शर्मा', '85 80 31 503'],
    ['ट्रेडर्स', '66 505 40 68 87 503'],
    ['क्विंटल', '567 232 84 759 66 83'],
    ['हिंदी', '556 88 759 73 33'],
    ['कीर्ति', '56 631 587 71 759'],
    ['राष्ट्रीय', '82 31 464 505 33 81'],
    ['क्षत्रिय', '90 542 304 81'],
    ['ज्ञान', '91 31 75'],
    ['श्रृंगार', '317 36 100 58 31 82'],
    ['ब्रह्म', '311 470'],
    ['स्त्रियाँ', '550 256 304 81 31 101'],
    ['फ़्रिज', '542 345 63'],
    ['उज्ज्वल', '9 652 238 84 83'],
  ])('is shaped: %s', (word, expected) => {
    const { glyphs } = paperFonts().regular.layout(word);
    expect(glyphs.map(({ id }) => id).join(' ')).toBe(expected);
  });
});
