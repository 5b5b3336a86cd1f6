import type { CatalogueRange } from './catalogue-range.js';
import type { WordKind } from './lexicon/lexicon.js';
import type { Token } from './tokens.js';

/**
 * "Eent rehne do, baaki sab hata do", "remove everything except bricks": what stays is named in so many words that take
 * off, and is read as "only bricks". By themselves both words take off what they are said of: "eent rehne do",
 * "same order except bricks".
 */
export const withKept = (tokens: readonly Token[], catalogue: CatalogueRange): readonly Token[] => {
  if (!keeps(tokens, catalogue))
    return tokens.map((token) =>
      isSaid('keep', token, catalogue) || isSaid('except', token, catalogue)
        ? { ...token, text: '', says: 'remove' as const }
        : token,
    );
  let named = false;
  return tokens.flatMap((token) => {
    if (token.kind === 'break' || isSaid('joiner', token, catalogue)) {
      named = false;
      return [{ ...token, kind: 'break' as const, text: ',' }];
    }
    if (!isGoods(token, catalogue)) return [];
    const within = named;
    named = true;
    return within ? [token] : [{ ...token, text: '', says: 'only' as const }, token];
  });
};

const keeps = (tokens: readonly Token[], catalogue: CatalogueRange): boolean => {
  const says = (...kinds: WordKind[]): boolean =>
    kinds.some((kind) => tokens.some((token) => isSaid(kind, token, catalogue)));
  if (tokens.some(({ kind }) => kind === 'number') || !tokens.some((token) => isGoods(token, catalogue)))
    return false;
  const allElse = says('everything', 'rest', 'clear') && says('remove', 'clear');
  return (says('except') && allElse) || (says('keep') && (says('only') || allElse));
};

const isSaid = (kind: WordKind, token: Token, catalogue: CatalogueRange): boolean =>
  token.kind === 'word' && catalogue.says(kind, token);

const isGoods = (token: Token, catalogue: CatalogueRange): boolean =>
  token.kind === 'word' && token.says === undefined && catalogue.names(token.text);
