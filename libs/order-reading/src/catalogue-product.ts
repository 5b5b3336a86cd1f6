import type { Sold } from './units.js';

export interface CatalogueProduct extends Sold {
  readonly sku: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: string;
  /** What one of it is called and sold as. */
  readonly unit: string;
  /** Units in each pack. */
  readonly packs: Readonly<Record<string, number>>;
  /** ISO 4217. What is priced in reais is named in Portuguese; everything else in English and Hindi. */
  readonly currency?: string;
}

/** A product as the reader sees it. */
export interface IndexedProduct {
  readonly product: CatalogueProduct;
  /** Words of the name, without numbers and units: what sets a product apart from a plainer one. */
  readonly nameWords: ReadonlySet<string>;
  /** Words of name and aliases. */
  readonly words: ReadonlySet<string>;
  readonly sizes: ReadonlySet<string>;
  /** Bare numbers: "Parachute 500 ml" may be called "parachute 500". */
  readonly numbers: ReadonlySet<string>;
}
