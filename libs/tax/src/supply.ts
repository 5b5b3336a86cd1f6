import type { ShareName } from './tax-party.js';

/** Where goods go in countries whose states levy taxes: within the seller's state, or across a border of it. */
export type Supply = 'within' | 'across';

/** As the tax is shared out; null where the law knows no difference. */
export const supplyOf = (shares: readonly ShareName[]): Supply | null =>
  shares.includes('IGST') ? 'across' : shares.includes('CGST') ? 'within' : null;
