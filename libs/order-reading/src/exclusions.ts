import { isSaid } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Token } from './tokens.js';

/** "Bulb 9w not the yellow ones 30 pcs", "8 without handle": before goods that it could be as well. */
export const isExclusion = (
  { words, amounts }: { words: readonly unknown[]; amounts: readonly unknown[] },
  tokens: readonly Token[],
  at: number,
  catalogue: CatalogueRange,
): boolean => {
  const { kind, written = '' } = tokens[at]!;
  const lacks = catalogue.words.isWritten('lacking', written) && amounts.length > 0;
  if (kind !== 'word' || !(lacks || (words.length > 0 && catalogue.words.isWritten('ratherThan', written))))
    return false;
  const named = tokens.slice(at + 1).find((token) => !(token.kind === 'word' && isSaid(token, catalogue)));
  const counted = amounts.length > 0 || tokens.slice(at).some((token) => token.kind === 'number');
  return counted && named?.kind === 'word' && catalogue.names(named.text);
};

/** What is not meant, from the "not" on, and where its last word stands. */
export const excludedAt = (
  tokens: readonly Token[],
  at: number,
  catalogue: CatalogueRange,
): { words: readonly Token[]; last: number } => {
  const words: Token[] = [];
  let last = at;
  for (let next = at + 1; tokens[next]?.kind === 'word'; next += 1) {
    const token = tokens[next]!;
    if (catalogue.names(token.text)) words.push(token);
    else if (!isSaid(token, catalogue)) break;
    last = next;
  }
  return { words, last };
};

/** "Sarson nahi soyabean 2 peti": what stands before the "no" is not meant, and what stands behind it is. */
export const isInsteadOf = (
  { words, amounts }: { words: readonly unknown[]; amounts: readonly unknown[] },
  tokens: readonly Token[],
  at: number,
  catalogue: CatalogueRange,
): boolean => {
  const next = tokens[at + 1];
  return (
    words.length > 0 &&
    amounts.length === 0 &&
    next?.kind === 'word' &&
    catalogue.names(next.text) &&
    tokens.slice(at).some(({ kind }) => kind === 'number')
  );
};
