import type { CatalogueProduct } from './catalogue-product.js';
import { foldWord } from './fold.js';
import type { Words } from './lexicon/words.js';
import { PhraseIndex } from './phrase-index.js';
import { termsOf, wordsOf } from './product-terms.js';
import { TermIndex } from './term-index.js';

/** A word that so many of a kind have says no more than the kind. */
const COMMON = 0.4;
const FEW = 3;

/** What the products of one market are called and sold as. Filled once, then only read. */
export class RangeIndex {
  readonly terms = new TermIndex();
  readonly phrases = new PhraseIndex();
  /** The units of these goods, as their catalogue writes them, by how they sound. */
  readonly units = new Map<string, string>();
  private kinds: Map<string, ReadonlySet<string>> | null = null;

  constructor(
    private readonly words: Words,
    /** Of the whole catalogue: positions are the same in every range. */
    private readonly products: readonly CatalogueProduct[],
  ) {}

  get isEmpty(): boolean {
    return this.terms.size === 0;
  }

  /** @param nicknames what its kind is called besides, whatever its size */
  add(product: CatalogueProduct, position: number, nicknames: readonly string[]): void {
    for (const unit of [product.unit, ...Object.keys(product.packs)]) {
      const word = foldWord(unit);
      if (/^[a-z]{2,}$/.test(word)) this.units.set(word, unit);
    }
    const { all, plain, phrases, numbered } = termsOf(product, this.words);
    for (const nickname of nicknames) for (const word of this.wordsOfAnySize(nickname)) all.add(word);
    for (const pair of numbered) all.add(pair);
    this.terms.add(position, all, plain);
    for (const phrase of phrases) this.phrases.add(phrase, position);
    this.kinds = null;
  }

  /** The words of an alias; none where it tells the size by a word: "bada socket". */
  private wordsOfAnySize(alias: string): readonly string[] {
    const words = wordsOf(alias, this.words);
    return words.some((word) => this.words.is('relative', word)) ? [] : words;
  }

  /** Does what the first question would have to wait for. */
  finish(): void {
    this.terms.seal();
    this.phrases.build();
    this.kinds ??= this.kindsOf();
  }

  /** Whether the word names the product's kind: "paste" for any toothpaste, whether or not its name says so. */
  isOfKind(position: number, word: string): boolean {
    const category = this.products[position]?.category ?? '';
    this.kinds ??= this.kindsOf();
    return this.kinds.get(category)?.has(word) ?? false;
  }

  private kindsOf(): Map<string, ReadonlySet<string>> {
    const members = new Map<string, number[]>();
    for (const position of this.terms.positions()) {
      const category = this.products[position]?.category ?? '';
      const list = members.get(category);
      if (list) list.push(position);
      else members.set(category, [position]);
    }
    return new Map(
      [...members].map(([category, positions]) => {
        const own = category
          .split(/[^\p{L}]+/u)
          .filter((word) => word !== '')
          .map(foldWord);
        return [
          category,
          new Set([...own, ...this.commonTo(positions).map((id) => this.terms.terms[id] ?? '')]),
        ];
      }),
    );
  }

  private commonTo(positions: readonly number[]): number[] {
    if (positions.length < FEW) return [];
    const counts = new Map<number, number>();
    for (const position of positions)
      for (const id of this.terms.plainTermsAt(position)) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= positions.length * COMMON).map(([id]) => id);
  }
}
