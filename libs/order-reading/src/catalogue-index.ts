import type { CatalogueProduct } from './catalogue-product.js';
import { CatalogueRange } from './catalogue-range.js';
import { brazilian, indian, mixed, type Words } from './lexicon/words.js';
import { RangeIndex } from './range-index.js';

/** What a reader looks products up in; built once per version of the catalogue, never changed. */
export class CatalogueIndex {
  private readonly positions = new Map<string, number>();
  private readonly india: CatalogueRange;
  private readonly brazil: CatalogueRange;
  /** The goods of the one market there is, for those who speak as in the other. */
  private abroad: CatalogueRange | undefined;

  constructor(readonly products: readonly CatalogueProduct[]) {
    const range = (words: Words): CatalogueRange =>
      new CatalogueRange(words, new RangeIndex(words, products), products, this.positions);
    this.india = range(indian);
    this.brazil = range(brazilian);
    for (const [position, product] of products.entries()) {
      this.positions.set(product.sku, position);
      (product.currency === 'BRL' ? this.brazil : this.india).index.add(product, position);
    }
    for (const range of [this.india, this.brazil]) range.finish();
  }

  /** @returns undefined for a SKU that is not in this version of the catalogue. */
  find(sku: string): CatalogueProduct | undefined {
    const position = this.positions.get(sku);
    return position === undefined ? undefined : this.products[position];
  }

  /** The goods a customer of this language looks among; all of them where the catalogue knows one market alone. */
  rangeFor(portuguese: boolean): CatalogueRange {
    const [wanted, other] = portuguese ? [this.brazil, this.india] : [this.india, this.brazil];
    if (!wanted.index.isEmpty) return wanted;
    return (this.abroad ??= other.spokenOf(portuguese ? mixed : indian));
  }

  /** Whether these words are rather Portuguese than anything spoken in India. */
  isPortuguese(words: readonly string[]): boolean {
    const hits = (range: CatalogueRange, known: Words): number =>
      words.filter((word) => known.knows(word) || range.knows(word)).length;
    return hits(this.brazil, brazilian) > hits(this.india, indian);
  }
}

export const indexCatalogue = (products: readonly CatalogueProduct[]): CatalogueIndex =>
  new CatalogueIndex(products);
