import type { Quantity } from '@munshi/kernel';
import type { CatalogueProduct } from './catalogue-product.js';
import { cleanText, foldName, foldWord, writtenWord } from './fold.js';
import type { Words } from './lexicon/words.js';
import {
  codeAt,
  crossAt,
  gradeAt,
  inOneAt,
  nothingAt,
  percentAt,
  priceAt,
  sellsAt,
} from './named-by-signs.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import { type Token, tokenize } from './tokens.js';
import { sizeKey } from './units.js';

/** What may be said of a product. */
export interface ProductTerms {
  /** Every word, units included ("sheet", "can") unless they are a size's; sizes; bare numbers. */
  readonly all: Set<string>;
  /** The words that set it apart from a plainer product: of its name, without numbers, units and fillers. */
  readonly plain: ReadonlySet<string>;
  /** Its names and aliases, as `plain` is of the name. */
  readonly phrases: readonly (readonly string[])[];
  /** "5 star": a number right before a word, as a name has it. */
  readonly numbered: readonly string[];
}

/** A size as a term: 0.5 kg and 500 g are one. */
export const sizeTerm = (amount: Quantity, unit: string): string => `=${sizeKey(amount, unit)}`;
export const sizesAmong = (terms: readonly string[]): string[] =>
  terms.filter((term) => term.startsWith('=')).map((term) => term.slice(1));
/** A bare number as a term: "Parachute 500 ml" may be called "parachute 500". */
export const numberTerm = (amount: Quantity): string => `#${amount.toString()}`;
/** A number that is a name of its own: "51" is a cachaca. */
export const nameTerm = (amount: Quantity): string => `"${amount.toString()}`;
export const numberedTerm = (amount: Quantity, word: string): string => `${amount.toString()} ${word}`;

/** As a message is read: folded tokens, numbers in words composed. */
export const tokensOf = (text: string, words: Words): Token[] => withSpokenNumbers(tokenize(text), words);

/** The words of a name without units, and without what mostly says nothing. */
export const wordsOf = (text: string, words: Words): string[] =>
  tokensOf(cleanText(text), words).flatMap(({ kind, text: word, written = '' }) =>
    kind === 'word' && words.unitOf(word) === undefined && !words.isWritten('filler', written) ? [word] : [],
  );

export const termsOf = (product: CatalogueProduct, words: Words): ProductTerms => {
  const { name, aliases } = product;
  const all = new Set<string>();
  const numbered: string[] = [];
  const phrases: string[][] = [];
  const called: string[][] = [];
  for (const text of [name, ...aliases]) {
    const phrase: string[] = [];
    const tokens = tokensOf(cleanText(text), words);
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      const cross = crossAt(tokens, at);
      for (const named of [
        cross,
        gradeAt(tokens, at),
        inOneAt(tokens, at, words),
        priceAt(tokens, at, words),
        nothingAt(token),
        codeAt(token),
        percentAt(token),
        sellsAt(tokens, at, words),
      ])
        if (named) all.add(named.name);
      // "8x4" is no 4.
      if (cross) at += cross.length - 1;
      else if (codeAt(token)) continue;
      else if (token.kind === 'number' && isInName(token, tokens[at + 1], words))
        takeName(token, tokens[at + 1]!, all, phrase, numbered);
      else if (token.kind === 'number') takeNumber(token, tokens[at + 1], words, all, numbered);
      else if (token.kind === 'word') takeWord(token, tokens[at - 1], words, all, phrase);
    }
    for (const joined of joinedWords(tokens, words)) all.add(joined);
    const [only, ...others] = tokens;
    if (only?.kind === 'number' && only.value && others.length === 0) all.add(nameTerm(only.value));
    const telling = withoutOwnUnit(phrase, product, words);
    phrases.push(telling);
    // Whoever says "wagh bakri" has not said the alias "wagh bakri 1kg".
    called.push([...telling, ...numbersIn(tokens, text === name ? words : null)]);
  }
  return { all, plain: new Set(phrases[0]), phrases: called.filter(({ length }) => length > 0), numbered };
};

