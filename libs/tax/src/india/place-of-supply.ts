import type { Shares, TaxParty } from '../tax-party.js';
import { stateOfGstin } from './gstin.js';
import { type State, stateOf } from './states.js';

const stateOfParty = ({ taxId, state }: TaxParty): State | null =>
  (state ? stateOf(state) : null) ?? (taxId ? stateOfGstin(taxId) : null);

/**
 * Where the law has the goods arrive: where they are handed over if that is known, else where the buyer is
 * registered. An unregistered buyer of no known address is where the seller is (IGST Act, 2017, section 10(1)(ca)).
 */
export const placeOfSupply = (seller: TaxParty, buyer: TaxParty): State | null =>
  stateOfParty(buyer) ?? stateOfParty(seller);

/** Half to the Union and half to the state within a state, whole across states; undivided of a seller in no state. */
export const sharesOfGst = (seller: TaxParty, buyer: TaxParty): Shares => {
  const from = stateOfParty(seller);
  const to = placeOfSupply(seller, buyer);
  if (!from || !to) return ['GST'];
  return from.code === to.code ? ['CGST', to.levies] : ['IGST'];
};
