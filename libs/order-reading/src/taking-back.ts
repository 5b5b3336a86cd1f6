import { wordTokens } from './about.js';
import { cleanText } from './fold.js';
import { mixed } from './lexicon/words.js';
import { tokenize } from './tokens.js';
import { allTopics } from './topic-words.js';

/** "Cancel order", "please cancel my order", "order cancel kar do", "रद्द": it is to be undone, and nothing else is said. */
export const takesBack = (text: string): boolean => {
  const tokens = tokenize(cleanText(text.slice(0, 200)));
  if (tokens.some(({ kind }) => kind === 'number')) return false;
  const left = allTopics.withoutCancelling(wordTokens(tokens));
  return left?.every(({ text: word }) => mixed.is('polite', word)) ?? false;
};
