import type { Refusal } from '@munshi/kernel';

/** A tax number as it is written on papers, and what its country calls it. */
export interface TaxId {
  readonly name: 'GSTIN' | 'CNPJ' | 'CPF' | null;
  readonly number: string;
}

/** `wrong-check-digit` is a slip of the pen; the others are no number of that kind at all. */
export interface TaxIdRefusal extends Refusal {
  readonly kind: 'malformed-tax-id' | 'unknown-state' | 'wrong-check-digit';
}

/** As people type it: in any case, with the punctuation and spaces of the country. */
export const bare = (text: string): string => text.replace(/[\s./-]/g, '').toUpperCase();
