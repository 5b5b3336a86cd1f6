import { plainPhrase } from '@munshi/kernel';
import { SPEAKERS } from './say.js';

const WORDS: ReadonlySet<string> = new Set(
  Object.values(SPEAKERS).flatMap(({ sentences: { optInWords } }) => optInWords.map(plainPhrase)),
);

/**
 * Whether a message is what we tell those to write who opted out and want our offers again, in whichever language.
 * From anybody else the same words are a beginning like any other.
 */
export const optsIn = (message: string): boolean =>
  message.length <= LONGEST && WORDS.has(plainPhrase(message));

/** Longer than any of the words: a message of pages costs nothing. */
const LONGEST = 200;
