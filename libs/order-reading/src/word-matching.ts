import type { Words } from './lexicon/words.js';
import type { RangeIndex } from './range-index.js';
import { Remembered } from './remembered.js';
import { Spelling } from './spelling.js';

/** A word of the catalogue that a customer's word may stand for, and how surely: 1 is the very word. */
export interface WordMatch {
  readonly term: number;
  readonly sureness: number;
}

export const SURENESS = { same: 1, sibling: 0.85, near: 0.65 } as const;
const SHORT = 2;
const NO_MATCH: readonly WordMatch[] = [];

/** "Tale" are several "tala" of Hindi. */
export const oblique = (word: string): readonly string[] =>
  word.length > SHORT && word.endsWith('e') ? [`${word.slice(0, -1)}a`] : [];

/** Which words of a catalogue a customer's word may stand for: by its letters, its sound, its meaning or its beginning. */
export class WordMatching {
  private readonly matches = new Remembered<readonly WordMatch[]>();
  private readonly near = new Remembered<readonly string[]>();
  private speller: Spelling | undefined;

  constructor(
    private readonly words: Words,
    private readonly terms: RangeIndex['terms'],
  ) {}

  /** The surest first. */
  matchesOf(word: string): readonly WordMatch[] {
    return this.matches.get(word, () => this.findMatches(word));
  }

  /** Known words a misspelt one may stand for. */
  nearest(word: string): readonly string[] {
    return this.near.get(word, () => this.spelling().nearest(word));
  }

  /** Does what the first question would have to wait for. */
  finish(): void {
    this.spelling();
  }

  private findMatches(word: string): readonly WordMatch[] {
    const found = new Map<number, number>();
    const take = (words: readonly string[], sureness: number): void => {
      for (const each of words) {
        const term = this.terms.idOf(each);
        if (term !== undefined && !found.has(term)) found.set(term, sureness);
      }
    };
    take([word, ...this.words.sameAs(word)], SURENESS.same);
    take([...this.spelling().siblings(word), ...oblique(word)], SURENESS.sibling);
    if (found.size === 0) take(this.words.sameAsLike(word), SURENESS.sibling);
    const alike = this.spelling().alike(word);
    take(found.size === 0 ? this.nearest(word) : alike, SURENESS.near);
    // "Tale" sounds like "tala", and so may be a lock.
    take(
      alike.flatMap((each) => this.words.sameAs(each)),
      SURENESS.near,
    );
    if (found.size === 0) take(this.spelling().beginnings(word), SURENESS.near);
    if (found.size === 0) return NO_MATCH;
    return [...found].map(([term, sureness]) => ({ term, sureness }));
  }

  private spelling(): Spelling {
    return (this.speller ??= new Spelling(this.terms.terms));
  }
}
