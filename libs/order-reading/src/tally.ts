import type { CatalogueRange } from './catalogue-range.js';
import { NEARLY, type Sense } from './senses.js';

/** A product, and how well the words of an item fit it. */
export interface Fit {
  readonly position: number;
  readonly worth: number;
}

/** What a word is worth that fits, at full sureness. */
const FITS = 2;
/** What it costs when it fits nothing of the product though the catalogue has it, surely or nearly. */
const MISFIT = { sure: 2.2, near: 1.2 } as const;
/** Products that fit so much worse than the best are not looked at: one word less. */
const MARGIN = 3;
const MOST = 120;
/** A word of so many products finds none that rarer words did not: it would be one word less. */
const COMMON = 500;

export const misfitOf = ({ matches }: Sense): number =>
  matches.some(({ sureness }) => sureness > NEARLY) ? MISFIT.sure : MISFIT.near;

/** Adds up, product by product, what the words of an item say for it. Its arrays are reused: one tally a range. */
class Tally {
  private worths = new Float32Array(0);
  private counted = new Int32Array(0);
  private serial = 0;

  constructor(private readonly catalogue: CatalogueRange) {}

  /** The products that fit best, by position. `senses` of words that fit nothing must be left out. */
  best(senses: readonly Sense[], optional: readonly Sense[]): Fit[] {
    const size = this.catalogue.products.length;
    if (this.worths.length !== size) {
      this.worths = new Float32Array(size);
      this.counted = new Int32Array(size);
    }
    const touched: number[] = [];
    const counted = senses.map((sense) => ({ sense, many: this.productsOf(sense) }));
    for (const { sense, many } of counted.sort((left, right) => left.many - right.many))
      if (many > COMMON && touched.length > 0) this.look(sense, FITS, misfitOf(sense), touched);
      else this.count(sense, FITS, misfitOf(sense), touched);
    for (const sense of optional) {
      const gain = sense.optional ?? OPTIONAL;
      if (senses.length > 0) this.look(sense, gain, 0, touched);
      else this.count(sense, gain, 0, touched);
    }
    const base = -senses.reduce((sum, sense) => sum + misfitOf(sense), 0);
    let top = 0;
    for (const position of touched) top = Math.max(top, this.worths[position]!);
    const fits: Fit[] = [];
    for (const position of touched) {
      const worth = this.worths[position]!;
      if (worth >= top - MARGIN) fits.push({ position, worth: base + worth });
      this.worths[position] = 0;
    }
    if (fits.length > MOST) fits.sort((left, right) => right.worth - left.worth).splice(MOST);
    return fits.sort((left, right) => left.position - right.position);
  }

  private productsOf({ matches }: Sense): number {
    return matches.reduce((sum, { term }) => sum + this.catalogue.index.terms.positionsOf(term).length, 0);
  }

  /** Takes what a word says for every product that has it. */
  private count({ matches }: Sense, gain: number, misfit: number, touched: number[]): void {
    this.serial += 1;
    for (const { term, sureness } of matches)
      for (const position of this.catalogue.index.terms.positionsOf(term)) {
        if (this.counted[position] === this.serial) continue;
        const before = this.worths[position]!;
        if (before === 0) touched.push(position);
        this.counted[position] = this.serial;
        this.worths[position] = before + gain * sureness + misfit;
      }
  }

  /** The same for the products that another word has found already. */
  private look({ matches }: Sense, gain: number, misfit: number, touched: readonly number[]): void {
    const { terms } = this.catalogue.index;
    for (const position of touched) {
      const match = matches.find(({ term }) => terms.has(position, term));
      if (match) this.worths[position] = this.worths[position]! + gain * match.sureness + misfit;
    }
  }
}

const OPTIONAL = 0.5;

const tallies = new WeakMap<CatalogueRange, Tally>();

/** The one tally of a range. */
export const tallyOf = (catalogue: CatalogueRange): Tally => {
  let tally = tallies.get(catalogue);
  if (!tally) tallies.set(catalogue, (tally = new Tally(catalogue)));
  return tally;
};
