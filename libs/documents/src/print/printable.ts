import { asData } from '@munshi/wording';
import { paperFonts } from './fonts.js';

/** The fonts have no glyph for it either, and draw their box for what is missing. */
const UNPRINTABLE = '\ufffd';
const ASCII = /^[\x20-\x7e]*$/;
/** Conjuncts are made and kept apart with these two; whatever else is invisible goes. */
const JOINERS = /[\u200c\u200d]/;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/u;

/** A text on one line that holds nothing but what can be printed; what cannot is one box, however long it is. */
export const printable = (text: string, limit: number): string => {
  const clean = asData(text, limit);
  if (ASCII.test(clean)) return clean;
  let printed = '';
  for (const character of clean.normalize('NFC').replace(/\p{Zs}/gu, ' ')) {
    if (isPrintable(character)) printed += character;
    else if (!INVISIBLE.test(character)) printed += UNPRINTABLE;
  }
  return printed.replace(/\ufffd[\ufffd\u200c\u200d]*/g, UNPRINTABLE);
};

/** As `printable`, for a text whose line ends are meant: an address. */
export const printableLines = (text: string, limit: number, most: number): readonly string[] =>
  text
    .slice(0, limit * most)
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => printable(line, limit))
    .filter((line) => line !== '')
    .slice(0, most);

const isPrintable = (character: string): boolean =>
  JOINERS.test(character) ||
  (!INVISIBLE.test(character) && paperFonts().regular.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
