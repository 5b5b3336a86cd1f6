import type { CatalogueRange } from './catalogue-range.js';
import type { Token } from './tokens.js';

/** "Sem gas" is a kind of water, "sem a fanta" leaves it out: a "no" of some name together with the word after it. */
export const isOfName = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const [before, here, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (next?.kind === 'word') return catalogue.hasBoth(here.text, next.text);
  return before?.kind !== 'word' || catalogue.hasBoth(before.text, here.text);
};

/** "No delivery after 7": a word that says nothing of what is wanted. */
const isIdle = (word: Token, catalogue: CatalogueRange): boolean => {
  const kinds = catalogue.saidBy(word);
  return kinds.size === 1 && kinds.has('filler') && !catalogue.mayName(word.text);
};

/** "Dont play games", "not the new boy": of no goods, and no word about ordering them. */
export const isOfRemark = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const next = tokens[at + 1];
  const { written = '' } = tokens[at]!;
  if (catalogue.words.isWritten('ratherThan', written) && next && catalogue.words.is('link', next.text))
    return tokens.slice(at + 1).every(({ kind, text }) => kind === 'word' && !catalogue.mayName(text));
  const counted = tokens.slice(0, at).some(({ kind }) => kind === 'number');
  if ((counted || written === 'no') && next?.kind === 'word' && isIdle(next, catalogue)) return true;
  return (
    written === 'dont' &&
    next?.kind === 'word' &&
    catalogue.saidBy(next).size === 0 &&
    !catalogue.mayName(next.text)
  );
};

/** "Taaza nahi gold chahiye", where there is no taaza to go: without what is not wanted. */
export const withoutDenied = (tokens: readonly Token[], catalogue: CatalogueRange): readonly Token[] => {
  const at = tokens.findIndex((token) => token.kind === 'word' && catalogue.says('negation', token));
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const wanted = tokens
    .slice(at + 1)
    .some((token) => token.kind === 'word' && catalogue.says('ordering', token));
  const isInstead =
    before?.kind === 'word' &&
    catalogue.knows(before.text) &&
    next?.kind === 'word' &&
    catalogue.names(next.text) &&
    wanted;
  return isInstead ? tokens.slice(at + 1) : tokens;
};
