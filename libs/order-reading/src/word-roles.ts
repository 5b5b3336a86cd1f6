import type { CatalogueRange } from './catalogue-range.js';
import type { Token } from './tokens.js';

const SHORTEST_NAME = 4;

/** "1 cx de veja multiuso": the verb is a name, since it is counted and another stands behind it. */
export const isCountedName = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const [unit, of, here, next] = [-2, -1, 0, 1].map((step) => tokens[at + step]);
  return (
    of?.kind === 'word' &&
    catalogue.words.is('partitive', of.text) &&
    unit?.kind === 'word' &&
    catalogue.unitOf(unit.text) !== undefined &&
    next?.kind === 'word' &&
    catalogue.names(next.text) &&
    here?.kind === 'word' &&
    here.text.length >= SHORTEST_NAME &&
    catalogue.saidBy(here).size === 1
  );
};

const CHANGES = ['more', 'less', 'remove', 'double', 'fold'] as const;

/** "2 bag kam", "10 kilo badha do": a word for a change that is also in some name, behind an amount or before "do". */
export const standsAsVerb = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const [before, here, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!catalogue.saysAny(CHANGES, here)) return false;
  // "32 amp double pole mcb", "bedsheet double 2"
  if (after?.kind === 'word' && catalogue.hasBoth(here.text, after.text)) return false;
  if (after?.kind === 'number' && before?.kind === 'word' && catalogue.hasBoth(before.text, here.text))
    return false;
  const counted =
    before?.kind === 'number' || (before?.kind === 'word' && catalogue.unitOf(before.text) !== undefined);
  const ends = after === undefined || after.kind !== 'word' || catalogue.says('filler', after);
  return counted || ends || (before?.kind === 'word' && catalogue.says('more', before));
};

/** "172pg": two or three letters that are no word stand for what is counted. */
export const isAbbreviation = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]!];
  return before?.kind === 'number' && token.glued && token.text.length < 4 && !catalogue.knows(token.text);
};
