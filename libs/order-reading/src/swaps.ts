import { isMeasureWord } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import { isSized } from './corrections.js';
import type { WordKind } from './lexicon/lexicon.js';
import type { Token } from './tokens.js';

/** "Rose ki jagah lavender": what goes, and what comes in its place. */
export interface Swap {
  readonly out: readonly Token[];
  readonly in: readonly Token[];
  /** Nothing but their order says so ("9 W se 18 W"): it holds for goods of one kind alone. */
  readonly loose: boolean;
  /** A "not" says so: between two lines that are both there it takes one off, and is no swap. */
  readonly denied?: boolean;
}

/** What is longer is no swap in one breath. */
const LONGEST = 24;

/** The swaps a sentence may speak of, the likeliest first. */
export const swapsIn = (tokens: readonly Token[], catalogue: CatalogueRange): Swap[] =>
  tokens.length > LONGEST
    ? []
    : [instead, inPlace, undone, turned, denied, resized].flatMap((way) =>
        way(tokens, catalogue).flatMap((swap) => sides(swap, catalogue)),
      );

const isKind = (kind: WordKind, token: Token | undefined, catalogue: CatalogueRange): boolean =>
  token?.kind === 'word' && catalogue.says(kind, token);

/** "Y instead of X", "em vez de X manda Y", "make X Y instead". */
const instead = (tokens: readonly Token[], catalogue: CatalogueRange): Swap[] => {
  const at = tokens.findIndex((token) => isKind('instead', token, catalogue));
  if (at < 0) return [];
  const [before, after] = [tokens.slice(0, at), tokens.slice(at + 1)];
  if (!saysGoods(after, catalogue)) return bareSplits(before);
  if (saysGoods(before, catalogue)) return [{ out: after, in: before, loose: false }];
  const verb = after.findIndex((token, cut) => cut > 0 && isDivider(token, catalogue));
  return verb < 0 ? [] : [{ out: after.slice(0, verb), in: after.slice(verb + 1), loose: false }];
};

/** Where a comma does not tell, what comes may begin at any word. */
const bareSplits = (tokens: readonly Token[]): Swap[] => {
  const parted = tokens.some(({ kind }) => kind === 'break');
  return tokens.flatMap(({ kind }, at) =>
    at === 0 || (parted && kind !== 'break')
      ? []
      : [{ out: tokens.slice(0, at), in: tokens.slice(at), loose: true }],
  );
};

/** A comma, or a verb: a word of courtesy that joins no name. */
const isDivider = ({ kind, text }: Token, catalogue: CatalogueRange): boolean =>
  kind === 'break' ||
  (kind === 'word' &&
    catalogue.words.is('filler', text) &&
    !catalogue.words.is('link', text) &&
    !catalogue.knows(text));

/** "X ki jagah Y", "Y karo X ki jagah". */
const inPlace = (tokens: readonly Token[], catalogue: CatalogueRange): Swap[] => {
  const isHere = (at: number): boolean => isKind('inPlace', tokens[at], catalogue);
  const last = tokens.length - 1;
  const behind = isHere(last) ? bareSplits(tokens.slice(0, last)) : [];
  const turned = behind.map((swap) => ({ ...swap, out: swap.in, in: swap.out }));
  return [...splitAt(tokens, isHere, (at) => [at, at + 1]), ...turned];
};

/** "X hata ke Y", "X badal ke Y". */
const undone = (tokens: readonly Token[], catalogue: CatalogueRange): Swap[] =>
  splitAt(
    tokens,
    (at) =>
      isKind('having', tokens[at + 1], catalogue) &&
      (['remove', 'takeOut', 'set', 'swap'] as const).some((kind) => isKind(kind, tokens[at], catalogue)),
    (at) => [at, at + 2],
  );

/** "Swap X for Y", "X ko Y bana do", "X Y se badal do", "9 W se 18 W"; "change cement to 80" sets it. */
const turned = (tokens: readonly Token[], catalogue: CatalogueRange): Swap[] => {
  const says = (kind: WordKind, at: number): boolean => isKind(kind, tokens[at], catalogue);
  const from = tokens.findIndex((_, at) => says('swap', at)) + 1;
  const to = tokens.findIndex((_, at) => at > from && (says('into', at) || says('against', at)));
  if (from > 0 && to >= 0 && (tokens[to + 1]?.kind !== 'number' || isSized(tokens, to + 1, catalogue)))
    return [{ out: tokens.slice(from, to), in: tokens.slice(to + 1), loose: false }];
  const last = tokens.findIndex((_, at) => says('into', at) && says('swap', at + 1));
  const between = splitAt(
    tokens,
    (at) => says('into', at),
    (at) => [at, at + 1],
  );
  return [
    ...between.map((swap) => ({ ...swap, loose: true })),
    ...bareSplits(tokens.slice(0, Math.max(0, last))),
  ];
};

