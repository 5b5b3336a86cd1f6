import type { Interpreted } from './shop-history.js';
import { termsOf } from './naming.js';

/** What else a message is beside an answer; what is nothing is said to be unknown rather than dropped. */
export const leftoversOf = (more: Interpreted, words: string): Interpreted => {
  const { intent, lines, clarify, unknown, remove, set, add } = more;
  const isRead = lines.length + clarify.length + unknown.length + remove.length + set.length + add.length > 0;
  const saysNothing = termsOf(words).length === 0 && !/\p{N}/u.test(words);
  return isRead || intent !== 'other' || saysNothing ? more : { ...more, unknown: [words] };
};
