import { Phrases } from './phrases.js';
import type { Token } from './tokens.js';

/** Phrases that say something together, one of each row and each soon behind the one before: "can | you | send". */
export class Sequences {
  private readonly sequences: readonly (readonly Phrases<true>[])[];

  constructor(sequences: readonly (readonly string[])[]) {
    this.sequences = sequences.map((rows) =>
      rows.map((row) => {
        const phrases = new Phrases<true>();
        phrases.add(row, true);
        return phrases;
      }),
    );
  }

  /** @param passedOver how many words may stand between two of them */
  isIn(words: readonly Token[], passedOver: number): boolean {
    return this.sequences.some((rows) => follows(rows, words, passedOver));
  }
}

const follows = (
  [first, ...others]: readonly Phrases<true>[],
  words: readonly Token[],
  passedOver: number,
): boolean => {
  for (const { at } of first?.in(words) ?? []) {
    let last = at;
    const found = others.every((row) => {
      for (const next of row.in(words))
        if (next.at > last && next.at <= last + 1 + passedOver) {
          last = next.at;
          return true;
        }
      return false;
    });
    if (found) return true;
  }
  return false;
};
