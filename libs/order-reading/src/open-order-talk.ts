import { wordTokens } from './about.js';
import { cleanText } from './fold.js';
import type { OpenOrderLexicon } from './lexicon/topics.js';
import { mixed } from './lexicon/words.js';
import { type Token, tokenize } from './tokens.js';
import { allTopics } from './topic-words.js';

const LONGEST = 200;
const WHOLE = ['undo', 'total', 'available', 'mistaken'] as const;

/** What a few words say of the open order as a whole, and nothing else: "undo", "kitna hua total?", "manda o que tem". */
export type SaidOfOrder = (typeof WHOLE)[number];

/** Null where anything else is said, be it a number. */
export const saidOfOrder = (text: string): SaidOfOrder | null => {
  const tokens = tokenize(cleanText(text.slice(0, LONGEST)));
  if (tokens.some(({ kind }) => kind === 'number')) return null;
  const words = wordTokens(tokens);
  const found = allTopics.openIn(words);
  const around = found.filter(({ meaning }) => meaning === 'aroundAmount');
  for (const { meaning, at, length } of found) {
    const says = WHOLE.find((each) => each === meaning);
    const isAround = ({ text: word }: Token, place: number): boolean =>
      (place >= at && place < at + length) ||
      PLEASANTRIES.some((kind) => mixed.is(kind, word)) ||
      // "Maal wapas karo" is about goods that came.
      (says !== 'undo' && (mixed.is('same', word) || around.some((one) => covers(one, place))));
    if (says !== undefined && words.every(isAround)) return says;
  }
  return null;
};

const PLEASANTRIES = ['polite', 'address'] as const;

const covers = ({ at, length }: { at: number; length: number }, place: number): boolean =>
  at <= place && place < at + length;

/** "Change cement to 12", "cement 12 kar do": something that is there is wanted otherwise. */
export const wantsOtherwise = (text: string): boolean =>
  foundOf('changes', wordTokens(tokenize(cleanText(text.slice(0, LONGEST))))) !== null;

/** "Dolo wapas daal do", "put the sugar back": what is said beside the words that want something back; null without those. */
export const wantedBack = (text: string): string | null => {
  const clean = cleanText(text.slice(0, LONGEST));
  const words = wordTokens(tokenize(clean));
  const said = foundOf('back', words);
  if (said === null) return null;
  const [first, last] = [words[said.at]!, words[said.at + said.length - 1]!];
  return `${clean.slice(0, first.start).trim()} ${clean.slice(last.end).trim()}`.trim();
};

const foundOf = (meaning: keyof OpenOrderLexicon, words: readonly Token[]) =>
  allTopics.openIn(words).find((found) => found.meaning === meaning) ?? null;
