import type { Quantity } from '@munshi/kernel';
import { isMeasureWord } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { WordKind } from './lexicon/lexicon.js';
import type { Token } from './tokens.js';

/** "Not 100, 80": what was said before, what it should be, and the words around both. */
export interface Correction {
  readonly wrong: Said;
  readonly right: Said;
  readonly rest: readonly Token[];
}

export interface Said {
  readonly value: Quantity | null;
  readonly unit: string | null;
}

/** Null unless the sentence takes one number back and gives another for it. */
export const readCorrection = (
  tokens: readonly Token[],
  catalogue: CatalogueRange,
  drafted: readonly Quantity[],
): Correction | null => {
  const all = tokens.flatMap((token, at) => (token.kind === 'number' ? [at] : []));
  // "Cement 50 kg ko 24 kar do": the size is not what there are too many of.
  const isDrafted = (at: number): boolean => drafted.some((line) => tokens[at]!.value?.equals(line) === true);
  const sizes = all.length > 2 || !all.some(isDrafted);
  const unsized = all.filter((at) => !(sizes && isSized(tokens, at, catalogue)));
  const numbers = unsized.length > 0 ? unsized : all;
  const [first, second, ...others] = numbers;
  if (first === undefined || second === undefined || others.length > 0) return null;
  const unitAfter = (at: number): string | null => {
    const next = tokens[at + 1];
    return next?.kind === 'word' ? (catalogue.unitOf(next.text) ?? null) : null;
  };
  const said = (at: number): Said => ({ value: tokens[at]!.value ?? null, unit: unitAfter(at) });
  const between = tokens.slice(first + (unitAfter(first) === null ? 1 : 2), second);
  const saysAny = (list: readonly Token[], ...kinds: WordKind[]): boolean =>
    list.some((token) => catalogue.saysAny(kinds, token));
  const rest = tokens.filter((_, at) => at !== first && at !== second);
  // The draft tells which of them is wrong: "25, not 52", "52 ki jagah 25", "25 instead of 52".
  const [isFirst, isSecond] = [isDrafted(first), isDrafted(second)];
  const before = tokens.slice(0, first);
  const instead = saysAny(between, 'instead', 'inPlace') || saysAny(before, 'instead');
  const [forward, backward] = [
    { wrong: said(first), right: said(second), rest },
    { wrong: said(second), right: said(first), rest },
  ];
  if (instead || saysAny(tokens, 'negation')) {
    if (isSecond && !isFirst) return backward;
    if (instead && isFirst && !isSecond) return forward;
    // "Only 2 dozen not 3": so it does where both are there.
    const denied = catalogue.words.isWritten('ratherThan', tokens[second - 1]?.written ?? '');
    if (isFirst && isSecond && denied) return backward;
  }
  if (saysAny(between, 'instead')) return backward;
  if (instead) return forward;
  // "Brief 85 - 10 pc" counts another size.
  const arrow =
    (isFirst || !isSecond) &&
    between.length > 0 &&
    !(between.length === 1 && between[0]!.glued) &&
    between.every(({ kind, text }) => kind === 'mark' && (text === '-' || text === '>'));
  const [link, ...more] = between;
  const leads =
    link !== undefined &&
    more.length === 0 &&
    (saysAny([link], 'into', 'against') || catalogue.words.isWritten('upTo', link.written ?? ''));
  // "Pen 10 se 60", of a line that is 10; "10 se 15" alone is a range.
  const turned =
    leads && (saysAny(tokens.slice(second), 'set') || (isFirst && saysAny(before, 'swap', 'set')));
  return saysAny(between, 'negation', 'slip', 'corrects') || arrow || turned || saysAny(before, 'negation')
    ? forward
    : null;
};

/** "Reduce sugar by 2": a number behind a word for how much comes on top or off; "add 5 bags by 6" tells when. */
export const isStep = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  if (tokens[at]?.kind !== 'number' || !catalogue.words.isWritten('by', tokens[at - 1]?.written ?? ''))
    return false;
  const before = tokens.slice(0, at);
  const counted = before.some(({ kind }, other) => kind === 'number' && !isSized(tokens, other, catalogue));
  return before.some((token) => catalogue.says('less', token) || (!counted && catalogue.says('more', token)));
};

/** "Plywood 18 mm 10 se 14 kar do": the size is no amount. */
export const isSized = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean =>
  isMeasureWord(tokens[at + 1], catalogue);

/** "Parle ya monaco 5": two names for what is counted once. */
export const isEither = (tokens: readonly Token[], at: number, { words }: CatalogueRange): boolean =>
  words.isWritten('either', tokens[at]!.written ?? '') &&
  tokens[at - 1]?.kind === 'word' &&
  tokens[at + 1]?.kind === 'word';
