import { wordTokens } from './about.js';
import { isMeasureWord } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Sentence } from './sentences.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import type { Token } from './tokens.js';
import type { TopicWords } from './topic-words.js';

/** What somebody else offers, passed on: "offer: maggi 12 pack at 140", "atta 5 kg only 199". */
export const isAdvert = (
  sentences: readonly Sentence[],
  range: CatalogueRange,
  topics: TopicWords,
): boolean =>
  isOffer(sentences[0]?.tokens ?? [], range) ||
  (!sentences.some(({ tokens }) => topics.asksForGoods(wordTokens(tokens))) &&
    sentences.some(({ tokens }) => isPriced(tokens, range)));

const isOffer = ([word, sign]: readonly Token[], { words }: CatalogueRange): boolean =>
  word?.kind === 'word' && words.isWritten('offer', word.written ?? '') && sign?.text === ':';

/** Whoever wants so little of something says so: "5 kg only 10". */
const LEAST_PRICE = 50;

/** A size, and what it costs: "5 kg only 199". Of one number nobody knows what it is for. */
const isPriced = (said: readonly Token[], range: CatalogueRange): boolean => {
  const tokens = withSpokenNumbers(said, range.words);
  const at = tokens.findLastIndex(({ kind }) => kind === 'number');
  const only = tokens[at - 1];
  const value = tokens[at]?.value?.toNumber() ?? 0;
  return (
    (value >= LEAST_PRICE || !Number.isInteger(value)) &&
    only?.kind === 'word' &&
    range.words.isWritten('only', only.written ?? '') &&
    !(tokens[at + 1]?.kind === 'word' && range.unitOf(tokens[at + 1]!.text) !== undefined) &&
    tokens
      .slice(0, at)
      .some((token, before) => token.kind === 'number' && isMeasureWord(tokens[before + 1], range))
  );
};
