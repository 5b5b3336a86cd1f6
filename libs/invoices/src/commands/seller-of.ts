import type { Organization } from '@munshi/organizations';
import type { Seller } from '../domain/invoice-paper.js';

/** Who sells, as papers have it from now on. */
export const sellerOf = (organization: Organization): Seller => {
  const { legalName, name, address, contact, taxId, state, bank, scanToPay } = organization;
  return { name: legalName ?? name, address, contact, taxId, state, payTo: { bank, scanToPay } };
};
