import { isGoodsOf, wordTokens } from './about.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { WordKind } from './lexicon/lexicon.js';
import type { Intent } from './reading.js';
import type { Token } from './tokens.js';
import type { TopicWords } from './topic-words.js';

/** Against an open draft: all of it is right, or all of it is off, and nothing else is said. */
export const answerIn = (
  tokens: readonly Token[],
  range: CatalogueRange,
  topics: TopicWords,
): Intent | null => {
  const words = wordTokens(tokens);
  if (tokens.some(({ kind }) => kind === 'number') || words.some(({ text }) => range.names(text)))
    return null;
  const spelt = words.map(({ text }) => text);
  // "सब हटाओ, कुछ नहीं चाहिए" empties the list, which is more than to leave it.
  const says = (kind: WordKind): boolean => words.some((token) => range.says(kind, token));
  const clears = words.some((_, at) => range.words.phraseAt(spelt, at)?.kind === 'clear');
  // "Rehne do, sab cancel" leaves it all the same.
  const refuses = topics.refusesIn(words);
  const empties = clears || (says('everything') && says('remove')) || says('clear');
  if ((empties && !(refuses && topics.saysCancel(words))) || says('last')) return null;
  // "Aur mat bhejna": no more than that.
  const first = words[0];
  if (refuses && first && range.says('more', first) && !topics.saysCancel(words)) return null;
  if (refuses) return 'cancel';
  const rest = topics.withoutAgreement(words);
  if (rest.length === words.length) return null;
  // "Don't place it": said with a "no", but "no changes" agrees.
  if (rest.some((token) => range.says('negation', token))) return 'cancel';
  return topics.topicOf(rest, isGoodsOf(range)) === null ? 'confirm' : null;
};
