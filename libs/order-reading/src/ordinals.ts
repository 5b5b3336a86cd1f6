import { mixed } from './lexicon/words.js';
import type { Token } from './tokens.js';

/** A number that tells a place in a list, from 1 on: "the second one", "2nd". */
export interface PlaceToken extends Token {
  readonly place?: number;
}

/** Words for places become numbers. "2nd" is written as a number and a word. */
export const withOrdinals = (tokens: readonly Token[]): PlaceToken[] =>
  tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    const joined = token.glued && before?.kind === 'number' ? `${before.text}${token.written ?? ''}` : null;
    if (joined !== null && mixed.ordinalOf(joined) !== undefined) return [];
    const next = tokens[at + 1];
    const place =
      token.kind === 'number' && next?.glued
        ? mixed.ordinalOf(`${token.text}${next.written ?? ''}`)
        : mixed.ordinalOf(token.written ?? '');
    return place === undefined
      ? [token]
      : [{ ...token, kind: 'number' as const, text: String(place), spoken: true, place }];
  });
