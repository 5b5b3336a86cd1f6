import type { StatementPaper } from '@munshi/documents';
import { type Organization, taxProfileOfSeller } from '@munshi/organizations';
import type { CalendarDay } from '@munshi/tax';
import { entryWords } from '@munshi/wording';
import type { StatementWish } from '../papers/papers.js';
import type { StatementView } from '../queries/find-statement.js';
import { firmOf } from './drawn-paper.js';

/** A shop's ledger as `documents` draws it, with the seller as it is called today. */
export const statementPaper = (
  { period, opening, entries }: StatementView,
  { buyer, language }: StatementWish,
  organization: Organization,
  issuedOn: CalendarDay,
): StatementPaper => {
  const { name, legalName, address, taxId, contact, bank, scanToPay } = organization;
  const profile = taxProfileOfSeller(organization);
  const seller = { name: legalName ?? name, address, taxId, state: null, contact };
  return {
    ...{ language, issuedOn, period, opening, bank, scanToPay },
    seller: firmOf(seller, profile),
    buyer: firmOf(buyer, profile),
    entries: entries.map(({ on, kind, what, debit, credit }) => ({
      ...{ on, debit, credit },
      what: entryWords({ kind, what }, language),
    })),
    reference: buyer.name,
  };
};
