import type { Quantity } from '@munshi/kernel';
import type { CatalogueProduct } from './catalogue-product.js';
import { cleanText, foldPhrase } from './fold.js';
import { wordsOf } from './intents.js';
import { tokenize } from './tokens.js';
import { indian, mixed } from './lexicon/words.js';
import { tokensOf } from './product-terms.js';
import { sellable } from './units.js';

const LEAVES_OUT = new Set(
  [
    'skip|skip it|skip this|skip that|leave it|leave it out|leave this|leave that|leave out|drop it|forget it',
    'without|without it|without this|without that|none|none of these|none of them|neither|never mind|nevermind|no|not needed',
    'chhodo|chodo|chhod do|chod do|chhor do|chor do|rehne do|rahne do|jane do|jaane do|nahi|nahin|na|nahi chahiye',
    'छोड़ो|छोड़ दो|छोड़ दें|छोड़िए|रहने दो|रहने दें|जाने दो|नहीं|नहीं चाहिए|कोई नहीं',
    'pular|pula|pule|deixa|deixe|deixar|deixa pra la|deixa para la|sem|sem ele|sem isso|nenhum|nenhuma|nao|nao precisa|nao quero|esquece',
  ].flatMap((phrases) => phrases.split('|').map((phrase) => foldPhrase(cleanText(phrase)))),
);

/** "Skip", "leave it", "छोड़ो": what was asked about is not wanted after all, and nothing else is said. */
export const leavesOut = (text: string): boolean => {
  const tokens = tokenize(cleanText(text.slice(0, 200)));
  if (tokens.some(({ kind }) => kind === 'number')) return false;
  const words = wordsOf(tokens);
  return (
    LEAVES_OUT.has(words.join(' ')) ||
    LEAVES_OUT.has(words.filter((word) => !mixed.is('polite', word)).join(' '))
  );
};

/**
 * Reads the answer to "how much?": "100", "5 cartons", "2.5 kg chahiye".
 * Null unless it is exactly one amount the product is sold in, with nothing else said but pleasantries.
 */
export const readAmount = (
  text: string,
  product: CatalogueProduct,
  language?: 'en' | 'hi' | 'pt',
): { quantity: Quantity; unit: string } | null => {
  const words = language === 'pt' ? mixed : indian;
  const amounts: (Quantity | null)[] = [];
  let unit: string | null = null;
  for (const token of tokensOf(cleanText(text.slice(0, 200)), words)) {
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
  return only && amounts.length === 1 ? sellable(product, only, unit) : null;
};
