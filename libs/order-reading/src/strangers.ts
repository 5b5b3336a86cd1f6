import type { Amount } from './amounts.js';
import type { Sense } from './senses.js';

/** A word that the catalogue does not have: beside words it has, between two numbers, and elsewhere in the item. */
const STRANGER = { beside: -1.6, between: -3, apart: -0.7 } as const;
interface Strangers {
  beside: number;
  between: number;
  apart: number;
  /** How many of those beside stand behind the last word that fits: verbs nobody listed rather than another brand. */
  behind: number;
  /** Those beside. */
  readonly words: Sense[];
}

/**
 * Words the catalogue does not have: those that stand with words that fit qualify them, others are chatter.
 * @param isCount whether an amount is how much is wanted; any other is a size, which stands within a name
 */
export const strangersOf = (
  senses: readonly Sense[],
  amounts: readonly Amount[],
  fits: (sense: Sense) => boolean,
  isCount: (amount: Amount) => boolean,
): Strangers => {
  const runs = new Set(senses.filter((sense) => fits(sense)).map(({ run }) => run));
  // "Havells 6 amp switch 2 box" where the switches are another brand's.
  const sizes = amounts.filter(({ run }) => runs.has(run + 1) && !runs.has(run));
  for (const { run } of sizes)
    if (amounts.every((amount) => amount.run !== run || !isCount(amount))) runs.add(run);
  const counts: Strangers = { beside: 0, between: 0, apart: 0, behind: 0, words: [] };
  const last = senses.findLastIndex(({ matches }) => matches.length > 0);
  for (const [at, sense] of senses.entries()) {
    const { run, matches } = sense;
    if (matches.length > 0) continue;
    if (runs.has(run)) {
      counts.beside += 1;
      counts.words.push(sense);
      if (at > last) counts.behind += 1;
    } else if (amounts.some((amount) => amount.run < run) && amounts.some((amount) => amount.run >= run))
      counts.between += 1;
    else counts.apart += 1;
  }
  return counts;
};

/** What they take from the worth of an item. */
export const strangersWorth = ({ beside, between, apart }: Strangers): number =>
  beside * STRANGER.beside + between * STRANGER.between + apart * STRANGER.apart;

/**
 * "Mother ke liye crocin 5 strip": unknown words before a name and apart from it change nothing about it, as long as the
 * name is spelt as the catalogue has it and is counted behind.
 */
export const isBehindChatter = (
  senses: readonly Sense[],
  known: readonly Sense[],
  amounts: readonly Amount[],
): boolean => {
  const [first] = known;
  const chatter = senses.slice(0, senses.length - known.length);
  return (
    first !== undefined &&
    chatter.length > 0 &&
    chatter.every(({ matches, run }) => matches.length === 0 && run !== first.run) &&
    known.every(({ matches }) => matches.some(({ sureness }) => sureness === 1)) &&
    amounts.every(({ run }) => run >= first.run)
  );
};
