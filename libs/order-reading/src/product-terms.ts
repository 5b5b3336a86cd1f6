import type { Quantity } from '@munshi/kernel';
import type { CatalogueProduct } from './catalogue-product.js';
import { cleanText, foldedSet, foldWord } from './fold.js';
import type { Words } from './lexicon/words.js';
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

export const termsOf = (product: CatalogueProduct, words: Words): ProductTerms => {
  const { name, aliases } = product;
  const all = new Set<string>();
  const numbered: string[] = [];
  const phrases: string[][] = [];
  const called: string[][] = [];
  for (const text of [name, ...aliases]) {
    const phrase: string[] = [];
    const tokens = tokensOf(cleanText(text), words);
    for (const [at, token] of tokens.entries())
      if (token.kind === 'number') {
        if (!isInCross(tokens, at)) takeNumber(token, tokens[at + 1], words, all, numbered);
      } else if (token.kind === 'word') takeWord(token, tokens[at - 1], words, all, phrase);
    for (const joined of joinedWords(tokens)) all.add(joined);
    for (const [at] of tokens.entries()) {
      const size = crossSizeAt(tokens, at);
      if (size !== null) all.add(size);
    }
    const [only, ...others] = tokens;
    if (only?.kind === 'number' && only.value && others.length === 0) all.add(nameTerm(only.value));
    const telling = withoutOwnUnit(phrase, product, words);
    phrases.push(telling);
    called.push([...telling, ...bareNumbers(tokens, words)]);
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
};

/** "No. 1 soap", "8 number", "10 wala": nothing that tells one product from the next. */
const GRAMMAR = foldedSet('no nos number nambar numero size saiz wala wali wale');

const takeWord = (
  { text: word, written = '' }: Token,
  before: Token | undefined,
  words: Words,
  all: Set<string>,
  phrase: string[],
): void => {
  const unit = words.unitOf(word) !== undefined;
  const filler = words.isWritten('filler', written);
  if ((unit && before?.kind === 'number') || (filler && word.length < 3) || GRAMMAR.has(word)) return;
  all.add(word);
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

/** "ultratech 53" is no name of its own for what is just called ultratech. */
const bareNumbers = (tokens: readonly Token[], words: Words): string[] =>
  tokens.flatMap(({ value }, at) =>
    value && words.unitOf(tokens[at + 1]?.text ?? '') === undefined ? [numberTerm(value)] : [],
  );

const SHORT = 2;

const GENITIVE = foldedSet('ka ki ke ko wala wali wale de da do dos das of');

/** "M-Sand" is also typed "msand"; "gai ka ghee" is never "kaghee". */
const joinedWords = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ kind, text, written = text }, at) => {
    const next = tokens[at + 1]?.text === '-' ? tokens[at + 2] : tokens[at + 1];
    if (kind !== 'word' || next?.kind !== 'word') return [];
    const long = [text, next.text].filter((word) => word.length > SHORT);
    if (long.length > 1 || (long.length > 0 && [text, next.text].some((word) => GENITIVE.has(word))))
      return [];
    return [text + next.text, foldWord(written + (next.written ?? next.text))];
  });

/** "8x4" is no 4. */
const isInCross = (tokens: readonly Token[], at: number): boolean =>
  crossSizeAt(tokens, at) !== null || (at > 1 && crossSizeAt(tokens, at - 2) !== null);

/** "2x2", "18x30" and "50-50", which are one size and no two numbers; null elsewhere. */
export const crossSizeAt = (tokens: readonly Token[], at: number): string | null => {
  const [left, by, right] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const cross =
    left?.kind === 'number' &&
    /^[×-]$/.test(by?.text ?? '') &&
    by!.glued &&
    right?.kind === 'number' &&
    right.glued;
  return cross && left.value && right.value
    ? `${left.value.toString()}${by!.text}${right.value.toString()}`
    : null;
};
