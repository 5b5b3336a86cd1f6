import { wordTokens } from './about.js';
import type { CatalogueRange } from './catalogue-range.js';
import { withJoinedNames } from './joined-names.js';
import type { Goods, ReadingContext } from './reading.js';
import { Segments } from './segments.js';
import { sentencesOf } from './sentences.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import type { Token } from './tokens.js';
import type { TopicWords } from './topic-words.js';

/** What a question is about: read as a list of goods once the words that ask are out of it. */
export const goodsAsked = (
  text: string,
  tokens: readonly Token[],
  range: CatalogueRange,
  topics: TopicWords,
  context: ReadingContext,
): readonly Goods[] => {
  const named = new Set(topics.besidePhrases(wordTokens(tokens)));
  const segments = new Segments(text, range, context);
  for (const sentence of sentencesOf(tokens, text)) {
    const said = sentence.tokens.filter(
      (token) => token.kind !== 'word' || named.has(token) || range.names(token.text),
    );
    const goods = withJoinedNames(withSpokenNumbers(said, range.words), range);
    if (goods.some(({ kind }) => kind === 'word')) segments.take(goods);
  }
  return segments.heard.flatMap(({ match, item: { span } }) => {
    // Here a guess would answer about other goods than were asked about, and nobody would notice.
    if (match === null || match.guessed || match.doubtful) return [];
    return [{ span, candidates: match.candidates.flatMap((at) => range.products[at]?.sku ?? []) }];
  });
};
