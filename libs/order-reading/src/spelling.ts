import { Remembered } from './remembered.js';
import { vowelsApart } from './vowels.js';

/** Which letters a word has, one bit each: words one edit apart differ in at most two bits. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
};

/** How many bits of 32 are set. */
const bits = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

const LONGEST = 32;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1)) as [Uint8Array, Uint8Array, Uint8Array];

/**
 * Insertions, deletions, substitutions and swapped neighbours between two words of at most 32 characters.
 * @param most what is more is not counted further: any number above it may be told instead
 */
export const editsBetween = (left: string, right: string, most = LONGEST): number => {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let [before, previous, current] = rows;
  for (let column = 0; column <= right.length; column++) previous[column] = column;
  for (let row = 1; row <= left.length; row++) {
    const letter = left.charCodeAt(row - 1);
    // What lies further from the diagonal takes more edits than are allowed.
    const [from, to] = [Math.max(1, row - most), Math.min(right.length, row + most)];
    current[from - 1] = from === 1 ? row : most + 1;
    let least = current[from - 1]!;
    for (let column = from; column <= to; column++) {
      const other = right.charCodeAt(column - 1);
      const above = column === row + most ? most : previous[column]!;
      let edits = Math.min(above, current[column - 1]!) + 1;
      edits = Math.min(edits, previous[column - 1]! + (letter === other ? 0 : 1));
      if (
        row > 1 &&
        column > 1 &&
        letter === right.charCodeAt(column - 2) &&
        left.charCodeAt(row - 2) === other
      )
        edits = Math.min(edits, before[column - 2]! + 1);
      current[column] = edits;
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return previous[right.length]!;
};

const allowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

const SHORTEST_SKELETON = 3;
/** "OPC" is no "apex". */
const SHORT = 3;
const SHORTEST_BEGINNING = 4;
/** Nobody shortens a word to save two letters. */
const LEFT_OUT = 3;
const MOST_BEGINNINGS = 4;

/** English hides sounds that Hindi writes down: "page" is "pej". */
const spoken = (word: string): string =>
  bare(
    word
      .replace(/g(?=e|in)/g, 'j')
      .replace(/i(?=[^aeiou]e$)/, 'ai')
      .replace(/z/g, 'j'),
  );

const bare = (word: string): string => word.replace(/(?<=..)e$/, '');

/** Of a word without vowels nobody knows how its "c" is spoken: elsewhere it is "ch". */
const lettered = (word: string): string => (/[aeiou]/.test(word) ? word : word.replace(/c/g, 'k'));

/**
 * The consonants of a word, and whether it begins with a vowel: what is left of an English word when it is written as
 * it sounds in Hindi ("klasmet" for Classmate), and of any word when vowels are left out ("colgte").
 */
export const skeletonOf = (word: string): string => skeletons.get(word, () => consonantsOf(word));

const skeletons = new Remembered<string>();

const consonantsOf = (word: string): string =>
  lettered(spoken(word))
    .replace(/([bcdgjkpst])h/g, '$1')
    .replace(/^[aeiou]+/, 'a')
    .replace(/(?<!^)[aeiou]/g, '')
    .replace(/(?<=...)[sj]$/, '')
    .replace(/j$/, 's')
    .replace(/(.)\1+/g, '$1');

/** The consonants of a word, and where vowels stand. */
const shapeOf = (word: string): string =>
  spoken(word)
    .replace(/c/g, 'k')
    .replace(/j$/, 's')
    .replace(/[aeiou]+/g, '*');

/** Words beside their letters: numbers that lie together are looked through many times faster than words that do not. */
interface Lettered {
  readonly words: string[];
  readonly letters: number[];
}

/** Finds the catalogue's words that a misspelt one may stand for. */
export class Spelling {
  /** By their length and first letter. */
  private readonly byLength = new Map<number, Map<string, Lettered>>();
  private readonly bySkeleton = new Map<string, string[]>();
  private readonly sorted: string[] = [];
  private isSorted = false;

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length > LONGEST || !/^[a-z]{2,}$/.test(word)) continue;
      append(this.bySkeleton, skeletonOf(word), word);
      this.sorted.push(word);
      if (word.length >= 4) this.addByLength(word);
    }
  }

  /** Long words that begin so: "cond" for condensado, "bisc" for biscoito. None where there are many. */
  beginnings(word: string): readonly string[] {
    if (word.length < SHORTEST_BEGINNING || word.length > LONGEST) return [];
    if (!this.isSorted) this.sorted.sort();
    this.isSorted = true;
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! < word) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let at = low; this.sorted[at]?.startsWith(word); at += 1) {
      const whole = this.sorted[at]!;
      if (whole.length >= word.length + LEFT_OUT) found.push(whole);
      if (found.length > MOST_BEGINNINGS) return [];
    }
    return found;
  }

  /** Words of the same consonants whose vowels are nearly the same: one word in two spellings. */
  siblings(word: string): readonly string[] {
    const skeleton = skeletonOf(word);
    if (word.length > LONGEST) return [];
    if (skeleton.length < SHORTEST_SKELETON)
      return (this.bySkeleton.get(skeleton) ?? []).filter(
        (other) => other !== word && (spoken(other) === spoken(word) || bare(other) === bare(word)),
      );
    const most = Math.max(1, Math.floor(skeleton.length / 2) - 0.5);
    return (this.bySkeleton.get(skeleton) ?? []).filter(
      (other) =>
        (other.length > SHORT || word.length < other.length + LEFT_OUT - 1) &&
        vowelsApart(spoken(word), spoken(other)) <= most,
    );
  }

  /** The nearest words: the same consonants, or at most one edit away for 4 to 7 letters (never in the first), two for more. */
  nearest(word: string): readonly string[] {
    if (word.length > LONGEST - 2 || !/^[a-z]{2,}$/.test(word)) return [];
    const siblings = closest(word, this.siblings(word));
    if (siblings.length > 0) return siblings;
    const near = this.byEdits(word);
    return near.length > 0 ? near : this.shortSiblings(word);
  }

  /** "pej" is page and "maigi" is magi: words too short for edits, with vowels in the same places. */
  private shortSiblings(word: string): readonly string[] {
    const skeleton = skeletonOf(word);
    if (skeleton.length !== 2) return [];
    const shape = shapeOf(word);
    return (this.bySkeleton.get(skeleton) ?? []).filter(
      (other) =>
        shapeOf(other) === shape &&
        (word.length > 2 || other.length === word.length) &&
        vowelsApart(spoken(word), spoken(other)) < 1,
    );
  }

  /** Words that sound nearly the same. */
  alike(word: string): readonly string[] {
    const siblings = closest(word, this.siblings(word));
    return siblings.length > 0 ? siblings : this.shortSiblings(word);
  }

  private addByLength(word: string): void {
    let beginnings = this.byLength.get(word.length);
    if (!beginnings) this.byLength.set(word.length, (beginnings = new Map<string, Lettered>()));
    let entries = beginnings.get(word.charAt(0));
    if (!entries) beginnings.set(word.charAt(0), (entries = { words: [], letters: [] }));
    entries.words.push(word);
    entries.letters.push(lettersOf(word));
  }

  /** People rarely miss the first letter of a short word, and "call" is no "wall". */
  private ofLength(length: number, word: string): Iterable<Lettered> {
    const beginnings = this.byLength.get(length);
    if (beginnings === undefined) return [];
    const own = beginnings.get(word.charAt(0));
    return word.length >= 8 ? beginnings.values() : own ? [own] : [];
  }

  private byEdits(word: string): readonly string[] {
    let best = allowed(word.length);
    if (best === 0) return [];
    const letters = lettersOf(word);
    let found: string[] = [];
    for (let length = word.length - best; length <= word.length + best; length++)
      for (const entries of this.ofLength(length, word))
        for (let at = 0; at < entries.letters.length; at++) {
          if (bits(entries.letters[at]! ^ letters) > 2 * best) continue;
          const other = entries.words[at]!;
          const edits = editsBetween(word, other, best);
          if (edits > best) continue;
          if (edits < best) found = [];
          best = edits;
          found.push(other);
        }
    return found;
  }
}

const append = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const closest = (word: string, others: readonly string[]): readonly string[] => {
  if (others.length < 2) return others;
  const edits = others.map((other) => editsBetween(word, other));
  const least = Math.min(...edits);
  return others.filter((_, at) => edits[at] === least);
};
