import type { Quantity } from '@munshi/kernel';
import type { CatalogueProduct } from './catalogue-product.js';
import { isDevanagari } from './devanagari.js';
import type { WordKind } from './lexicon/lexicon.js';
import type { Words } from './lexicon/words.js';
import { nameTerm, numberedTerm, sizesAmong, writtenWordsOf } from './product-terms.js';
import type { RangeIndex } from './range-index.js';
import { Remembered } from './remembered.js';
import { editsBetween, Spelling } from './spelling.js';
import type { Token } from './tokens.js';
import { SURENESS, type WordMatch, WordMatching } from './word-matching.js';

/** Shorter words sound like too many others: "now" is no "no". */
const BY_SOUND = 4;
const SLIP: ReadonlySet<WordKind> = new Set(['filler']);

type SaidWord = Pick<Token, 'text' | 'written' | 'says'>;

/** The products of one market, under the words its customers use. */
export class CatalogueRange {
  /** What unknown words are made of. */
  readonly parts = new Remembered<readonly string[]>();
  /** Of equal products the plainer ones. */
  readonly plainer = new Remembered<readonly number[]>();
  private readonly matching: WordMatching;
  private readonly kinds = new Remembered<ReadonlySet<WordKind>>();
  /** By token: a sentence is read in many cuts, and its tokens stay the same. */
  private readonly said = new WeakMap<SaidWord, ReadonlySet<WordKind>>();
  private readonly sizes = new Map<number, ReadonlySet<string>>();
  private readonly spelt = new Map<number, readonly string[]>();
  private readonly nearUnits = new Remembered<string | undefined>();
  private unitSpeller: Spelling | undefined;

  constructor(
    readonly words: Words,
    readonly index: RangeIndex,
    /** Of the whole catalogue: positions are the same in every range. */
    readonly products: readonly CatalogueProduct[],
    private readonly positions: ReadonlyMap<string, number>,
  ) {
    this.matching = new WordMatching(words, index.terms);
  }

  /** The same goods for customers of other words. */
  spokenOf(words: Words): CatalogueRange {
    return new CatalogueRange(words, this.index, this.products, this.positions);
  }

  /** @returns undefined for a SKU that is not in this version of the catalogue. */
  find(sku: string): CatalogueProduct | undefined {
    const position = this.positions.get(sku);
    return position === undefined ? undefined : this.products[position];
  }

  /** Position of a SKU in `products`, -1 for none. */
  positionOf(sku: string): number {
    return this.positions.get(sku) ?? -1;
  }

  /** Whether a name or alias has this very word, or another for the same. */
  knows(word: string): boolean {
    return this.has(word) || this.words.sameAs(word).some((same) => this.has(same));
  }

  /** Whether a word is of a kind: by its spelling, or by its sound where no goods sound so. */
  says(kind: WordKind, word: SaidWord): boolean {
    return word.says === undefined ? this.saidBy(word).has(kind) : word.says === kind;
  }

  /** Whether it is a word that says one of these. */
  saysAny(kinds: readonly WordKind[], token: Token): boolean {
    return token.kind === 'word' && kinds.some((kind) => this.says(kind, token));
  }

  /** All that a word says. */
  saidBy(word: SaidWord): ReadonlySet<WordKind> {
    let kinds = this.said.get(word);
    if (!kinds) {
      const { text, written = '', says } = word;
      kinds =
        says === undefined
          ? this.kinds.get(`${text} ${written}`, () => this.kindsOf(text, written))
          : new Set([says]);
      this.said.set(word, kinds);
    }
    return kinds;
  }

  /** "वाइट" is white, though it also sounds like "wait". */
  private soundsLikeGoods(word: string): boolean {
    return this.matchesOf(word).some(({ sureness }) => sureness >= SURENESS.sibling);
  }

  private kindsOf(text: string, written: string): ReadonlySet<WordKind> {
    const asWritten = this.words.kindsWritten(written);
    const bySound = this.words.kindsOf(text);
    const sounds = bySound.size > 0 && (text.length >= BY_SOUND || isDevanagari(written));
    const said = sounds && !this.soundsLikeGoods(text) ? new Set([...bySound, ...asWritten]) : asWritten;
    return said.size === 0 && this.isLikeFiller(text) ? SLIP : said;
  }

  /** Whether it says nothing merely by looking like a word that does not. */
  isSlip(word: SaidWord): boolean {
    return this.saidBy(word) === SLIP;
  }

