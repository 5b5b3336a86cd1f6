import type { Amount } from './amounts.js';

/** What an item may mean: positions in the catalogue, and which of its numbers counts. */
export interface Match {
  readonly candidates: readonly number[];
  /** Null when no number is left for the count, or when it is unclear which one it is. */
  readonly amount: Amount | null;
  /** A word or size of the item fits none of the candidates, so even one alone has to be asked. */
  readonly doubtful: boolean;
  /** Some word was only nearly the catalogue's. */
  readonly guessed: boolean;
  /** Every number but the count is a size of the candidates. */
  readonly explained: boolean;
  /** Every word and number is accounted for. */
  readonly complete: boolean;
  /** The candidates are called just so. */
  readonly exact: boolean;
  /** Words beside the catalogue's that it does not have. */
  readonly strangers: number;
  /** How well words and numbers fit; comparable between readings of one message. */
  readonly worth: number;
}

/** Worths that differ by less are equal. */
const TIE = 0.15;

/** The highest worth, and all that come to it. */
export const bestOf = <Rated extends { readonly worth: number }>(
  rated: readonly Rated[],
): { readonly top: number; readonly best: readonly Rated[] } => {
  const top = rated.reduce((most, { worth }) => Math.max(most, worth), -Infinity);
  return { top, best: rated.filter(({ worth }) => worth >= top - TIE) };
};
