import type { CatalogueIndex } from './catalogue-index.js';
import { isDevanagari } from './devanagari.js';
import { cleanText, foldWord, writtenWord } from './fold.js';
import { languageWords } from './language-words.js';
import { MARKETS } from './lexicon/markets.js';

/** A language is told by the first words; a pasted page is not read to its end. */
const LONGEST = 2000;
const MOST_WORDS = 200;

/** Two words of the first language, which lends its words, and as much as a word and a half of another. */
const ENOUGH = { first: 2, other: 3 } as const;
/** As much as a word that one language alone has. */
const AHEAD = 2;

/** An answer of so many words is in the language that alone has all of them. */
const SHORT = 2;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

const inLatin: ReadonlyMap<string, string> = new Map(
  MARKETS.flatMap((market) => Object.entries(market.inLatin ?? {})),
);

/**
 * The code of the language that a text is evidently in, told by script and by words that only one language has: each
 * counts once. Null where too little tells: a number, "ok", a word that another language has borrowed, names of goods
 * (of `catalogue` too, where it is given: "água com gás" is asked for in any language). Hindi is `hi-Latn` where Latin
 * letters alone tell it.
 */
export const languageOf = (text: string, catalogue?: CatalogueIndex): string | null => {
  const words = [...wordsIn(text)];
  const telling = words.filter((word) => tells(word, catalogue));
  const language = ownerOfAll(words, telling) ?? mostLikely(telling);
  if (language === null || telling.some(isDevanagari)) return language;
  return inLatin.get(language) ?? language;
};

const tells = (word: string, catalogue: CatalogueIndex | undefined): boolean =>
  languageWords.weigh(word).size > 0 && !catalogue?.names(foldWord(word));

const ownerOfAll = (words: readonly string[], telling: readonly string[]): string | null => {
  if (words.length > SHORT || telling.length < words.length) return null;
  const owners = new Set(words.map((word) => languageWords.onlyOwnerOf(word)));
  const [only = null] = owners;
  return owners.size === 1 ? only : null;
};

const mostLikely = (words: readonly string[]): string | null => {
  const found = new Map<string, number>();
  for (const word of words)
    for (const [language, weight] of languageWords.weigh(word))
      found.set(language, (found.get(language) ?? 0) + weight);
  const [best, second] = [...found].sort(([, one], [, other]) => other - one);
  if (best === undefined) return null;
  const [language, weight] = best;
  const enough = language === languageWords.first ? ENOUGH.first : ENOUGH.other;
  return weight >= enough && weight - (second?.[1] ?? 0) >= AHEAD ? language : null;
};

const wordsIn = (text: string): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const [word] of cleanText(text.slice(0, LONGEST)).matchAll(WORD)) {
    words.add(writtenWord(word));
    if (words.size >= MOST_WORDS) break;
  }
  return words;
};
