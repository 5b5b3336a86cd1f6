import { wordTokens } from './about.js';
import { cleanText } from './fold.js';
import { mixed } from './lexicon/words.js';
import { type Token, tokenize } from './tokens.js';
import { allTopics } from './topic-words.js';

/** "Cancel order", "please cancel my order", "order cancel kar do", "रद्द": it is to be undone, and nothing else is said. */
export const takesBack = (text: string): boolean => {
  const tokens = tokenize(cleanText(text.slice(0, 200)));
  if (tokens.some(({ kind }) => kind === 'number')) return false;
  const left = allTopics.withoutCancelling(wordTokens(tokens));
  return left?.every(({ text: word }) => mixed.is('polite', word)) ?? false;
};

const MOST_SAID = 12;

/** "cancel my order", "order cancel kar do": of a placed order a matter for people. */
export const cancelsOrder = (tokens: readonly Token[]): boolean => {
  if (tokens.length > MOST_SAID || tokens.some(({ kind }) => kind === 'number')) return false;
  return allTopics.cancelsOrder(wordTokens(tokens));
};
