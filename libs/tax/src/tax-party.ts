/** Who sells or buys. `state` is the code of where the goods are handed over, if that is known to be elsewhere. */
export interface TaxParty {
  readonly taxId: string | null;
  /** As it stands on the invoice. */
  readonly address?: string | null;
  readonly state?: string | null;
}

/** What a share of the tax is called on papers; null where the law has no name for it. */
export type ShareName = 'CGST' | 'SGST' | 'UTGST' | 'IGST' | 'GST' | null;

/** A tax is one amount, or two halves of it. */
export type Shares = readonly [ShareName] | readonly [ShareName, ShareName];
