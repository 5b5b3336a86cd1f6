import type { CatalogueIndex } from './catalogue-index.js';
import { type Item, readItem } from './items.js';
import { readLine } from './lines.js';
import { NO_CONTEXT } from './reading.js';
import type { Token } from './tokens.js';
import { unitOf } from './units.js';

/**
 * "cement 10 bag sugar 5 kg" without a comma is two items: it is cut before each name that follows an amount
 * (or before each amount that follows a name, where it begins with one), and only if every part then is a
 * certain line of its own and the whole is none.
 */
export const runOnItems = (
  tokens: readonly Token[],
  text: string,
  catalogue: CatalogueIndex,
  decimalComma: boolean,
): Item[] => {
  const whole = readItem(tokens, text, catalogue, decimalComma);
  if (whole.amounts.length < 2 || whole.words.length < 2) return [whole];
  const isLine = (item: Item): boolean => readLine(item, catalogue, NO_CONTEXT, false).kind === 'line';
  if (readLine(whole, catalogue, NO_CONTEXT, false).kind !== 'unknown') return [whole];
  const parts = cut(tokens, catalogue).map((part) => readItem(part, text, catalogue, decimalComma));
  return parts.length > 1 && parts.every(isLine) ? parts : [whole];
};

const cut = (tokens: readonly Token[], catalogue: CatalogueIndex): Token[][] => {
  const isName = (token: Token): boolean =>
    token.kind === 'word' && catalogue.knows(token.text) && unitOf(token.text) === undefined;
  const first = tokens.find((token) => token.kind === 'number' || isName(token));
  const amountsFirst = first?.kind === 'number';
  const parts: Token[][] = [[]];
  let named = false;
  let counted = false;
  for (const token of tokens) {
    const begins = amountsFirst ? token.kind === 'number' : isName(token);
    if (begins && named && counted) {
      parts.push([]);
      named = false;
      counted = false;
    }
    named ||= isName(token);
    counted ||= token.kind === 'number';
    parts.at(-1)?.push(token);
  }
  return parts;
};
