import { Quantity } from '@munshi/kernel';
import {
  type CatalogueProduct,
  cleanText,
  leavesOut,
  mixed,
  numberTerm,
  sizeTerm,
  termsOf as termsOfProduct,
  tokensOf,
} from '@munshi/order-reading';

/** Longer than any answer: a message of pages costs nothing. */
const LONGEST = 200;
/** Kinds of words that tell no goods from others. */
const TELLS_NOTHING = ['filler', 'polite', 'address', 'joiner', 'genitive', 'set', 'more', 'last'] as const;
/** They point at one of what was offered: "white one", "o de 25 kg". */
const POINTS: ReadonlySet<string> = new Set([
  'one',
  'o',
  'a',
  'os',
  'as',
  'de',
  'da',
  'do',
  'esse',
  'essa',
  'aquele',
  'aquela',
]);

/** What a text says of goods: words, sizes and numbers as a product's own terms. Null where an amount is told or in doubt. */
export const termsSaid = (text: string): readonly string[] | null => {
  const { said, numbers, isAmount } = heard(text);
  // "White 5" is five of the white one as well as the one of 5 kg.
  return isAmount || (numbers > 0 && said.length > 1) ? null : said;
};

/** The same with whatever numbers stand there: of what was asked about, and of what is left out. */
export const termsOf = (text: string): readonly string[] => heard(text).said;

/** "12" alone, as one of the numbers that a product is called by. */
export const sizeSaid = (text: string): { readonly number: number; readonly term: string } | null => {
  const [, said] = /^\s*(\d{1,5}(?:\.\d{1,2})?)\s*$/.exec(cleanText(text)) ?? [];
  if (said === undefined) return null;
  const number = Quantity.of(said);
  return { number: number.toNumber(), term: numberTerm(number) };
};

interface Heard {
  readonly said: readonly string[];
  readonly numbers: number;
  /** An amount is told, or in doubt. */
  readonly isAmount: boolean;
}

const heard = (text: string): Heard => {
  const said: string[] = [];
  let numbers = 0;
  let isAmount = false;
  // A bare number picks from a list or is an amount.
  if (!/\p{L}/u.test(text)) return { said, numbers, isAmount };
  const tokens = tokensOf(cleanText(text.slice(0, LONGEST)), mixed);
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text: word, value, spoken, written = word } = tokens[at]!;
    const next = tokens[at + 1];
    const unit = kind === 'number' && next?.kind === 'word' ? mixed.unitOf(next.text) : undefined;
    if (word === '×' || (kind === 'number' && !value)) isAmount = true;
    if (value && unit !== undefined) {
      said.push(sizeTerm(value, unit));
      at += 1;
    } else if (value && spoken !== true) {
      numbers += 1;
      said.push(numberTerm(value));
    } else if (kind === 'word' && !tellsNothing(word, written)) said.push(word);
  }
  return { said, numbers, isAmount };
};

const tellsNothing = (word: string, written: string): boolean =>
  POINTS.has(written) || TELLS_NOTHING.some((kind) => mixed.is(kind, word));

/** Whether all that is said is said of the product too, be it in other words. */
export const isCalled = (product: CatalogueProduct, said: readonly string[]): boolean => {
  const { all } = termsOfProduct(product, mixed);
  return said.every((term) => all.has(term) || mixed.sameAs(term).some((same) => all.has(same)));
};

/** The one product that alone is all of what is said; undefined where several are, or none. */
export const onlyOneCalled = <T extends CatalogueProduct>(
  products: readonly T[],
  said: readonly string[],
): T | undefined => {
  const [only, ...others] = products.filter((product) => isCalled(product, said));
  return others.length === 0 ? only : undefined;
};

const isRemoving = (word: string, written: string): boolean =>
  ['remove', 'negation'].some((kind) => mixed.is(kind as 'remove', word)) || tellsNothing(word, written);

/** "Hata do", "remove": the words take something off, and name nothing. */
export const takesOff = (text: string): boolean => {
  const words = tokensOf(cleanText(text.slice(0, LONGEST)), mixed).filter(({ kind }) => kind === 'word');
  return (
    words.some(({ text: word }) => mixed.is('remove', word)) &&
    words.every(({ text: word, written = word }) => isRemoving(word, written))
  );
};

/** "Sab hatao", "cancel all": not just what is asked about, as "skip all" is. */
export const clearsAll = (text: string): boolean => {
  const words = wordsIn(text);
  const others = words.filter((word) => !mixed.isWritten('everything', word)).join(' ');
  return (
    words.length <= MOST_CLEARING &&
    others.length < words.join(' ').length &&
    takesOff(others) &&
    !leavesOut(others)
  );
};

const MOST_CLEARING = 6;

/** "Not the 12 mm", "12 mm nahi": what is named there is not meant. "No" may answer for itself, and goods be without something. */
export const deniedIn = (text: string): string | null => {
  const words = text.trim().split(/\s+/, LONGEST);
  const named = words.filter((word) => !denies(word.toLowerCase()));
  return /[,;.\n]/.test(text) || named.length === words.length ? null : named.join(' ');
};

const denies = (word: string): boolean => mixed.isWritten('negation', word) && !NAMES.has(word);

const NAMES: ReadonlySet<string> = new Set(['no', 'without', 'sem']);

export const saysEither = (text: string): boolean =>
  wordsIn(text).some((word) => mixed.isWritten('either', word));

/** "Só 2", "sirf 2": so much of it, and no choice. */
export const saysOnly = (text: string): boolean =>
  wordsIn(text).some((word) => mixed.isWritten('only', word));

const wordsIn = (text: string): readonly string[] =>
  tokensOf(cleanText(text.slice(0, LONGEST)), mixed).flatMap(({ kind, written }) =>
    kind === 'word' && written !== undefined ? [written] : [],
  );

/** The one product that is not called so, where another is. */
export const onlyOneElse = <T extends CatalogueProduct>(
  products: readonly T[],
  said: readonly string[],
): T | undefined => {
  const [only, ...others] = products.filter((product) => !isCalled(product, said));
  return others.length === 0 && products.length > 1 ? only : undefined;
};
