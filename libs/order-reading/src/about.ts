import { telephone } from './asides.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Topic } from './lexicon/topics.js';
import { mixed } from './lexicon/words.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import type { Token } from './tokens.js';
import type { IsGoods, TopicWords } from './topic-words.js';
import { oblique } from './word-matching.js';

/** How some words stand to ordering. */
export interface About {
  readonly topic: Topic | null;
  /** They name goods of the catalogue. */
  readonly goods: boolean;
  /** A number is said, in digits or in words. */
  readonly counts: boolean;
  /** They plainly ask for goods: "send", "chahiye", "can you deliver". */
  readonly asksForGoods: boolean;
  /** They tell of something instead of asking for it. */
  readonly tells: boolean;
  /** They tell of what was, and ask for nothing again. */
  readonly told: boolean;
  /** They speak of goods that are there already, or of some other day. */
  readonly notNow: boolean;
}

export const wordTokens = (tokens: readonly Token[]): Token[] => tokens.filter(({ kind }) => kind === 'word');

export const aboutOf = (tokens: readonly Token[], range: CatalogueRange, topics: TopicWords): About => {
  const words = wordTokens(withoutPrices(tokens));
  const isGoods = isGoodsOf(range);
  const topic = topics.bargainsFor(words)
    ? 'price'
    : (topics.topicOf(words, isGoods) ?? (isShort(tokens, words, topics) ? 'human' : null));
  return {
    // "Driver ka number 98765 01234" is told, and not asked.
    topic: topic === 'status' && tokens.some((_, at) => telephone(tokens, at) > at) ? null : topic,
    goods: words.some(({ text }) => range.names(text)) || namesByNumber(tokens, range),
    counts: isCounted(tokens, range),
    asksForGoods: topics.asksForGoods(words),
    tells: topics.tellsOf(words, isGoods),
    told: topics.toldOf(words),
    notNow: topics.isNotNow(words) || topics.beginsWithStock(tokens),
  };
};

/** "Ordered 10, got 8": of two counts one was ordered. */
const isShort = (tokens: readonly Token[], words: readonly Token[], topics: TopicWords): boolean =>
  tokens.filter(({ kind }) => kind === 'number').length > 1 && topics.tellsOfShortfall(words);

/** "7 up", "5 star". */
const namesByNumber = (tokens: readonly Token[], range: CatalogueRange): boolean =>
  withSpokenNumbers(tokens, range.words).some(({ value }, at, said) => {
    const next = said[at + 1];
    if (value == null || next?.kind !== 'word' || range.unitOf(next.text) !== undefined) return false;
    return range.namesNumber(value, next.text);
  });

export const isGoodsOf =
  (range: CatalogueRange): IsGoods =>
  (word) =>
    range.knows(word) || range.unitOf(word) !== undefined || isOblique(word, range);

/** "Diye" has been given, unless diyas are sold. */
const isOblique = (word: string, range: CatalogueRange): boolean =>
  oblique(word).some((each) => range.knows(each));

export const isCounted = (tokens: readonly Token[], range: CatalogueRange): boolean =>
  withSpokenNumbers(withoutPrices(tokens), range.words).some(({ kind }) => kind === 'number');

/** "20 bags at 340 rate final", "20 bag 340 ke rate se": behind what is counted a number before it is the price. */
const isBehindPrice = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  const linked = tokens[at - 1]?.kind === 'word' && mixed.is('genitive', tokens[at - 1]!.text);
  const number = at - (linked ? 2 : 1);
  if (tokens[number]?.kind !== 'number') return false;
  if (next?.kind === 'word' && !ENDS_PRICE.some((kind) => mixed.is(kind, next.text))) return false;
  return tokens
    .slice(0, number)
    .some(({ kind }, before) => kind === 'number' && isUnitWord(tokens[before + 1]));
};

const ENDS_PRICE = ['part', 'note', 'genitive', 'fixed'] as const;

const isUnitWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && mixed.unitOf(token.text) !== undefined;

/** "rate 350" tells a price; "rate?" asks for one. */
export const withoutPrices = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(
    (token, at) =>
      !mixed.is('price', token.text) || !(isBeforePrice(tokens, at) || isBehindPrice(tokens, at)),
  );

const isBeforePrice = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    next?.kind === 'number' ||
    next?.text === 'rs' ||
    // "Rate: 350", and not "aaj ka bhav: chini 44".
    (next !== undefined && /^[₹$:=]$/.test(next.text) && tokens[at + 2]?.kind !== 'word')
  );
};
