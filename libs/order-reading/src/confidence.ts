import type { Match } from './match.js';

/**
 * How often the product was the one that was meant, by what spoke for it: shares of the development half of the corpus.
 * `npm run score` prints the curve, and what would have become of what is asked instead.
 */
const RIGHT = { exact: 0.999, complete: 0.997, partly: 0.955, nearly: 0.995 } as const;

/** Between 0 and 1, for a match that is booked: what is less sure than these is asked. */
export const confidenceOf = ({ exact, complete, guessed }: Match): number => {
  if (guessed) return RIGHT.nearly;
  if (exact) return RIGHT.exact;
  return complete ? RIGHT.complete : RIGHT.partly;
};
