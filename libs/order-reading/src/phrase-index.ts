import { Int32List } from './int32-list.js';

/**
 * Which products one of whose names is exactly these words, in any order. Holds sixteen bytes for a name and no text: a
 * hash in a hundred thousand names may lie, so whoever asks checks that a product has the words.
 */
export class PhraseIndex {
  private readonly hashes = new Int32List();
  private readonly positions = new Int32List();
  private table: { heads: Int32Array; next: Int32Array } | null = null;

  add(words: readonly string[], position: number): void {
    this.hashes.push(hashOf(words));
    this.positions.push(position);
    this.table = null;
  }

  /** Positions, ascending. */
  find(words: readonly string[]): number[] {
    const { heads, next } = this.build();
    const hash = hashOf(words);
    const found: number[] = [];
    for (let at = heads[slotOf(hash, heads.length)]!; at >= 0; at = next[at]!)
      if (this.hashes.at(at) === hash) found.push(this.positions.at(at));
    return found.length < 2 ? found : [...new Set(found)].sort((left, right) => left - right);
  }

  /** Done at the first question, or before it. */
  build(): { heads: Int32Array; next: Int32Array } {
    if (this.table) return this.table;
    let slots = 16;
    while (slots < this.hashes.length) slots *= 2;
    const heads = new Int32Array(slots).fill(-1);
    const next = new Int32Array(this.hashes.length);
    for (let at = 0; at < this.hashes.length; at += 1) {
      const slot = slotOf(this.hashes.at(at), slots);
      next[at] = heads[slot]!;
      heads[slot] = at;
    }
    return (this.table = { heads, next });
  }
}

const slotOf = (hash: number, slots: number): number => (hash ^ (hash >>> 15)) & (slots - 1);

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a of each word, added up, so that their order does not matter. */
const hashOf = (words: readonly string[]): number => {
  let sum = words.length;
  for (const word of words) {
    let hash = FNV_OFFSET;
    for (let index = 0; index < word.length; index += 1)
      hash = Math.imul(hash ^ word.charCodeAt(index), FNV_PRIME);
    sum = (sum + hash) | 0;
  }
  return sum;
};
