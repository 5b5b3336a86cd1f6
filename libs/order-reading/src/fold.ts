import { isDevanagari, romanized } from './devanagari.js';
import { Remembered } from './remembered.js';
import { soundOf } from './sound.js';

/** Soft hyphen, zero-width and direction marks: invisible, so they must not decide what a word is. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffd\p{Surrogate}]/gu;
const LATIN_ACCENTS = /[\u0300-\u036f]/g;
/** Latin accents and the nukta. */
const MARKS = /[\u0300-\u036f\u093c]/g;
const FOREIGN_DIGIT = /[٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯０-９]/g;
/** With the whole number before it, where that is as small as people say it with a part. */
const FRACTION = /(?:(?<!\d)(\d{1,2}) ?)?([½¼¾])/g;
const FRACTIONS: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };
const ASCII = /^[\n\x20-\x7e]*$/;

/** Arabic and full-width digits start at 0 of a row of 16, the Indian ones at 6. */
const asciiDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String((code & 15) - (code < 0x700 || code > 0xff00 ? 0 : 6));
};

const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})/gu;

/** The text without what cannot be seen, digits in ASCII, "don't" as one word, the cells of a spreadsheet parted; spans are cut from it. */
export const cleanText = (text: string): string =>
  visible(text.replaceAll('\t', '|')).replace(APOSTROPHE, '');

const visible = (text: string): string =>
  ASCII.test(text)
    ? text
    : text
        .normalize('NFC')
        .replace(INVISIBLE, '')
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(UNPRINTABLE, ' ')
        .replace(
          FRACTION,
          (_, whole: string | undefined, part: string) => `${whole ?? 0}${FRACTIONS[part] ?? ''}`,
        )
        .replace(FOREIGN_DIGIT, asciiDigit)
        .replace(/(?<=m)[²³]/gi, (power) => (power === '²' ? '2' : '3'));

/** One word in the form words are compared in: Latin letters without accents, singular, spelt as it sounds. */
export const foldWord = (word: string): string => known.get(word, () => folded(word));

const known = new Remembered<string>();

const folded = (word: string): string => {
  const lower = word.toLowerCase();
  if (isDevanagari(lower)) return soundOf(romanized(lower).replace(/(?<=..[^aeiouk])s$/, ''));
  const plain = /^[a-z0-9]*$/.test(lower)
    ? lower
    : lower.normalize('NFD').replace(LATIN_ACCENTS, '').normalize('NFC');
  return /^[a-z]+$/.test(plain) ? soundOf(singular(plain)) : plain;
};

/** The same of a name whose last "s" may be no plural: "Vicks" is spelt "विक्स", "Lays" "लेज". */
export const foldName = (word: string): string => {
  const written = writtenWord(word);
  return /^[a-z]+$/.test(written) ? soundOf(written) : foldWord(word);
};

/** A word as it is written, without case, accents and dots below: number words are told apart by single letters. */
export const writtenWord = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC');

/** As `foldWord`, every word of a phrase; one space between them. */
export const foldPhrase = (phrase: string): string => phrase.trim().split(' ').map(foldWord).join(' ');

const singular = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|ees)$/.test(word)) return word;
  if (/(?:sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
};
