import { Quantity } from '@munshi/kernel';
import type { CatalogueProduct } from './catalogue-product.js';
import { wordTokens } from './about.js';
import { cleanText } from './fold.js';
import { type Token, tokenize } from './tokens.js';
import { allTopics } from './topic-words.js';
import { mixed, type Words } from './lexicon/words.js';
import { marketSellingIn, marketSpeaking } from './market-words.js';
import { tokensOf } from './product-terms.js';
import { sellable } from './units.js';

/** "Skip", "leave it", "छोड़ो": what was asked about is not wanted after all, and nothing else is said. */
export const leavesOut = (text: string): boolean => {
  const tokens = tokenize(cleanText(text.slice(0, 200)));
  if (tokens.some(({ kind }) => kind === 'number')) return false;
  const words = wordTokens(tokens);
  return (
    allTopics.leavesOut(words) || allTopics.leavesOut(words.filter((word) => !mixed.is('polite', word.text)))
  );
};

/**
 * Reads the answer to "how much?": "100", "5 cartons", "2.5 kg chahiye"; without a language as where the product is sold.
 * Null unless it is exactly one amount the product is sold in, with nothing else said but pleasantries.
 * @param asked the unit that is asked for, where the answer may leave it out
 */
export const readAmount = (
  text: string,
  product: CatalogueProduct,
  language?: string,
  asked: string | null = null,
): { quantity: Quantity; unit: string } | null => {
  const words = (marketSpeaking(language) ?? marketSellingIn(product.currency)).abroad;
  const amounts: (Quantity | null)[] = [];
  let unit: string | null = null;
  for (const token of answeringTokens(text, words)) {
    const named = token.kind === 'word' ? words.unitOf(token.text) : undefined;
    if (token.kind === 'number') amounts.push(token.value ?? null);
    else if (named !== undefined && unit === null) unit = named;
    else if (
      token.kind === 'stop' ||
      token.text === '×' ||
      (token.kind === 'word' && words.is('filler', token.text))
    )
      continue;
    else return null;
  }
  const [only] = amounts;
  return only && amounts.length === 1 ? sellable(product, only, unit ?? asked) : null;
};

/** To "how many?" a "do" at the beginning is two, and does not mean "give". */
const answeringTokens = (text: string, words: Words): readonly Token[] => {
  const tokens = tokensOf(cleanText(text.slice(0, 200)), words);
  const [first, ...others] = tokens;
  if (first?.kind !== 'word' || others.some(({ kind }) => kind === 'number')) return tokens;
  const count = words.numberOf(first.written ?? first.text) ?? 0;
  // "So" is also a hundred, and "a" an article.
  if (count < 1 || count > 9 || first.text.length < 2) return tokens;
  return [{ ...first, kind: 'number', value: Quantity.of(count) }, ...others];
};
