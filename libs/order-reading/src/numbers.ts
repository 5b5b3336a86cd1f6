import { Quantity } from '@munshi/kernel';
import { foldWord } from './fold.js';

const PLAIN = /^\d{1,9}(?:\.\d{1,3})?$/;
/** 1,000 and 12,34,567 alike. */
const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d{1,3})?$/;
/** "1.000" is a thousand to some and one to others; "0.125" is clear. */
const UNCLEAR = /^[1-9]\d{0,2}\.\d{3}$/;

const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    ...{
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      twelve: 12,
    },
    ...{ fifteen: 15, twenty: 20, fifty: 50, hundred: 100 },
    ...{
      ek: 1,
      teen: 3,
      char: 4,
      paanch: 5,
      panch: 5,
      chhe: 6,
      saat: 7,
      aath: 8,
      das: 10,
      bees: 20,
      pachas: 50,
    },
    ...{ एक: 1, तीन: 3, चार: 4, पांच: 5, पाँच: 5, छह: 6, सात: 7, आठ: 8, दस: 10, बीस: 20, पचास: 50 },
    ...{ dois: 2, duas: 2, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8, dez: 10, vinte: 20, cem: 100 },
  }).map(([word, number]) => [foldWord(word), number] as const),
);

/** The amount digits stand for; null when that is in doubt ("10,20", "1.000", eleven digits). */
export const readNumber = (written: string, decimalComma: boolean): Quantity | null => {
  const digits = written.startsWith('.') ? `0${written}` : written;
  // Portuguese "1.5" has no other meaning, so only points before exactly three digits are thousands there.
  const swap = decimalComma && /,|\.\d{3}(?!\d)/.test(digits);
  const text = swap ? digits.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : digits;
  if (GROUPED.test(text)) return Quantity.of(text.replaceAll(',', ''));
  return PLAIN.test(text) && !UNCLEAR.test(text) ? Quantity.of(text) : null;
};

/** Small numbers in words, where the word means nothing else: Hindi "do" is also "give". */
export const numberWord = (word: string): number | undefined => WORDS.get(word);
