import { wordTokens } from './about.js';
import { cleanText } from './fold.js';
import type { WholeTopic } from './lexicon/topics.js';
import { mixed } from './lexicon/words.js';
import { withOrdinals } from './ordinals.js';
import { type Token, tokenize } from './tokens.js';
import { allTopics } from './topic-words.js';

/** One of the numbered choices that a message was answered with. */
export interface Choice {
  /** From 1 on. */
  readonly number: number;
  /** It was told by its place: "the second one". */
  readonly ordinal: boolean;
  /** What else was said, as the label of a button is copied: "1 confirm"; null for nothing. */
  readonly says: WholeTopic | null;
}

/** "1 confirm", "option 2", "the second one", "दूसरा वाला"; null where anything else is said, or no one number. */
export const choiceIn = (text: string): Choice | null => {
  const told = withOrdinals(tokenize(cleanText(text.slice(0, 200))));
  const [number, ...others] = told.filter(({ kind }) => kind === 'number');
  const counts = told.some(({ kind, text: sign }) => kind === 'mark' && !BESIDE.test(sign));
  if (!number || others.length > 0 || counts || !PLACE.test(number.text)) return null;
  // "O de 3" is the one of three inches.
  if (told[told.indexOf(number) - 1]?.written === 'de') return null;
  const rest = wordTokens(told).filter((word) => !isOption(word, number));
  // "Order 1" may be a number of theirs.
  const said = rest.filter(({ text: word, written }) => written === 'order' || !mixed.is('polite', word));
  const says = said.length === 0 ? null : (allTopics.wholeOf(rest) ?? allTopics.wholeOf(said));
  if (said.length > 0 && says === null) return null;
  return { number: Number(number.text), ordinal: number.spoken === true, says };
};

const PLACE = /^[1-9]\d?$/;
const BESIDE = /^[()#:-]$/;

/** "No. 2" is a number, and "2 no" a "no". */
const isOption = ({ text, written, start }: Token, number: Token): boolean =>
  mixed.is('option', text) && !(written === 'no' && start > number.start);
