import type { CatalogueRange } from './catalogue-range.js';
import type { WordKind } from './lexicon/lexicon.js';
import type { Token } from './tokens.js';

/**
 * "Eent rehne do, baaki sab hata do", "remove everything except bricks": what stays is named in so many words that take
 * off, and is read as "only bricks". By themselves both words take off what they are said of: "eent rehne do",
 * "same order except bricks".
 */
export const withKept = (said: readonly Token[], catalogue: CatalogueRange): readonly Token[] => {
  const tokens = withBarred(said, catalogue);
  if (!keeps(tokens, catalogue)) return tokens.flatMap((token) => byItself(token, catalogue));
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

const ALL: readonly WordKind[] = ['everything', 'clear'];

/** "All but cement", "tira tudo menos o cimento". */
const withBarred = (tokens: readonly Token[], catalogue: CatalogueRange): readonly Token[] =>
  tokens.map((token, at) => {
    const before = tokens[at - 1];
    const all = before !== undefined && ALL.some((kind) => isSaid(kind, before, catalogue));
    if (!isSaid('barring', token, catalogue)) return token;
    if (all) return { ...token, text: '', says: 'except' as const };
    return token.says === undefined ? token : { ...token, says: 'remove' as const };
  });

/** What the words say where nothing else goes. */
const byItself = (token: Token, catalogue: CatalogueRange): readonly Token[] => {
  if (isSaid('keep', token, catalogue) || isSaid('except', token, catalogue))
    return [{ ...token, text: '', says: 'remove' }];
  return [token.says === 'besides' ? { ...token, says: 'more' } : token];
};

const keeps = (tokens: readonly Token[], catalogue: CatalogueRange): boolean => {
  const says = (...kinds: WordKind[]): boolean =>
    kinds.some((kind) => tokens.some((token) => isSaid(kind, token, catalogue)));
  if (tokens.some(({ kind }) => kind === 'number') || !tokens.some((token) => isGoods(token, catalogue)))
    return false;
  const allElse = says('everything', 'rest', 'clear') && says('remove', 'clear');
  if ((says('except', 'besides') && allElse) || (says('keep') && (says('only') || allElse))) return true;
  return (says('stays') || isOnlyGoods(tokens, catalogue)) && isAllTakenOff(tokens, catalogue);
};

/** "Sirf cement": of the very goods, where "remove only all cement" is of the deed. */
const isOnlyGoods = (tokens: readonly Token[], catalogue: CatalogueRange): boolean =>
  tokens.some((token, at) => {
    const next = tokens[at + 1];
    return isSaid('only', token, catalogue) && next !== undefined && isGoods(next, catalogue);
  });

/** "Sab hata do", "remove all the rest", and no "remove all the sugar". */
const isAllTakenOff = (tokens: readonly Token[], catalogue: CatalogueRange): boolean => {
  if (tokens.some((token) => isSaid('clear', token, catalogue))) return true;
  if (!tokens.some((token) => isSaid('remove', token, catalogue))) return false;
  return tokens.some((token, at) => {
    if (isSaid('rest', token, catalogue)) return true;
    const next = tokens.slice(at + 1).find((other) => !isSaid('filler', other, catalogue));
    return isSaid('everything', token, catalogue) && !(next && isGoods(next, catalogue));
  });
};

const isSaid = (kind: WordKind, token: Token, catalogue: CatalogueRange): boolean =>
  token.kind === 'word' && catalogue.says(kind, token);

const isGoods = (token: Token, catalogue: CatalogueRange): boolean =>
  token.kind === 'word' && token.says === undefined && catalogue.names(token.text);