const takeNumber = (
  { value }: Token,
  next: Token | undefined,
  words: Words,
  all: Set<string>,
  numbered: string[],
): void => {
  if (!value) return;
  all.add(numberTerm(value));
  if (next?.kind !== 'word') return;
  // "MCB 32 A" is no article.
  const unit = next.text === 'a' ? 'a' : words.unitOf(next.text);
  if (unit === undefined) numbered.push(numberedTerm(value, next.text));
  else all.add(sizeTerm(value, unit));
  // Nobody says the square of a wire: "1.5 mm".
  if (unit === 'sqmm') all.add(sizeTerm(value, 'mm'));
};

/** "Sete Léguas" is a name, and comes in no size 7. */
const isInName = ({ spoken }: Token, next: Token | undefined, words: Words): boolean =>
  spoken === true &&
  next?.kind === 'word' &&
  words.unitOf(next.text) === undefined &&
  !words.isWritten('filler', next.written ?? '') &&
  !words.is('sized', next.text);

const takeName = (
  { text, value }: Token,
  next: Token,
  all: Set<string>,
  phrase: string[],
  numbered: string[],
): void => {
  all.add(text);
  phrase.push(text);
  if (value) numbered.push(numberedTerm(value, next.text));
};

const takeWord = (
  { text: word, written = '', glued }: Token,
  before: Token | undefined,
  words: Words,
  all: Set<string>,
  phrase: string[],
): void => {
  // "42s" are 42 pieces, and no size S.
  if (word === 's' && glued && before?.kind === 'number') return;
  const unit = words.unitOf(word) !== undefined;
  const filler = words.isWritten('filler', written);
  // "Go Mozzarella" is a brand's.
  const idle = filler && word.length < 3 && before !== undefined;
  if ((unit && before?.kind === 'number') || idle || words.is('label', word)) return;
  all.add(word);
  if (written !== '') all.add(foldName(written));
  phrase.push(word);
};

/** "Solvent Cement 250 ml tin" of something sold by the tin says nothing by "tin"; "leite de caixinha" is not just milk. */
const withoutOwnUnit = (phrase: readonly string[], product: CatalogueProduct, words: Words): string[] => {
  const left = phrase.filter((word) => !isOwnUnit(word, product, words));
  return left.length > 1 ? left : [...phrase];
};

const isOwnUnit = (word: string, { unit, packs }: CatalogueProduct, words: Words): boolean =>
  words.unitOf(word) !== undefined &&
  [unit, ...Object.keys(packs)].some(
    (each) => foldWord(each) === word || words.unitOf(foldWord(each)) === words.unitOf(word),
  );

/**
 * "Ultratech 53" is no name of its own for what is just called ultratech.
 * @param words null where sizes belong to what is said as much as any other number
 */
const numbersIn = (tokens: readonly Token[], words: Words | null): string[] =>
  tokens.flatMap((token, at) => {
    const called = nothingAt(token) ?? codeAt(token);
    if (called) return [called.name];
    return token.value && words?.unitOf(tokens[at + 1]?.text ?? '') === undefined
      ? [numberTerm(token.value)]
      : [];
  });

const SHORT = 2;

/** "M-Sand" is also typed "msand"; "gai ka ghee" is never "kaghee". */
const joinedWords = (tokens: readonly Token[], words: Words): string[] =>
  tokens.flatMap(({ kind, text, written = text }, at) => {
    const next = tokens[at + 1]?.text === '-' ? tokens[at + 2] : tokens[at + 1];
    if (kind !== 'word' || next?.kind !== 'word') return [];
    const long = [text, next.text].filter((word) => word.length > SHORT);
    if (long.length > 1 || (long.length > 0 && [text, next.text].some((word) => words.is('genitive', word))))
      return [];
    return [text + next.text, foldWord(written + (next.written ?? next.text))];
  });

/** The words of names and aliases as they are spelt, each once. */
export const writtenWordsOf = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => writtenWord(text).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])),
];
