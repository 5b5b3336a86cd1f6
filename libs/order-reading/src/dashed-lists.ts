import type { CatalogueRange } from './catalogue-range.js';
import type { Token } from './tokens.js';

/**
 * "Cement 100 - atta 5 - sugar 10 kg": a dash between items is a comma, where each begins with its name and its count
 * stands before the dash. "Cement - 100" is held together by one, and "sugar 5 kg - loose 10 bag" is one name.
 */
export const withDashedLists = (tokens: readonly Token[], catalogue: CatalogueRange): Token[] =>
  tokens.map((token, at) =>
    isBetweenItems(tokens, at, catalogue) ? { ...token, kind: 'break', text: ',' } : token,
  );

const isBetweenItems = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const next = tokens[at + 1];
  if (!endsCount(tokens, at, catalogue) || next?.kind !== 'word' || !isName(next, catalogue)) return false;
  const ends = (token: Token, other: number): boolean =>
    token.kind === 'break' || endsCount(tokens, other, catalogue);
  const before = tokens
    .slice(tokens.findLastIndex((token, other) => other < at && ends(token, other)) + 1, at)
    .filter(({ kind }) => kind === 'word' || kind === 'number');
  if (before[0]?.kind !== 'word') return false;
  if (before.some(({ kind, text }) => kind === 'word' && catalogue.hasBoth(text, next.text))) return false;
  const end = tokens.findIndex((token, other) => other > at && ends(token, other));
  return tokens.slice(at + 1, end < 0 ? tokens.length : end).some(({ kind }) => kind === 'number');
};

const isName = ({ text }: Token, catalogue: CatalogueRange): boolean =>
  catalogue.names(text) && catalogue.unitOf(text) === undefined;

/** A dash behind a number, or its unit. */
const endsCount = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const [number, last, here] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (here?.kind !== 'mark' || here.text !== '-') return false;
  if (last?.kind === 'number') return true;
  return last?.kind === 'word' && number?.kind === 'number' && catalogue.unitOf(last.text) !== undefined;
};
