import type { Quantity } from '@munshi/kernel';
import { cleanText } from './fold.js';
import { readNumber } from './numbers.js';
import { Spelling } from './spelling.js';
import { tokenize } from './tokens.js';
import { isMeasure, sizeKey, type Sold, unitOf } from './units.js';
import { isFiller } from './words.js';

export interface CatalogueProduct extends Sold {
  readonly sku: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: string;
  /** What one of it is called and sold as. */
  readonly unit: string;
  /** Units in each pack. */
  readonly packs: Readonly<Record<string, number>>;
}

/** A product as the reader sees it. */
export interface IndexedProduct {
  readonly product: CatalogueProduct;
  /** Words of the name, without numbers and units: what sets a product apart from a plainer one. */
  readonly nameWords: ReadonlySet<string>;
  readonly sizes: ReadonlySet<string>;
  /** Bare numbers of the name: "Parachute 500 ml" may be called "parachute 500". */
  readonly numbers: ReadonlySet<string>;
}

type Postings = Map<string, number[]>;

/** What a reader looks products up in; built once per version of the catalogue, never changed. */
export class CatalogueIndex {
  readonly products: readonly IndexedProduct[];
  private readonly positions = new Map<string, number>();
  private readonly byWord: Postings = new Map();
  private readonly byPhrase: Postings = new Map();
  private readonly spelling: Spelling;

  constructor(catalogue: readonly CatalogueProduct[]) {
    this.products = catalogue.map((product, position) => this.indexed(product, position));
    this.spelling = new Spelling(this.byWord.keys());
  }

  /** @returns undefined for a SKU that is not in this version of the catalogue. */
  find(sku: string): CatalogueProduct | undefined {
    const position = this.positions.get(sku);
    return position === undefined ? undefined : this.products[position]?.product;
  }

  /** Position of a SKU in `products`, -1 for none. */
  positionOf(sku: string): number {
    return this.positions.get(sku) ?? -1;
  }

  knows(word: string): boolean {
    return this.byWord.has(word);
  }

  /** Products with this very word in name or alias, ascending. */
  having(word: string): readonly number[] {
    return this.byWord.get(word) ?? [];
  }

  /** Products one of whose names, numbers aside, is exactly these words. */
  named(words: readonly string[]): readonly number[] {
    return this.byPhrase.get(phraseOf(words)) ?? [];
  }

  /** Known words a misspelt one may stand for. */
  nearest(word: string): readonly string[] {
    return this.spelling.nearest(word);
  }

  private indexed(product: CatalogueProduct, position: number): IndexedProduct {
    this.positions.set(product.sku, position);
    const name = termsOf(product.name);
    const all = [name, ...product.aliases.map(termsOf)];
    for (const { words, plain } of all) {
      for (const word of words) post(this.byWord, word, position);
      if (plain.length > 0) post(this.byPhrase, phraseOf(plain), position);
    }
    return {
      product,
      nameWords: new Set(name.plain),
      sizes: new Set(all.flatMap(({ sizes }) => sizes)),
      numbers: new Set(name.numbers),
    };
  }
}

export const indexCatalogue = (products: readonly CatalogueProduct[]): CatalogueIndex =>
  new CatalogueIndex(products);

/** A bare number as it is compared: 500, 1.5. */
export const numberKey = (amount: Quantity): string => amount.toString();

/** The order of words does not matter: "cement white" is white cement. */
const phraseOf = (words: readonly string[]): string =>
  words.length === 1 ? (words[0] ?? '') : [...words].sort().join(' ');

const post = (postings: Postings, key: string, position: number): void => {
  const list = postings.get(key);
  if (!list) postings.set(key, [position]);
  else if (list.at(-1) !== position) list.push(position);
};

interface Terms {
  /** Every word that may be said of it, units included ("sheet", "can") unless they are a size's. */
  readonly words: string[];
  /** Without the units. */
  readonly plain: string[];
  readonly sizes: string[];
  readonly numbers: string[];
}

const termsOf = (text: string): Terms => {
  const terms: Terms = { words: [], plain: [], sizes: [], numbers: [] };
  const tokens = tokenize(cleanText(text));
  tokens.forEach((token, index) => {
    const unitHere = unitOf(token.text) !== undefined;
    const ofSize = unitHere && tokens[index - 1]?.kind === 'number';
    if (token.kind === 'word' && !isFiller(token.text) && !ofSize) {
      terms.words.push(token.text);
      if (!unitHere) terms.plain.push(token.text);
    }
    if (token.kind !== 'number') return;
    const amount = readNumber(token.text, false);
    if (!amount) return;
    terms.numbers.push(numberKey(amount));
    const next = tokens[index + 1];
    const unit = next?.kind === 'word' ? unitOf(next.text) : undefined;
    if (unit !== undefined && isMeasure(unit)) terms.sizes.push(sizeKey(amount, unit));
  });
  return terms;
};
