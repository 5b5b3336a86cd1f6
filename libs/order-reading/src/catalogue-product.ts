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
