import { english } from './english.js';
import { englishTopics } from './english-topics.js';
import { hindi } from './hindi.js';
import { hindiTopics } from './hindi-topics.js';
import type { Lexicon } from './lexicon.js';
import { portuguese } from './portuguese.js';
import { portugueseTopics } from './portuguese-topics.js';
import type { TopicLexicon } from './topics.js';

/** Customers who mix the same languages in one breath, and the goods they are offered. */
export interface Market {
  /** Codes of its languages, as `ReadingContext` has them; their lexicons and topics are in the same order. */
  readonly languages: readonly string[];
  /** What one of them is called where it is written in Latin letters and has others of its own, by its code. */
  readonly inLatin?: Readonly<Record<string, string>>;
  /** What its goods are sold in. */
  readonly currencies: readonly string[];
  /** "1.000" is a thousand and "1,5" one and a half; elsewhere the other way round. */
  readonly decimalComma: boolean;
  readonly lexicons: readonly Lexicon[];
  readonly topics: readonly TopicLexicon[];
}

/**
 * The first is everybody's: goods in a currency of no market are its own, and its words are understood wherever goods
 * are named by it. Its first language lends its words to all others.
 */
export const MARKETS: readonly Market[] = [
  {
    languages: ['en', 'hi'],
    inLatin: { hi: 'hi-Latn' },
    currencies: ['INR'],
    decimalComma: false,
    lexicons: [english, hindi],
    topics: [englishTopics, hindiTopics],
  },
  {
    languages: ['pt'],
    currencies: ['BRL'],
    decimalComma: true,
    lexicons: [portuguese],
    topics: [portugueseTopics],
  },
];
