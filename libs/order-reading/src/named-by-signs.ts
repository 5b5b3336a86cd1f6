import type { Words } from './lexicon/words.js';
import type { Token } from './tokens.js';

/** What several tokens are called together, and how many they are. */
export interface Named {
  readonly name: string;
  readonly length: number;
}

const BY = /^[×-]$/;
/** With the signs between them: length, width, height. */
const THREE_NUMBERS = 5;

/** "2x2", "600x200x100" and "50-50", which are one size each and not several numbers; null elsewhere. */
export const crossAt = (tokens: readonly Token[], at: number): Named | null => {
  const first = tokens[at];
  if (first?.kind !== 'number' || !first.value) return null;
  let [name, length] = [first.value.toString(), 1];
  while (length < THREE_NUMBERS) {
    const [by, next] = [tokens[at + length], tokens[at + length + 1]];
    if (!by?.glued || !BY.test(by.text) || (length > 1 && by.text === '-')) break;
    if (next?.kind !== 'number' || !next.glued || !next.value) break;
    name += by.text + next.value.toString();
    length += 2;
  }
  return length > 1 ? { name, length } : null;
};

/** "Parle-G ₹5", "5 rs", "Rs 5": goods may be called by what they sell at; null elsewhere. */
export const priceAt = (tokens: readonly Token[], at: number, words: Words): Named | null => {
  const [here, next] = [tokens[at], tokens[at + 1]];
  const isCurrency = (token: Token | undefined): boolean =>
    token?.text === '₹' ||
    token?.text === '/-' ||
    (token?.kind === 'word' && words.is('currency', token.text));
  // "2 ₹8900 wale": the sign belongs to what stands behind it.
  const signed = next?.text === '₹' && tokens[at + 2]?.kind === 'number';
  const number = isCurrency(here) ? next : isCurrency(next) && !signed ? here : undefined;
  return number?.kind === 'number' && number.value
    ? { name: `₹${number.value.toString()}`, length: 2 }
    : null;
};

/** "Vim Bar 20 wala" sells at 20; null elsewhere. */
export const sellsAt = (tokens: readonly Token[], at: number, words: Words): Named | null => {
  const [here, next] = [tokens[at], tokens[at + 1]];
  return here?.kind === 'number' && here.value && next?.kind === 'word' && words.is('sized', next.text)
    ? { name: `₹${here.value.toString()}`, length: 2 }
    : null;
};

const ZERO = /^0+(?:[.,]0+)?$/;

/** "Zero" as part of a name, as in "Heineken 0.0"; null for what counts. */
export const nothingAt = ({ kind, text }: Token): Named | null =>
  kind === 'number' && ZERO.test(text) ? { name: text, length: 1 } : null;

const CODE = /^0\d+$/;

/** "Epson 003" is called so, and is no three; null for what counts. */
export const codeAt = ({ kind, text }: Token): Named | null =>
  kind === 'number' && CODE.test(text) ? { name: text, length: 1 } : null;

/** "Álcool 70%"; null for what counts. */
export const percentAt = ({ value, percent }: Token): Named | null =>
  percent === true && value ? { name: `${value.toString()}%`, length: 1 } : null;

const LONGEST_GRADE = 3;

/** "M30", "A4": letters and a number without a space are one name; null elsewhere. */
export const gradeAt = (tokens: readonly Token[], at: number): Named | null => {
  const [letters, number] = [tokens[at], tokens[at + 1]];
  return letters?.kind === 'word' &&
    letters.text.length <= LONGEST_GRADE &&
    number?.kind === 'number' &&
    number.glued &&
    number.value
    ? { name: letters.text + number.value.toString(), length: 2 }
    : null;
};

/** "3in1", "three in one". */
export const inOneAt = (tokens: readonly Token[], at: number, words: Words): Named | null => {
  const [left, middle, right] = tokens.slice(at, at + MOST_IN_ONE).filter(({ text }) => text !== '-');
  const inside = right?.value?.toString() ?? words.numberOf(right?.written ?? '')?.toString();
  return left?.value && middle?.written === 'in' && right && inside !== undefined
    ? { name: `${left.value.toString()}in${inside}`, length: tokens.indexOf(right) - at + 1 }
    : null;
};

/** With a dash on each side of the word. */
const MOST_IN_ONE = 5;
