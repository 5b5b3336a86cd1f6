import type { Quantity } from '@munshi/kernel';
import type { CatalogueRange } from './catalogue-range.js';
import { foldedSet } from './fold.js';
import type { Token } from './tokens.js';

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
const INSTEAD = foldedSet('instead insted inves lugar jagah badle');
const WRONG = foldedSet('wrong galat errado');

/** Null unless the sentence takes one number back and gives another for it. */
export const readCorrection = (tokens: readonly Token[], catalogue: CatalogueRange): Correction | null => {
  const numbers = tokens.flatMap((token, at) => (token.kind === 'number' ? [at] : []));
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
  if (words.some((word) => INSTEAD.has(word))) return { wrong: said(second), right: said(first), rest };
  const arrow =
    between.length > 0 &&
    between.every(({ kind, text }) => kind === 'mark' && (text === '-' || text === '>'));
  const turned =
    between.length === 1 && BETWEEN.has(words[0] ?? '') && saysSet(tokens.slice(second), catalogue);
  if (denies(between) || arrow || turned || denies(tokens.slice(0, first)))
    return { wrong: said(first), right: said(second), rest };
  return null;
};

const saysSet = (tokens: readonly Token[], { words }: CatalogueRange): boolean =>
  tokens.some(({ kind, text }) => kind === 'word' && words.is('set', text));
