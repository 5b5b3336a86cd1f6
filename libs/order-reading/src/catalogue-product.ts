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
  /** ISO 4217. It tells the market, and so the language that the goods are named in; without, it is the first market. */
  readonly currency?: string;
}
