import type { CatalogueRange } from './catalogue-range.js';
import { clausesIn } from './cuts.js';
import type { WordKind } from './lexicon/lexicon.js';
import type { Token } from './tokens.js';

/** "Drop the cement at the gate", "leave the bags outside". */
export const isPutDown = (tokens: readonly Token[], catalogue: CatalogueRange): boolean => {
  const name = tokens.findIndex(({ text }) => catalogue.names(text));
  const behind = name < 0 ? [] : tokens.slice(name + 1);
  return behind.some(({ written = '' }) => catalogue.words.isWritten('placed', written));
};

/** "Jhadu se 5 uda lo", "shave 12 off the switches", "arranca 3 fardos da coca": beside the number or its unit. */
export const isPartTaken = (tokens: readonly Token[], catalogue: CatalogueRange): boolean => {
  const at = tokens.findIndex(({ kind }) => kind === 'number');
  const counted = tokens[at + 1]?.kind === 'word' && catalogue.unitOf(tokens[at + 1]!.text) !== undefined;
  return [tokens[at - 1], tokens[at + (counted ? 2 : 1)]].some(
    (token) => at >= 0 && token?.kind === 'word' && catalogue.says('part', token),
  );
};

/** "Reduce maida to 40", "kam karke 40 kilo kar do": what it shall be, not by how much. */
export const isFinal = (tokens: readonly Token[], catalogue: CatalogueRange): boolean => {
  const number = tokens.findLastIndex(({ kind }) => kind === 'number');
  const before = tokens[number - 1];
  if (number < 0) return false;
  if (before?.kind === 'word' && catalogue.words.isWritten('upTo', before.written ?? '')) return true;
  const after = tokens.slice(number + 1);
  if (after.some((token) => token.kind === 'word' && catalogue.words.isWritten('upTo', token.written ?? '')))
    return true;
  const said = tokens.slice(0, number);
  // "Badha ke 8"
  const changed = said.some(
    (token, at) =>
      catalogue.words.isWritten('having', token.written ?? '') &&
      (catalogue.says('more', said[at - 1] ?? token) || catalogue.says('less', said[at - 1] ?? token)),
  );
  return (
    changed ||
    (said.some((token) => catalogue.says('having', token)) &&
      after.some((token) => catalogue.says('set', token)))
  );
};

const DEEDS = ['remove', 'less', 'more', 'double'] as const;
const VERBS = ['set', 'closing', 'filler'] as const;

/** "Don't remove sugar", "chini mat hatana", "cancel mat karna", "हटाओ मत": a word that says no beside one for a deed. */
export const isLetBe = (tokens: readonly Token[], catalogue: CatalogueRange): boolean => {
  const says = (kinds: readonly WordKind[], token: Token): boolean => catalogue.saysAny(kinds, token);
  const isDeed = (token: Token | undefined): boolean => token !== undefined && says(DEEDS, token);
  // "Cancel mat karna" forbids it, "hatao, nahi chahiye" wants it.
  const endsIn = (rest: readonly Token[]): boolean => {
    const end = rest.findIndex(({ kind }) => kind !== 'word');
    const words = end < 0 ? rest : rest.slice(0, end);
    return words.every((token) => says(VERBS, token) && !says(['ordering'], token));
  };
  return tokens.some(
    (token, at) =>
      token.text !== 'no' &&
      says(['negation'], token) &&
      !isDeed(token) &&
      (isDeed(tokens[at + 1]) || (isDeed(tokens[at - 1]) && endsIn(tokens.slice(at + 1)))),
  );
};

/** "Don't send 10 cement", "10 cement mat bhejna", "100 bag nahi chahiye". */
export const isUnwanted = (tokens: readonly Token[], catalogue: CatalogueRange): boolean =>
  tokens.some((token, at) => {
    const next = tokens[at + 1];
    const denies = token.kind === 'word' && catalogue.says('negation', token);
    return token.says === 'remove' || (denies && next !== undefined && catalogue.saysAny(['ordering'], next));
  });

/** "Don't remove the sugar, make maggi 5": without what forbids a change; null where nothing does. */
export const changingClauses = (
  tokens: readonly Token[],
  catalogue: CatalogueRange,
): readonly (readonly Token[])[] | null => {
  const clauses = clausesIn(tokens, catalogue);
  const left = clauses.filter(
    (clause) => clause.some(({ kind }) => kind === 'number') || !isLetBe(clause, catalogue),
  );
  return left.length === clauses.length ? null : left;
};