/** "Jasmine, not rose" and "grey nahi ivory": only the draft tells which of them goes. */
const denied = (tokens: readonly Token[], catalogue: CatalogueRange): Swap[] => {
  const [swap] = splitAt(
    tokens,
    (at) => isKind('negation', tokens[at], catalogue) && !isNamed(tokens, at, catalogue),
    (at) => [at, at + 1],
  );
  if (!swap) return [];
  const [out, into] = [withUnitOf(swap.in, swap.out, catalogue), withUnitOf(swap.out, swap.in, catalogue)];
  const said = { ...swap, denied: true };
  const turned = { ...said, out: into, in: swap.in };
  // "Crocin nahi dolo chahiye": what is wanted stands last.
  const wanted = swap.in.some((token) => isKind('ordering', token, catalogue));
  return wanted ? [turned] : [{ ...said, out, in: swap.out }, turned];
};

const BETWEEN_SIZES = ['genitive', 'link', 'into', 'negation', 'option'] as const;

/** "Vest 85 ka 90 kar do", "dettol 125 wala 550 me badal do": of two numbers the first may be the size of what goes. */
const resized = (tokens: readonly Token[], catalogue: CatalogueRange): Swap[] => {
  const [first, second, ...more] = tokens.flatMap(({ kind }, at) => (kind === 'number' ? at : []));
  if (first === undefined || second === undefined || more.length > 0) return [];
  const end = isMeasureWord(tokens[first + 1], catalogue) ? first + 2 : first + 1;
  const between = tokens.slice(end, second);
  const links = between.every((token) => BETWEEN_SIZES.some((kind) => isKind(kind, token, catalogue)));
  return links && between.length > 0
    ? [{ out: tokens.slice(0, end), in: tokens.slice(second), loose: true }]
    : [];
};

/** "16 mm not 12": both are of one measure. */
const withUnitOf = (
  tokens: readonly Token[],
  other: readonly Token[],
  catalogue: CatalogueRange,
): readonly Token[] => {
  const [number, ...more] = tokens.filter(({ kind }) => kind === 'number');
  const at = number === undefined ? -1 : tokens.indexOf(number);
  const beside = other[other.findLastIndex(({ kind }) => kind === 'number') + 1];
  const unit = isMeasureWord(beside, catalogue) ? beside : undefined;
  const bare = at === tokens.length - 1 && more.length === 0 && unit !== undefined;
  return bare ? [...tokens, unit] : tokens;
};

/** "Água sem gás" is a name. */
const isNamed = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const [here, next] = [tokens[at]!, tokens[at + 1]];
  return next?.kind === 'word' && catalogue.hasBoth(here.text, next.text);
};

/** What stands before and behind some of the words. */
const splitAt = (
  tokens: readonly Token[],
  parts: (at: number) => boolean,
  between: (at: number) => readonly [number, number],
): Swap[] =>
  tokens.flatMap((_, at) => {
    if (at === 0 || !parts(at)) return [];
    const [from, to] = between(at);
    return [{ out: tokens.slice(0, from), in: tokens.slice(to), loose: false }];
  });

/** The clauses of both that are nearest to each other, from where what goes is named: the draft will tell. */
const sides = ({ out, in: into, ...said }: Swap, catalogue: CatalogueRange): Swap[] => {
  const isGoods = (token: Token): boolean => saysGoods([token], catalogue);
  const named = out.findIndex(isGoods);
  return named >= 0 && into.some(isGoods)
    ? [{ out: out.slice(named), in: firstClause(into, isGoods), ...said }]
    : [];
};

/** Up to the first comma behind which there is something else than its count. */
const firstClause = (tokens: readonly Token[], isGoods: (token: Token) => boolean): readonly Token[] => {
  const end = tokens.findIndex(({ kind }, at) => kind === 'break' && tokens.slice(0, at).some(isGoods));
  const rest = end < 0 ? [] : tokens.slice(end).filter(isGoods);
  return end < 0 || (rest.length > 0 && rest.every(({ kind }) => kind === 'number'))
    ? tokens
    : tokens.slice(0, end);
};

/** A name, or a number that may be a size. */
const saysGoods = (tokens: readonly Token[], catalogue: CatalogueRange): boolean =>
  tokens.some(
    ({ kind, text }) =>
      kind === 'number' ||
      (kind === 'word' && !catalogue.words.is('filler', text) && catalogue.mayName(text)),
  );

/** "Nutella ki jagah maggi 2 peti", where no line goes: what comes and the rest as it was said, and what it replaces. */
export const withoutReplaced = (
  tokens: readonly Token[],
  catalogue: CatalogueRange,
): { left: readonly Token[]; replaced: readonly Token[] } => {
  const left: Token[] = [];
  const replaced: Token[] = [];
  let begun = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'break') begun = left.length + 1;
    const goes = left.slice(begun);
    const end = tokens.findIndex(({ kind }, next) => next > at && kind === 'break');
    const comes = tokens.slice(at + 1, end < 0 ? tokens.length : end);
    if (isKind('inPlace', token, catalogue) && isReplaced(goes, comes, catalogue))
      replaced.push(...left.splice(begun));
    else left.push(token);
  }
  return { left, replaced };
};

/** What comes is named and counted; of one number in the place of another nothing goes but that. */
const isReplaced = (goes: readonly Token[], comes: readonly Token[], catalogue: CatalogueRange): boolean =>
  goes.some(({ kind }) => kind === 'word') &&
  comes.some(({ kind }) => kind === 'number') &&
  comes.some(({ kind, text }) => kind === 'word' && catalogue.names(text));
