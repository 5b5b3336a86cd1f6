import { plainPhrase } from '@munshi/kernel';
import { SPEAKERS } from './say.js';

const wordsOf = (kind: 'optInWords' | 'offerWords'): ReadonlySet<string> =>
  new Set(Object.values(SPEAKERS).flatMap(({ sentences }) => sentences[kind].map(plainPhrase)));
const AGAIN = wordsOf('optInWords');
const OFFERS = wordsOf('offerWords');

/**
 * Whether a message is what we tell those to write who opted out and want our offers again, in whichever language.
 * From anybody else the same words may be a beginning like any other: see `asksForOffers`.
 */
export const optsIn = (message: string): boolean => isOneOf(AGAIN, message) || asksForOffers(message);

/** Whether a message plainly asks for offers, whoever writes it. */
export const asksForOffers = (message: string): boolean => isOneOf(OFFERS, message);

const isOneOf = (words: ReadonlySet<string>, message: string): boolean =>
  message.length <= LONGEST && words.has(plainPhrase(message));

/** Longer than any of the words: a message of pages costs nothing. */
const LONGEST = 200;
