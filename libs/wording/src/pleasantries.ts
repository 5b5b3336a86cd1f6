import { plainPhrase } from '@munshi/kernel';
import { LANGUAGES, SPEAKERS } from './say.js';
import type { Sentences } from './sentences.js';
import type { Language } from './utterance.js';

/** "Thank you so much bhai", and no longer. */
const LONGEST = 60;
const GLAD = /👍|🙏|👌|✅|❤|🙂|😊|😀|😄|😁|🤝|💯/u;

const wordsOf = (kind: 'thanks' | 'heard'): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap((language) => SPEAKERS[language].sentences[kind].map(plainPhrase)));

const THANKS = wordsOf('thanks');
const HEARD = wordsOf('heard');

/**
 * What a message says that wants nothing: thanks, or no more than that something was heard ("ok", "ठीक है", a raised
 * thumb). Null where it says anything else.
 */
export const pleasantryIn = (message: string): 'thanks' | 'heard' | null => {
  if (message.length > LONGEST) return null;
  const words = plainPhrase(message).split(' ').filter(Boolean);
  if (words.length === 0) return GLAD.test(message) ? 'heard' : null;
  if (!words.every((word) => THANKS.has(word) || HEARD.has(word))) return null;
  return words.some((word) => THANKS.has(word)) ? 'thanks' : 'heard';
};

/** The one language whose own words for thanks, or for wanting our messages again, a message is. */
export const languageOfPhrase = (message: string): Language | null => {
  if (message.length > LONGEST) return null;
  const phrase = plainPhrase(message);
  const says = ({ thanks, optInWords, offerWords }: Sentences): boolean =>
    [...thanks, ...optInWords, ...offerWords].some((words) => plainPhrase(words) === phrase);
  const [only, ...others] = LANGUAGES.filter((language) => says(SPEAKERS[language].sentences));
  // English is borrowed by all.
  return only === undefined || only === 'en' || others.length > 0 ? null : only;
};
