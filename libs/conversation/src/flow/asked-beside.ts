import { type Intent, mixed } from '@munshi/order-reading';
import { partsOf, sentencesIn, together } from './parts.js';

/** A question within a message that says more than it. */
export interface AskedBeside {
  readonly about: 'price' | 'stock' | 'balance';
  readonly words: string;
}

/** A longer list is not searched for questions piece by piece. */
const MOST_PIECES = 60;

/** "Send 10 cement, what is the rate of sugar?": sentences that ask and nothing else, or parts of one. */
export const askedBeside = (text: string, intentOf: (words: string) => Intent): readonly AskedBeside[] => {
  let pieces = 0;
  const askedIn = (words: string): AskedBeside[] => {
    pieces += 1;
    const about = pieces > MOST_PIECES ? null : intentOf(words);
    return about === 'price' || about === 'stock' || about === 'balance' ? [{ about, words }] : [];
  };
  return sentencesIn(text).flatMap((sentence) => {
    const asked = askedIn(sentence);
    if (asked.length > 0) return asked;
    const parts = partsOf(sentence);
    return parts.length < 2 ? [] : parts.flatMap(({ said }) => askedIn(said));
  });
};

/**
 * What is ordered before a question about another order: "10 cement, where is my last order?". Without a word for the
 * other one the question may be about these very goods.
 */
export const orderedBeforeStatus = (text: string, intentOf: (words: string) => Intent): string | null => {
  const parts = partsOf(text.trim());
  const at = parts.length > MOST_PIECES ? -1 : parts.findIndex(({ said }) => intentOf(said) === 'status');
  const [ordered, asked] = [together(parts.slice(0, at)), together(parts.slice(at))];
  const isOfOther = asked.split(/\s+/).some((word) => mixed.isWritten('last', word.toLowerCase()));
  return at > 0 && isOfOther && intentOf(ordered) === 'order' ? ordered : null;
};
