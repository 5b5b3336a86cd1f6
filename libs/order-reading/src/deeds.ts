import type { CatalogueRange } from './catalogue-range.js';
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
  return (
    tokens.slice(0, number).some((token) => catalogue.says('having', token)) &&
    after.some((token) => catalogue.says('set', token))
  );
};

const TAKES_OFF = ['remove', 'less'] as const;

/** "Don't remove sugar", "chini mat hatana", "हटाओ मत": a word that says no beside one that takes off. */
export const isLetBe = (tokens: readonly Token[], catalogue: CatalogueRange): boolean => {
  const takesOff = (token: Token | undefined): boolean =>
    token?.kind === 'word' && TAKES_OFF.some((kind) => catalogue.says(kind, token));
  return tokens.some(
    (token, at) =>
      token.kind === 'word' &&
      token.text !== 'no' &&
      catalogue.says('negation', token) &&
      !takesOff(token) &&
      (takesOff(tokens[at + 1]) || (takesOff(tokens[at - 1]) && tokens[at + 1]?.kind !== 'word')),
  );
};
