import { wordTokens } from './about.js';
import { cleanText } from './fold.js';
import { mixed } from './lexicon/words.js';
import { type Token, tokenize } from './tokens.js';
import { allTopics } from './topic-words.js';

/** All that "which one?" offers. */
export interface AllOfThem {
  /** How many they are, where the word tells; null for any number. */
  readonly count: number | null;
  /** What else is said, pleasantries aside: "5 carton" of "both 5 carton"; empty for nothing. */
  readonly rest: string;
}

const COUNTS = { two: 2, three: 3, all: null } as const;

/** "Both", "dono bhej do", "os dois, 5 de cada"; null where nothing says so. */
export const allOfThem = (text: string): AllOfThem | null => {
  let rest = cleanText(text.slice(0, 200));
  let count: number | null | undefined;
  for (let found = togetherIn(rest); found !== null; found = togetherIn(rest)) {
    count ??= found.count;
    rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  }
  if (count === undefined) return null;
  const says = tokenize(rest).some((token) => token.kind === 'number' || !isPleasantry(token));
  return { count, rest: says ? rest.trim() : '' };
};

/** "The cheaper one", "sabse sasta wala", and nothing else: the one of the lowest price. */
export const wantsCheapest = (text: string): boolean => {
  const tokens = tokenize(cleanText(text.slice(0, 200)));
  // "Sasta wala 100" is a hundred of it.
  if (tokens.some(({ kind }) => kind === 'number')) return false;
  const words = wordTokens(tokens);
  const [found] = allTopics.offeredIn(words);
  if (found?.meaning !== 'cheapest') return false;
  return words.every((word, at) => (at >= found.at && at < found.at + found.length) || isPleasantry(word));
};

/** "Chhota wala", "the bigger one", and nothing else: the one of the smallest or the largest size. */
export const wantsExtreme = (text: string): 'large' | 'small' | null => {
  const words = wordTokens(tokenize(cleanText(text.slice(0, 200))));
  const extents = words.flatMap(
    ({ written = '' }) => EXTENTS.find((each) => mixed.isWritten(each, written)) ?? [],
  );
  const others = words.filter(({ written = '' }) => !EXTENTS.some((each) => mixed.isWritten(each, written)));
  const [only = null, ...more] = extents;
  const isAlone =
    more.length === 0 && others.every((word) => isPleasantry(word) || mixed.is('everything', word.text));
  return isAlone && !/\p{N}/u.test(text) ? only : null;
};

const EXTENTS = ['large', 'small'] as const;

const togetherIn = (text: string): { count: number | null; start: number; end: number } | null => {
  const words = wordTokens(tokenize(text));
  const [found] = allTopics.offeredIn(words);
  if (found === undefined || found.meaning === 'cheapest') return null;
  const { meaning, at, length } = found;
  return { count: COUNTS[meaning], start: words[at]!.start, end: words[at + length - 1]!.end };
};

const KINDS = ['filler', 'polite', 'address', 'ordering', 'option'] as const;

const isPleasantry = ({ kind, text }: Token): boolean =>
  kind === 'word' ? KINDS.some((each) => mixed.is(each, text)) : kind !== 'number';
