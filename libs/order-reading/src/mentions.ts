import { isMeasureWord } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';

/** The goods that are asked about or complained of, by name and size, for what comes after and leaves them out. */
export const mentionOf = (tokens: readonly Token[], range: CatalogueRange): Sentence => ({
  tokens: tokens.filter(
    (token, at) =>
      (token.kind === 'word' && range.names(token.text)) ||
      isSize(tokens[at - 1], token, range) ||
      isSize(token, tokens[at + 1], range),
  ),
  asks: false,
  mentions: true,
});

const isSize = (number: Token | undefined, unit: Token | undefined, range: CatalogueRange): boolean =>
  number?.kind === 'number' && isMeasureWord(unit, range);
