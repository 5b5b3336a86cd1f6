import { languageOf, listLanguageOf } from '@munshi/order-reading';
import { isLanguage, type Language, languageOfPhrase } from '@munshi/wording';

type Catalogue = Parameters<typeof languageOf>[1];

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const DEVANAGARI = /\p{Script=Devanagari}/u;
/** More words tell by themselves. */
const MOST_WORDS = 30;
/** Short words are of many languages: "la", "mil". */
const SHORTEST = 4;
/** In letters of its own somebody may name goods alone. */
const OWN_LETTERS = { known: 2, unknown: 1 } as const;

/**
 * The language of a message: what it is evidently in, or else the only one that any of its words tells, so that
 * "message band karo" is Hindi though two of its words are anybody's. Names of goods tell nothing but of somebody new.
 * @param known that it is known what the customer speaks, which takes more to change
 */
export const languageTold = (text: string, known: boolean, catalogue: Catalogue): Language | null => {
  const evident = languageOf(text, catalogue);
  if (evident !== null) return isLanguage(evident) ? evident : null;
  const phrase = languageOfPhrase(text);
  if (phrase !== null) return phrase;
  const words = text.slice(0, 500).match(WORD)?.slice(0, MOST_WORDS) ?? [];
  const inOwnLetters = words.filter((word) => DEVANAGARI.test(word)).length;
  if (inOwnLetters >= (known ? OWN_LETTERS.known : OWN_LETTERS.unknown)) return 'hi';
  const told = new Set(
    words.filter(({ length }) => length >= SHORTEST).flatMap((word) => languageOf(word, catalogue) ?? []),
  );
  const [only = null] = told;
  if (told.size > 0) return told.size === 1 && isLanguage(only) ? only : null;
  const list = known ? null : listLanguageOf(text);
  return list !== null && isLanguage(list) ? list : null;
};
