import type { CatalogueProduct } from './catalogue-product.js';
import { CatalogueRange } from './catalogue-range.js';
import { Families } from './families.js';
import { languageWords } from './language-words.js';
import {
  firstMarket,
  marketSellingIn,
  marketSpeaking,
  type MarketWords,
  marketWords,
} from './market-words.js';
import { RangeIndex } from './range-index.js';
import type { Token } from './tokens.js';

/** What a reader looks products up in; built once per version of the catalogue, never changed. */
export class CatalogueIndex {
  private readonly positions = new Map<string, number>();
  private readonly ranges = new Map<MarketWords, CatalogueRange>();
  /** The goods of the home market, for those who speak as in one that has none. */
  private readonly abroad = new Map<MarketWords, CatalogueRange>();
  /** The market that most of the goods are offered in. */
  private readonly home: MarketWords;

  constructor(readonly products: readonly CatalogueProduct[]) {
    for (const market of marketWords) {
      const index = new RangeIndex(market.words, products);
      this.ranges.set(market, new CatalogueRange(market.words, index, products, this.positions));
    }
    const goods = new Map<MarketWords, number>();
    const families = new Families(products);
    for (const [position, product] of products.entries()) {
      const market = marketSellingIn(product.currency);
      this.positions.set(product.sku, position);
      this.rangeIn(market).index.add(product, position, families.nicknamesOf(product));
      goods.set(market, (goods.get(market) ?? 0) + 1);
    }
    for (const range of this.ranges.values()) range.finish();
    this.home = mostOf(firstMarket, (market) => goods.get(market) ?? 0);
  }

  /** @returns undefined for a SKU that is not in this version of the catalogue. */
  find(sku: string): CatalogueProduct | undefined {
    const position = this.positions.get(sku);
    return position === undefined ? undefined : this.products[position];
  }

  /** Whether some product, of whichever market, has this very word in its name or aliases. */
  names(word: string): boolean {
    for (const { index } of this.ranges.values()) if (index.terms.idOf(word) !== undefined) return true;
    return false;
  }

  /** The market that a message is of: its language's, else the one that most of its words are known in. */
  marketOf(words: readonly Token[], language: string | undefined): MarketWords {
    return (
      marketSpeaking(language) ??
      mostOf(this.home, (market) => {
        const range = this.rangeFor(market);
        return words.filter(
          (word) => isSaidIn(market, word) || range.knows(word.text) || range.isOwnUnit(word.text),
        ).length;
      })
    );
  }

  /** The goods a customer of this market looks among; those of the home market where it has none. */
  rangeFor(market: MarketWords): CatalogueRange {
    const own = this.rangeIn(market);
    if (!own.index.isEmpty) return own;
    let range = this.abroad.get(market);
    if (!range) this.abroad.set(market, (range = this.rangeIn(this.home).spokenOf(market.abroad)));
    return range;
  }

  private rangeIn(market: MarketWords): CatalogueRange {
    return this.ranges.get(market)!;
  }
}

/** By its spelling where some language has it: "2 mil" is no "मिल", though it sounds the same. */
const isSaidIn = ({ market, words }: MarketWords, { text, written = '' }: Token): boolean => {
  if (words.unitOf(text) !== undefined) return true;
  const owners = languageWords.ownersOf(written);
  return owners === undefined ? words.knows(text) : market.languages.some((code) => owners.has(code));
};

/** The market that counts most; of equal ones `preferred`, then the first. */
const mostOf = (preferred: MarketWords, count: (market: MarketWords) => number): MarketWords =>
  [preferred, ...marketWords]
    .map((market) => ({ market, counted: count(market) }))
    .reduce((most, each) => (each.counted > most.counted ? each : most)).market;

export const indexCatalogue = (products: readonly CatalogueProduct[]): CatalogueIndex =>
  new CatalogueIndex(products);
