import type { WordKind } from './lexicon.js';

const NONE: ReadonlySet<WordKind> = new Set();

/** What each word says, in one spelling of words. */
export class WordKinds {
  private readonly byWord = new Map<string, Set<WordKind>>();

  add(kind: WordKind, words: readonly string[]): void {
    for (const word of words) {
      const kinds = this.byWord.get(word);
      if (kinds) kinds.add(kind);
      else this.byWord.set(word, new Set([kind]));
    }
  }

  wordsOf(kind: WordKind): string[] {
    return [...this.byWord].flatMap(([word, kinds]) => (kinds.has(kind) ? word : []));
  }

  of(word: string): ReadonlySet<WordKind> {
    return this.byWord.get(word) ?? NONE;
  }
}
