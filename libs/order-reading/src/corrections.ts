import type { Quantity } from '@munshi/kernel';
import type { CatalogueRange } from './catalogue-range.js';
import { foldedSet } from './fold.js';
import type { Token } from './tokens.js';
import { isMeasure } from './units.js';

/** "Not 100, 80": what was said before, what it should be, and the words around both. */
export interface Correction {
  readonly wrong: Said;
  readonly right: Said;
  readonly rest: readonly Token[];
}

interface Said {
  readonly value: Quantity | null;
  readonly unit: string | null;
}

const BETWEEN = foldedSet('se to into para pra');
const INSTEAD = foldedSet('instead insted inves lugar jagah jgah badle');
/** "5 instead of 3" names the right one first, "3 ki jagah 5" the wrong one. */
const ENGLISH = foldedSet('instead insted');
/** "Em vez de 3 manda 5". */
const OUT = foldedSet('vez');
const WRONG = foldedSet('wrong galat errado');

/** Null unless the sentence takes one number back and gives another for it. */
export const readCorrection = (
  tokens: readonly Token[],
  catalogue: CatalogueRange,
  drafted: readonly Quantity[],
): Correction | null => {
  const all = tokens.flatMap((token, at) => (token.kind === 'number' ? [at] : []));
  const numbers = all.length > 2 ? all.filter((at) => !isSized(tokens, at, catalogue)) : all;
  const [first, second, ...others] = numbers;
  if (first === undefined || second === undefined || others.length > 0) return null;
  const unitAfter = (at: number): string | null => {
    const next = tokens[at + 1];
    return next?.kind === 'word' ? (catalogue.unitOf(next.text) ?? null) : null;
  };
  const said = (at: number): Said => ({ value: tokens[at]!.value ?? null, unit: unitAfter(at) });
  const between = tokens.slice(first + (unitAfter(first) === null ? 1 : 2), second);
  const words = between.map(({ text }) => text);
  const denies = (list: readonly Token[]): boolean =>
    list.some(
      ({ kind, text }) => kind === 'word' && (catalogue.words.is('negation', text) || WRONG.has(text)),
    );
  const rest = tokens.filter((_, at) => at !== first && at !== second);
  // The draft tells which of them is wrong: "25, not 52", "52 ki jagah 25", "25 instead of 52".
  const [isFirst, isSecond] = [first, second].map((at) =>
    drafted.some((line) => tokens[at]!.value?.equals(line)),
  );
  const instead = words.some((word) => INSTEAD.has(word)) || tokens.some(({ text }) => OUT.has(text));
  if (instead || denies(tokens)) {
    if (isSecond && !isFirst) return { wrong: said(second), right: said(first), rest };
    if (instead && isFirst && !isSecond) return { wrong: said(first), right: said(second), rest };
  }
  if (words.some((word) => ENGLISH.has(word))) return { wrong: said(second), right: said(first), rest };
  if (instead) return { wrong: said(first), right: said(second), rest };
  const arrow =
    between.length > 0 &&
    !(between.length === 1 && between[0]!.glued) &&
    between.every(({ kind, text }) => kind === 'mark' && (text === '-' || text === '>'));
  const turned =
    between.length === 1 && BETWEEN.has(words[0] ?? '') && saysSet(tokens.slice(second), catalogue);
  if (denies(between) || arrow || turned || denies(tokens.slice(0, first)))
    return { wrong: said(first), right: said(second), rest };
  return null;
};

/** "Plywood 18 mm 10 se 14 kar do": the size is no amount. */
const isSized = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const unit = tokens[at + 1]?.kind === 'word' ? catalogue.unitOf(tokens[at + 1]!.text) : undefined;
  return unit !== undefined && isMeasure(unit);
};

const saysSet = (tokens: readonly Token[], { words }: CatalogueRange): boolean =>
  tokens.some(({ kind, text }) => kind === 'word' && words.is('set', text));
