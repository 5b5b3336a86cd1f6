/** A word of a text, in the form in which words are compared, and where it ends in the text. */
export interface PlainWord {
  readonly plain: string;
  readonly end: number;
}

/** With joiners, which stand inside words of Indian scripts, and with "don't" as one word. */
const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’][\p{L}\p{M}\p{N}\u200c\u200d]+)*/gu;
/** Latin accents alone, since the vowel signs of Devanagari are marks too; and what half of all keyboards leave out. */
const LEFT_OUT = /[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu;

/** The words of a text one by one, without case, accents and punctuation. */
export function* plainWords(text: string): Generator<PlainWord> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const plain = word.normalize('NFKD').toLowerCase().replace(LEFT_OUT, '');
    if (plain !== '') yield { plain, end: index + word.length };
  }
}

/** All of them, one space between: two texts that only differ in case, accents and punctuation become one. */
export const plainPhrase = (text: string): string =>
  Array.from(plainWords(text), ({ plain }) => plain).join(' ');
