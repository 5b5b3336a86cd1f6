import type { Token } from './tokens.js';

const LETTERS: ReadonlySet<string> = new Set(['xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl']);

export const isLetterSize = ({ kind, written = '' }: Token): boolean =>
  kind === 'word' && LETTERS.has(written);

/** "M 10 L 20 XL 10" are sizes, each with its count, and neither metres nor litres: a comma parts them. */
export const withLetterSizes = (tokens: readonly Token[]): Token[] => {
  const pairs = tokens.filter((_, at) => isPair(tokens, at));
  if (new Set(pairs.map(({ written }) => written)).size < 2) return [...tokens];
  return tokens.flatMap((token, at) =>
    isPair(tokens, at) && isCounted(tokens, at - 1)
      ? [{ ...token, kind: 'break' as const, text: ',', end: token.start }, token]
      : [token],
  );
};

/** A number, or its unit. */
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' || (tokens[at]?.kind === 'word' && tokens[at - 1]?.kind === 'number');

/** A size and, behind it, a number that is none. */
const isPair = (tokens: readonly Token[], at: number): boolean => {
  const [here, next] = [tokens[at], tokens[at + 1]];
  return here !== undefined && isLetterSize(here) && !here.glued && next?.kind === 'number' && !next.glued;
};