  /** "Arrnge" is nearer to "arrange" than to any orange. */
  private isLikeFiller(word: string): boolean {
    if (this.knows(word) || this.unitOf(word) !== undefined) return false;
    const apart = (others: readonly string[]): number =>
      Math.min(Number.POSITIVE_INFINITY, ...others.map((other) => editsBetween(word, other)));
    const filler = apart(this.words.fillersLike(word));
    if (!Number.isFinite(filler)) return false;
    const goods = apart(this.matchesOf(word).map(({ term }) => this.index.terms.terms[term]!));
    // Beside no goods at all it may be a brand that is not sold.
    return filler < goods && (filler <= 1 || Number.isFinite(goods));
  }

  /** Whether it names goods, and is not merely found in some name beside saying something else. */
  names(word: string): boolean {
    return this.knows(word) && !this.words.is('filler', word);
  }

  /** Whether it names goods, perhaps misspelt. */
  mayName(word: string): boolean {
    return this.knows(word) || this.nearest(word).length > 0;
  }

  /** The catalogue's words that this one may stand for, the surest first. */
  matchesOf(word: string): readonly WordMatch[] {
    return this.matching.matchesOf(word);
  }

  /** The field's name of a unit word; what a product of this range is sold in is one too. */
  unitOf(word: string): string | undefined {
    return this.words.unitOf(word) ?? this.index.units.get(word);
  }

  /** Whether some of the goods are sold so. */
  isOwnUnit(word: string): boolean {
    return this.index.units.has(word);
  }

  /** Products one of whose names, numbers aside, is exactly these words in any order, ascending. */
  named(words: readonly string[]): readonly number[] {
    const found = this.index.phrases.find(words);
    if (found.length === 0) return found;
    const ids = words.map((word) => this.index.terms.idOf(word) ?? -1);
    return found.filter((position) => ids.every((id) => this.index.terms.has(position, id)));
  }

  /** Known words a misspelt one may stand for. */
  nearest(word: string): readonly string[] {
    return this.matching.nearest(word);
  }

  /** Whether some name has this number right before this word: "3 Coracoes", "5 Star". */
  namesNumber(number: Quantity, word: string): boolean {
    return this.numberedName(number, word) >= 0;
  }

  /** The term of a number right before a word, -1 where no name has both. */
  numberedName(number: Quantity, word: string): number {
    const idOf = (name: string): number => this.index.terms.idOf(numberedTerm(number, name)) ?? -1;
    const same = idOf(word);
    if (same >= 0) return same;
    const near = this.matchesOf(word).filter(({ sureness }) => sureness >= SURENESS.sibling);
    return near.map(({ term }) => idOf(this.index.terms.terms[term]!)).find((id) => id >= 0) ?? -1;
  }

  /** Its sizes, as `sizeKey` has them. */
  sizesOf(position: number): ReadonlySet<string> {
    let sizes = this.sizes.get(position);
    if (!sizes) this.sizes.set(position, (sizes = new Set(sizesAmong(this.index.terms.termsAt(position)))));
    return sizes;
  }

  /** The words of its name and aliases, as they are spelt. */
  writtenAt(position: number): readonly string[] {
    let words = this.spelt.get(position);
    if (!words) {
      const { name, aliases } = this.products[position]!;
      this.spelt.set(position, (words = writtenWordsOf([name, ...aliases])));
    }
    return words;
  }

  /** Whether the number is a name of its own: "51" is a cachaca. */
  hasNamed(number: Quantity): boolean {
    return this.has(nameTerm(number));
  }

  /** Whether the product has this very word in its name or aliases. */
  hasTerm(position: number, term: string): boolean {
    const id = this.index.terms.idOf(term);
    return id !== undefined && this.index.terms.has(position, id);
  }

  /** Whether some product has both words in its name or aliases. */
  hasBoth(one: string, other: string): boolean {
    const id = this.index.terms.idOf(one);
    return id !== undefined && this.index.terms.positionsOf(id).some((at) => this.hasTerm(at, other));
  }

  /**
   * The unit that a misspelt word stands for.
   * @param loosely also where it only looks like the unit, and does not sound like it
   */
  unitNear(word: string, loosely: boolean): string | undefined {
    return this.nearUnits.get(`${word} ${loosely}`, () => {
      this.unitSpeller ??= new Spelling([...this.words.unitWords(), ...this.index.units.keys()]);
      const near = loosely ? this.unitSpeller.nearest(word) : this.unitSpeller.alike(word);
      const units = new Set(near.map((each) => this.unitOf(each)));
      return units.size === 1 ? [...units][0] : undefined;
    });
  }

  private has(word: string): boolean {
    return this.index.terms.idOf(word) !== undefined;
  }

  /** Does what the first question would have to wait for. */
  finish(): void {
    this.index.finish();
    this.matching.finish();
  }
}
