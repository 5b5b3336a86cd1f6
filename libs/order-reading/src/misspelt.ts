import type { CatalogueRange } from './catalogue-range.js';
import { fitsSense, type Sense } from './senses.js';
import { editsBetween } from './spelling.js';

const SHORTEST = 4;
const LONG = 8;
const LONGEST = 30;

/**
 * Whether all that a product lacks of what was said is a slip of the finger in one of its own words: "podwer" beside
 * "detergent". By letters, since what a slip sounds like is often another word.
 * @param lacking words said with others that the product has
 */
export const isMisspelt = (
  lacking: readonly Sense[],
  said: readonly Sense[],
  position: number,
  catalogue: CatalogueRange,
): boolean => {
  if (lacking.length === 0 || lacking.some(({ matches }) => matches.some(isTheWord))) return false;
  const others = new Set(
    said.filter((sense) => fitsSense(position, sense, catalogue)).map(({ written }) => written),
  );
  const own = catalogue.writtenAt(position).filter((word) => !others.has(word));
  return lacking.every(({ written }) => written !== undefined && own.some((word) => isSlip(written, word)));
};

const isTheWord = ({ sureness }: Sense['matches'][number]): boolean => sureness === 1;

/** One letter too many, too few, wrong or swapped; two of a long word; the first is right, or swapped. */
const isSlip = (typed: string, word: string): boolean => {
  const [short, long] = [Math.min(typed.length, word.length), Math.max(typed.length, word.length)];
  if (short < SHORTEST - 1 || long < SHORTEST || long > LONGEST) return false;
  const begins = typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0]);
  return begins && editsBetween(typed, word) <= (long < LONG ? 1 : 2);
};
