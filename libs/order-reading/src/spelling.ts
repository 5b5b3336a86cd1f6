/** Which letters a word has, one bit each: words one edit apart differ in at most two bits. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
};

const bits = (word: number): number => {
  let left = word;
  let count = 0;
  for (; left !== 0; left &= left - 1) count++;
  return count;
};

const LONGEST = 32;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1)) as [Uint8Array, Uint8Array, Uint8Array];

/** Insertions, deletions, substitutions and swapped neighbours between two words of at most 32 characters. */
export const editsBetween = (left: string, right: string): number => {
  let [before, previous, current] = rows;
  for (let column = 0; column <= right.length; column++) previous[column] = column;
  for (let row = 1; row <= left.length; row++) {
    current[0] = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left.charCodeAt(row - 1) === right.charCodeAt(column - 1);
      let edits = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        left.charCodeAt(row - 1) === right.charCodeAt(column - 2) &&
        left.charCodeAt(row - 2) === right.charCodeAt(column - 1);
      if (swapped) edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      current[column] = edits;
    }
    [before, previous, current] = [previous, current, before];
  }
  return previous[right.length] ?? 0;
};

const allowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Finds the catalogue's words that a misspelt one may stand for. */
export class Spelling {
  private readonly byLength = new Map<number, { word: string; letters: number }[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < 4 || word.length > LONGEST || /\d/.test(word)) continue;
      const bucket = this.byLength.get(word.length);
      const entry = { word, letters: lettersOf(word) };
      if (bucket) bucket.push(entry);
      else this.byLength.set(word.length, [entry]);
    }
  }

  /** The nearest words: at most one edit away for 4 to 7 letters (never in the first), two for more. */
  nearest(word: string): readonly string[] {
    let best = allowed(word.length);
    if (best === 0 || word.length > LONGEST - 2 || /\d/.test(word)) return [];
    const letters = lettersOf(word);
    let found: string[] = [];
    for (let length = word.length - best; length <= word.length + best; length++) {
      for (const entry of this.byLength.get(length) ?? []) {
        // People rarely miss the first letter of a short word, and "call" is no "wall".
        if (word.length < 8 && entry.word.charCodeAt(0) !== word.charCodeAt(0)) continue;
        if (bits(entry.letters ^ letters) > 2 * best) continue;
        const edits = editsBetween(word, entry.word);
        if (edits > best) continue;
        if (edits < best) found = [];
        best = edits;
        found.push(entry.word);
      }
    }
    return found;
  }
}
