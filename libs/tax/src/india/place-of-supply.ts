import type { Shares, TaxParty } from '../tax-party.js';
import { stateOfGstin } from './gstin.js';
import { stateInAddress } from './state-names.js';
import { type State, stateOf } from './states.js';

const stateOfParty = ({ taxId, state }: TaxParty): State | null =>
  (state ? stateOf(state) : null) ?? (taxId ? stateOfGstin(taxId) : null);

/** An unregistered buyer is where the address on the invoice is (IGST Act, 2017, section 10(1)(ca)). */
const stateOfBuyer = (buyer: TaxParty): State | null =>
  stateOfParty(buyer) ?? (buyer.address ? stateInAddress(buyer.address) : null);

/** Nothing says where the buyer is, so that the goods are taxed as if it were where the seller is. */
export const lacksState = (buyer: TaxParty): boolean => stateOfBuyer(buyer) === null;

/**
 * Where the law has the goods arrive: where they are handed over if that is known, else where the buyer is
 * registered or, unregistered, has its address. One of no known address is where the seller is.
 */
export const placeOfSupply = (seller: TaxParty, buyer: TaxParty): State | null =>
  stateOfBuyer(buyer) ?? stateOfParty(seller);

/** Half to the Union and half to the state within a state, whole across states; undivided of a seller in no state. */
export const sharesOfGst = (seller: TaxParty, buyer: TaxParty): Shares => {
  const from = stateOfParty(seller);
  const to = placeOfSupply(seller, buyer);
  if (!from || !to) return ['GST'];
  return from.code === to.code ? ['CGST', to.levies] : ['IGST'];
};
