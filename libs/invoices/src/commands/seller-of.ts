import type { Organization } from '@munshi/organizations';
import type { Seller } from '../domain/invoice-paper.js';

/** Who sells, as papers have it from now on. */
export const sellerOf = ({ legalName, name, address, contact, taxId, state }: Organization): Seller => ({
  name: legalName ?? name,
  address,
  contact,
  taxId,
  state,
});
