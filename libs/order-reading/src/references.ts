import { isMeasureWord } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import { numberTerm } from './product-terms.js';
import type { Token } from './tokens.js';

/** What a number of its own has at least: "order 1000 bricks" is of goods. */
const FEWEST_DIGITS = 4;
const FEWEST_SIGNED = 3;

/** "Order no 4567 cement 10", "pedido 4567: cimento 10": where the number of an order ends, which counts nothing. */
export const referenceAt = (tokens: readonly Token[], from: number, catalogue: CatalogueRange): number => {
  const here = tokens[from]!;
  if (here.kind !== 'word' || !catalogue.words.isWritten('reference', here.written ?? '')) return from;
  let at = from + 1;
  while (at < tokens.length && isNumberSign(tokens[at]!, catalogue)) at += 1;
  const signed = tokens.slice(from + 1, at).some(({ kind }) => kind === 'word');
  const [number, next] = [tokens[at], tokens[at + 1]];
  if (number?.kind !== 'number' || !/^\d+$/.test(number.text) || isUnit(next, catalogue)) return from;
  const apart = signed || next?.kind !== 'word' || isCounted(tokens.slice(at + 1), catalogue);
  return apart && number.text.length >= (signed ? FEWEST_SIGNED : FEWEST_DIGITS) ? at + 1 : from;
};

export const isNumberSign = ({ kind, text }: Token, { words }: CatalogueRange): boolean =>
  (kind === 'word' && words.is('numberSign', text)) || (kind === 'mark' && /^[-:#.]$/.test(text));

const isUnit = (token: Token | undefined, catalogue: CatalogueRange): boolean =>
  token?.kind === 'word' && catalogue.unitOf(token.text) !== undefined;

/** Whether the goods that follow have a count of their own behind them, and no other goods that it may be of. */
const isCounted = (tokens: readonly Token[], catalogue: CatalogueRange): boolean => {
  const end = tokens.findIndex(({ kind }) => kind === 'break');
  const part = end < 0 ? tokens : tokens.slice(0, end);
  const count = part.findLastIndex(({ kind }) => kind === 'number');
  const namesIn = (some: readonly Token[]): readonly Token[] =>
    some.filter((token) => token.kind === 'word' && catalogue.names(token.text));
  const named = namesIn(part.slice(0, Math.max(0, count)));
  const after = part.slice(count + 1).filter((token) => !isUnit(token, catalogue));
  return named.length > 0 && namesIn(after).length === 0 && !isSize(part, count, named, catalogue);
};

/** "Order 5000 crocin 650", "order 2000 TMT 8 mm": the last number is of the name. */
const isSize = (
  tokens: readonly Token[],
  at: number,
  named: readonly Token[],
  catalogue: CatalogueRange,
): boolean => {
  const { value } = tokens[at]!;
  const ofName = value != null && named.some(({ text }) => catalogue.hasBoth(text, numberTerm(value)));
  return ofName || isMeasureWord(tokens[at + 1], catalogue);
};
