import type { InvoicePaper as DrawnPaper, Firm } from '@munshi/documents';
import type { Organization } from '@munshi/organizations';
import { hasFormOfGstin, type TaxProfile, taxProfile } from '@munshi/tax';
import type { InvoicePaper, Party, Seller } from '../domain/invoice-paper.js';

export type { DrawnPaper };

/**
 * An issued invoice as `documents` draws it: all of it as it was issued, where to pay included, so that one that is drawn
 * again is the one that the buyer has. Only those from before that was kept show where to pay today.
 */
export const drawnPaper = (
  paper: InvoicePaper,
  today: Pick<Organization, 'bank' | 'scanToPay'>,
): DrawnPaper => {
  const { language, number, issuedOn, dueOn, orderNumber, lines, summary, rounding, payable } = paper;
  const profile = taxProfile(summary.law.key);
  const { bank, scanToPay } = paper.seller.payTo ?? today;
  return {
    ...{ language, number, issuedOn, dueOn, orderNumber, lines, summary, bank, scanToPay },
    seller: firmOf(paper.seller, profile),
    buyer: firmOf(paper.buyer, profile),
    credits: null,
    payable: { rounding, payable },
    since: null,
    note: null,
  };
};

/** A number that the law does not know, of a shop that nobody has checked, stands as it was written, under the name of what it was meant as. */
export const firmOf = (
  { name, address, taxId, ...more }: Omit<Party, 'state'> | Seller,
  profile: TaxProfile,
): Firm => {
  const read = taxId === null ? null : profile.readTaxId(taxId);
  return {
    ...{ name, address },
    taxId: read?.ok ? read.value : taxIdAsWritten(taxId),
    contact: 'contact' in more ? more.contact : null,
  };
};

const taxIdAsWritten = (number: string | null): Firm['taxId'] =>
  number ? { name: hasFormOfGstin(number) ? 'GSTIN' : null, number } : null;
