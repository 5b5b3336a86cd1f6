import { type Currency, decimalPlaces, type Money } from '@munshi/kernel';
import { indianEnglish, internationalEnglish } from './english.js';
import { hindi } from './hindi.js';
import { portuguese, portugueseFeminine } from './portuguese.js';

export type WordsLanguage = 'en' | 'hi' | 'pt';

type Names = readonly [one: string, several: string];

interface CurrencyWords {
  readonly number: (number: number) => string;
  readonly whole: Names;
  readonly hundredth: Names;
}

interface Speaker {
  readonly number: (number: number) => string;
  /** Currencies that are called by name; others go by their code. */
  readonly currencies: Readonly<Record<Currency, CurrencyWords>>;
  readonly and: string;
  readonly minus: string;
  /** Closes the amount, so that nobody adds to it. */
  readonly only: string;
  readonly isOne: (count: number) => boolean;
  /** What stands between a number and its currency. */
  readonly before: (count: number) => string;
}

const space = (): string => ' ';

const SPEAKERS: Readonly<Record<WordsLanguage, Speaker>> = {
  en: {
    number: internationalEnglish,
    currencies: {
      INR: { number: indianEnglish, whole: ['Rupee', 'Rupees'], hundredth: ['Paisa', 'Paise'] },
      BRL: { number: internationalEnglish, whole: ['Real', 'Reais'], hundredth: ['Centavo', 'Centavos'] },
    },
    and: 'and',
    minus: 'Minus',
    only: ' Only',
    isOne: (count) => count === 1,
    before: space,
  },
  hi: {
    number: hindi,
    currencies: { INR: { number: hindi, whole: ['रुपया', 'रुपये'], hundredth: ['पैसा', 'पैसे'] } },
    and: 'और',
    minus: 'ऋण',
    only: ' मात्र',
    isOne: (count) => count === 1,
    before: space,
  },
  pt: {
    number: portuguese,
    currencies: {
      BRL: { number: portuguese, whole: ['real', 'reais'], hundredth: ['centavo', 'centavos'] },
      INR: { number: portugueseFeminine, whole: ['rupia', 'rupias'], hundredth: ['paisa', 'paise'] },
    },
    and: 'e',
    minus: 'menos',
    only: '',
    isOne: (count) => count < 2,
    before: (count) => (count >= 1_000_000 && count % 1_000_000 === 0 ? ' de ' : ' '), // "um milhão de reais"
  },
};

/** An amount as invoices and cheques have it: "One Lakh Rupees and Fifty Paise Only". */
export const amountInWords = ({ minor, currency }: Money, language: WordsLanguage): string => {
  const speaker = SPEAKERS[language];
  const places = decimalPlaces(currency);
  const hundred = 10 ** places;
  const whole = Math.floor(Math.abs(minor) / hundred);
  const part = Math.abs(minor) % hundred;
  const words = Object.hasOwn(speaker.currencies, currency) ? speaker.currencies[currency] : undefined;
  const said = words ? byName(whole, part, words, speaker) : byCode(whole, part, places, currency, speaker);
  return `${minor < 0 ? `${speaker.minus} ` : ''}${said}${speaker.only}`;
};

const byName = (whole: number, part: number, words: CurrencyWords, speaker: Speaker): string => {
  const { and, isOne, before } = speaker;
  const counted = (count: number, [one, several]: Names): string =>
    `${words.number(count)}${before(count)}${isOne(count) ? one : several}`;
  if (part === 0) return counted(whole, words.whole);
  if (whole === 0) return counted(part, words.hundredth);
  return `${counted(whole, words.whole)} ${and} ${counted(part, words.hundredth)}`;
};

/** "Twelve and 50/100 USD", as banks write it: what the smaller coin is called need not be known. */
const byCode = (
  whole: number,
  part: number,
  places: number,
  currency: Currency,
  { number, and }: Speaker,
): string => {
  if (places === 0) return `${number(whole)} ${currency}`;
  return `${number(whole)} ${and} ${String(part).padStart(places, '0')}/${10 ** places} ${currency}`;
};
