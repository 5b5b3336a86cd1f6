import type { CatalogueRange } from './catalogue-range.js';
import { foldWord } from './fold.js';
import type { ItemWord } from './items.js';
import type { WordMatch } from './word-matching.js';

/** What one word of an item may be in the catalogue: itself, two words run together, or another misspelt. */
export interface Sense {
  readonly text: string;
  /** As it was typed, where it is a whole word of the message. */
  readonly written?: string | undefined;
  /** Empty for a word the catalogue does not have, however spelt. */
  readonly matches: readonly WordMatch[];
  readonly run: number;
  /** What it is worth where it fits, and nothing where not: a word that mostly says something else. */
  readonly optional?: number;
}

/** Whether a product has the word, perhaps misspelt. */
export const fitsSense = (position: number, { matches }: Sense, { index }: CatalogueRange): boolean =>
  matches.some(({ term }) => index.terms.has(position, term));

export const fitsAll = (position: number, senses: readonly Sense[], catalogue: CatalogueRange): boolean =>
  senses.every((sense) => fitsSense(position, sense, catalogue));

/** Letters as Indians spell them out: "em sand" is M sand. */
export const LETTERS: Readonly<Record<string, string>> = {
  ...{ em: 'm', en: 'n', es: 's', el: 'l', ef: 'f', ar: 'r', ai: 'i', ei: 'a', bi: 'b', si: 'c', di: 'd' },
  ...{ ji: 'g', je: 'j', ke: 'k', pi: 'p', ti: 't', vi: 'v' },
};

export const sensesOf = (words: readonly ItemWord[], catalogue: CatalogueRange): Sense[] => {
  const senses: Sense[] = [];
  const take = (text: string, { run, ...word }: ItemWord): void => {
    const written = text === word.text ? word.written : undefined;
    senses.push({ text, written, matches: catalogue.matchesOf(text), run });
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const next = words[at + 1];
    const joined = next?.run === word.run ? word.text + next.text : '';
    if (catalogue.knows(word.text)) take(word.text, word);
    else if (joined !== '' && catalogue.knows(joined)) {
      take(joined, word);
      at++;
    } else
      for (const part of catalogue.parts.get(`${word.text} ${word.written ?? ''}`, () =>
        partsOf(word, catalogue),
      ))
        take(part, word);
  }
  return senses;
};

/** What an unknown word is made of: itself where it merely has a slip, a letter spelled out, two words run together. */
const partsOf = ({ text: word, written }: ItemWord, catalogue: CatalogueRange): readonly string[] => {
  const typed = written === undefined ? null : typedTogether(written, catalogue);
  if (typed !== null) return typed;
  if (catalogue.matchesOf(word).some(({ sureness }) => sureness > NEARLY)) return [word];
  const letter = LETTERS[word] ?? spelledOut(word, catalogue);
  if (letter !== undefined && catalogue.knows(letter)) return [letter];
  return twoWords(word, catalogue) ?? [word];
};

/** "emsil" is M-seal. */
const spelledOut = (word: string, catalogue: CatalogueRange): string | undefined => {
  for (const [name, letter] of Object.entries(LETTERS))
    if (
      word.length > name.length + 2 &&
      word.startsWith(name) &&
      catalogue.knows(letter + word.slice(name.length))
    )
      return letter + word.slice(name.length);
  return undefined;
};

const SHORTEST = 3;
/** No word of the catalogue is so long. */
const LONGEST = 32;

/** "ultratechppc": two words the catalogue has, each spelt as it is; what they sound like together is neither. */
const typedTogether = (written: string, catalogue: CatalogueRange): readonly [string, string] | null => {
  if (
    written.length > LONGEST ||
    catalogue.matchesOf(foldWord(written)).some(({ sureness }) => sureness === 1)
  )
    return null;
  for (let cut = SHORTEST; cut <= written.length - SHORTEST; cut++) {
    const [left, right] = [foldWord(written.slice(0, cut)), foldWord(written.slice(cut))];
    if (catalogue.names(left) && catalogue.names(right)) return [left, right];
  }
  return null;
};

/** At most as sure as a word with a slip in it. */
export const NEARLY = 0.7;

/** "whitecement", and with a slip in one half "aashirwadatta". */
const twoWords = (word: string, catalogue: CatalogueRange): readonly [string, string] | null => {
  if (word.length > LONGEST) return null;
  for (let cut = SHORTEST; cut <= word.length - SHORTEST; cut++)
    if (catalogue.knows(word.slice(0, cut)) && catalogue.knows(word.slice(cut)))
      return [word.slice(0, cut), word.slice(cut)];
  for (let cut = SHORTEST; word.length >= 7 && cut <= word.length - SHORTEST; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    const [one] = catalogue.knows(right) ? catalogue.nearest(left) : [];
    if (one !== undefined && left.length > SHORTEST) return [one, right];
    const [other] = catalogue.knows(left) ? catalogue.nearest(right) : [];
    if (other !== undefined && right.length > SHORTEST) return [left, other];
  }
  return null;
};
