import type { Words } from './lexicon/words.js';
import type { Token } from './tokens.js';

export interface Sentence {
  readonly tokens: readonly Token[];
  /** It ended with a question mark. */
  readonly asks: boolean;
}

/** Split at line ends, full stops, question and exclamation marks; "1." and "1)" before an item are dropped. */
export const sentencesOf = (tokens: readonly Token[], text: string): Sentence[] => {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  let skipStop = false;
  const close = (asks: boolean): void => {
    if (current.length > 0) sentences.push({ tokens: current, asks });
    current = [];
  };
  for (const token of tokens) {
    const after = text.charAt(token.end);
    if (current.length === 0 && isListNumber(token, text, after)) {
      skipStop = after === '.';
      continue;
    }
    if (token.kind === 'stop') {
      if (!(skipStop && token.text === '.')) close(token.text === '?');
    } else current.push(token);
    skipStop = false;
  }
  close(false);
  return sentences;
};

const isListNumber = (token: Token, text: string, after: string): boolean =>
  token.kind === 'number' &&
  token.text.length <= 2 &&
  (after === '.' || after === ')') &&
  /(?:^|\n) *$/.test(text.slice(Math.max(0, token.start - 4), token.start));

/** Split at commas and the like, and at "and" where a product has been named before it. */
export const itemTokens = (sentence: Sentence, words: Words): Token[][] => {
  const items: Token[][] = [];
  let current: Token[] = [];
  let named = false;
  const close = (): void => {
    if (current.length > 0) items.push(current);
    current = [];
    named = false;
  };
  // "5 cement aur bhej do" has nothing after its "aur", which then means "more".
  const last = sentence.tokens.findLastIndex(
    ({ kind, text }) => kind === 'number' || (kind === 'word' && names(text, words)),
  );
  for (const [at, token] of sentence.tokens.entries()) {
    if (token.kind === 'break') close();
    else if (named && at < last && joins(sentence.tokens, at, words)) close();
    else {
      current.push(token);
      named ||= token.kind === 'word' && names(token.text, words);
    }
  }
  close();
  return items;
};

/** "10 bag or 15 bag" leaves it open, where "10 bag or sugar" goes on. */
const joins = (tokens: readonly Token[], at: number, words: Words): boolean => {
  const { kind, text } = tokens[at]!;
  const open =
    words.is('range', text) &&
    tokens[at + 1]?.kind === 'number' &&
    tokens.slice(Math.max(0, at - 2), at).some((token) => token.kind === 'number');
  return kind === 'word' && words.is('joiner', text) && !(open && !nextNames(tokens, at, words));
};

/** Whether something is named right after the amount that follows. */
const nextNames = (tokens: readonly Token[], at: number, words: Words): boolean =>
  tokens.slice(at + 2, at + 4).some((token) => token.kind === 'word' && names(token.text, words));

const VERBS = ['more', 'remove', 'set', 'less', 'double', 'same'] as const;

const names = (word: string, words: Words): boolean =>
  !words.is('filler', word) &&
  !words.is('joiner', word) &&
  !VERBS.some((kind) => words.is(kind, word)) &&
  words.unitOf(word) === undefined;
