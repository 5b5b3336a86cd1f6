import { type Market, MARKETS } from './lexicon/markets.js';
import { Words } from './lexicon/words.js';
import { TopicWords } from './topic-words.js';

/** A market with what is said in it. */
export interface MarketWords {
  readonly market: Market;
  readonly words: Words;
  /** For goods that another market named: the first one's words are said with one's own. */
  readonly abroad: Words;
  readonly topics: TopicWords;
}

const wordsOfMarket = (market: Market, first: Market): MarketWords => {
  const { lexicons, decimalComma } = market;
  const words = new Words(lexicons, decimalComma);
  return {
    market,
    words,
    abroad: market === first ? words : new Words([...first.lexicons, ...lexicons], decimalComma),
    topics: new TopicWords(market.topics),
  };
};

/** As the list of markets has them, and never empty. */
export const marketWords: readonly MarketWords[] = MARKETS.map((market, _, [first]) =>
  wordsOfMarket(market, first!),
);

/** Where somebody is taken to be of whom nothing is known. */
export const firstMarket: MarketWords = marketWords[0]!;

const codesOf = ({ languages, inLatin = {} }: Market): readonly string[] => [
  ...languages,
  ...Object.values(inLatin),
];

/** Codes of all languages that customers may write in. */
export const spokenLanguages: readonly string[] = MARKETS.flatMap((market) => codesOf(market));

/** @returns undefined for a language that is spoken in no market, and for none. */
export const marketSpeaking = (language: string | undefined): MarketWords | undefined =>
  language === undefined ? undefined : marketWords.find(({ market }) => codesOf(market).includes(language));

/** Where goods with prices in `currency` are offered. */
export const marketSellingIn = (currency: string | undefined): MarketWords =>
  marketWords.find(({ market }) => market.currencies.includes(currency ?? '')) ?? firstMarket;
