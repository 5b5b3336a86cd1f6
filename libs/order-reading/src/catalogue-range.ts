import { cleanText, foldWord } from './fold.js';
import type { CatalogueProduct, IndexedProduct } from './catalogue-product.js';
import type { Words } from './lexicon/words.js';
import { Remembered } from './remembered.js';
import { Spelling } from './spelling.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import { type Token, tokenize } from './tokens.js';
import { isMeasure, sizeKey } from './units.js';
import type { Quantity } from '@munshi/kernel';

type Postings = Map<string, number[]>;

/** The products of one market, under the words its customers use. */
export class CatalogueRange {
  private readonly found = new Remembered<readonly number[]>();
  private readonly near = new Remembered<readonly string[]>();
  private readonly nearUnits = new Remembered<string | undefined>();
  private speller: Spelling | undefined;
  private unitSpeller: Spelling | undefined;

  constructor(
    readonly words: Words,
    /** Of the whole catalogue: positions are the same in every range. */
    readonly products: readonly IndexedProduct[],
    private readonly positions: ReadonlyMap<string, number>,
    private readonly byWord: Postings = new Map(),
    private readonly byPhrase: Postings = new Map(),
    private readonly units = new Map<string, string>(),
    private readonly numbered = new Set<string>(),
  ) {}

  /** The same goods for customers of other words. */
  spokenOf(words: Words): CatalogueRange {
    return new CatalogueRange(
      words,
      this.products,
      this.positions,
      this.byWord,
      this.byPhrase,
      this.units,
      this.numbered,
    );
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

  get isEmpty(): boolean {
    return this.byWord.size === 0;
  }

  /** Whether a name or alias has this very word, or another for the same. */
  knows(word: string): boolean {
    return this.byWord.has(word) || this.words.sameAs(word).some((same) => this.byWord.has(same));
  }

  /** Whether it names goods, and is not merely found in some name beside saying something else. */
  names(word: string): boolean {
    return this.knows(word) && !this.words.is('filler', word);
  }

  /** Whether it names goods, perhaps misspelt. */
  mayName(word: string): boolean {
    return this.knows(word) || this.nearest(word).length > 0;
  }

  /** Products with this word in name or alias, in whichever of its spellings, ascending. */
  having(word: string): readonly number[] {
    return this.found.get(word, () => {
      const lists = [word, ...this.spelling.siblings(word), ...this.words.sameAs(word)].flatMap(
        (each) => this.byWord.get(each) ?? [],
      );
      return [...new Set(lists)].sort((left, right) => left - right);
    });
  }

  /** The field's name of a unit word; what a product of this range is sold in is one too. */
  unitOf(word: string): string | undefined {
    return this.words.unitOf(word) ?? this.units.get(word);
  }

  /** Products one of whose names, numbers aside, is exactly these words. */
  named(words: readonly string[]): readonly number[] {
    return this.byPhrase.get(phraseOf(words)) ?? [];
  }

  /** Known words a misspelt one may stand for. */
  nearest(word: string): readonly string[] {
    return this.near.get(word, () => this.spelling.nearest(word));
  }

  /** Whether some name has this number right before this word: "3 Coracoes", "5 Star". */
  namesNumber(number: Quantity, word: string): boolean {
    return this.numbered.has(`${numberKey(number)} ${word}`);
  }

  /** The unit that a misspelt word stands for. */
  unitNear(word: string): string | undefined {
    return this.nearUnits.get(word, () => {
      this.unitSpeller ??= new Spelling([...this.words.unitWords(), ...this.units.keys()]);
      const units = new Set(this.unitSpeller.nearest(word).map((near) => this.unitOf(near)));
      return units.size === 1 ? [...units][0] : undefined;
    });
  }

  /** As a message is read: folded tokens, numbers in words composed. */
  tokensOf(text: string): Token[] {
    return withSpokenNumbers(tokenize(text), this.words);
  }

  private get spelling(): Spelling {
    return (this.speller ??= new Spelling(this.byWord.keys()));
  }

  /** Takes a product in. Only while the index is built. */
  add(product: CatalogueProduct, position: number): IndexedProduct {
    for (const unit of [product.unit, ...Object.keys(product.packs)]) {
      const word = foldWord(unit);
      if (/^[a-z]{2,}$/.test(word)) this.units.set(word, word);
    }
    const name = this.termsOf(product.name);
    const all = [name, ...product.aliases.map((alias) => this.termsOf(alias))];
    for (const { words, plain } of all) {
      for (const word of words) post(this.byWord, word, position);
      if (plain.length > 0) post(this.byPhrase, phraseOf(plain), position);
    }
    return {
      product,
      nameWords: new Set(name.plain),
      words: new Set(all.flatMap(({ words }) => words)),
      sizes: new Set(all.flatMap(({ sizes }) => sizes)),
      numbers: new Set(all.flatMap(({ numbers }) => numbers)),
    };
  }

  private termsOf(text: string): Terms {
    const terms: Terms = { words: [], plain: [], sizes: [], numbers: [] };
    const tokens = this.tokensOf(cleanText(text));
    tokens.forEach((token, index) => {
      const unitHere = this.words.unitOf(token.text) !== undefined;
      const ofSize = unitHere && tokens[index - 1]?.kind === 'number';
      const filler = this.words.is('filler', token.text);
      if (token.kind === 'word' && !ofSize && !(filler && token.text.length < 3)) {
        terms.words.push(token.text);
        if (!unitHere && !filler) terms.plain.push(token.text);
      }
      if (token.kind !== 'number' || !token.value) return;
      terms.numbers.push(numberKey(token.value));
      const next = tokens[index + 1];
      const unit = next?.kind === 'word' ? this.words.unitOf(next.text) : undefined;
      if (next?.kind === 'word' && unit === undefined)
        this.numbered.add(`${numberKey(token.value)} ${next.text}`);
      if (unit !== undefined && isMeasure(unit)) terms.sizes.push(sizeKey(token.value, unit));
    });
    return terms;
  }
}

interface Terms {
  /** Every word that may be said of it, units included ("sheet", "can") unless they are a size's. */
  readonly words: string[];
  /** Without the units. */
  readonly plain: string[];
  readonly sizes: string[];
  readonly numbers: string[];
}

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
