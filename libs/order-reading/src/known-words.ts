import type { CatalogueRange } from './catalogue-range.js';
import { skeletonOf } from './spelling.js';

interface Resolved {
  readonly lists: (readonly number[])[];
  /** The words as the catalogue spells them; null where one may be several. */
  readonly spelled: string[] | null;
  /** Words that the catalogue does not have, however spelt. */
  readonly strangers: number;
  readonly guessed: boolean;
}

/** What each word of an item may be in the catalogue: itself, two words run together, or another misspelt. */
export const resolveWords = (words: readonly string[], catalogue: CatalogueRange): Resolved => {
  const lists: (readonly number[])[] = [];
  const spelled: string[] = [];
  let several = false;
  let strangers = 0;
  let guessed = false;
  const take = (word: string): void => {
    lists.push(catalogue.having(word));
    spelled.push(word);
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const joined = word + (words[at + 1] ?? '');
    if (catalogue.knows(word)) take(word);
    else if (catalogue.knows(joined)) {
      take(joined);
      at++;
    } else {
      const parts = twoWords(word, catalogue);
      const near = parts ? [] : catalogue.nearest(word);
      guessed ||= !parts && near.length > 0;
      if (parts) parts.forEach(take);
      else if (near.length === 1 || areSiblings(near)) near.slice(0, 1).forEach(take);
      else if (near.length > 1) {
        several = true;
        lists.push([...new Set(near.flatMap((each) => catalogue.having(each)))].sort((a, b) => a - b));
      } else strangers++;
    }
  }
  return { lists, spelled: several ? null : spelled, strangers, guessed };
};

/** Spellings of one word: `having` knows them all by any. */
const areSiblings = (words: readonly string[]): boolean =>
  new Set(words.map(skeletonOf)).size === 1 && words.length > 1;

/** "whitecement", and with a slip in one half "aashirwadatta". */
const twoWords = (word: string, catalogue: CatalogueRange): readonly [string, string] | null => {
  if (word.length > 32) return null;
  for (let cut = 3; cut <= word.length - 3; cut++)
    if (catalogue.knows(word.slice(0, cut)) && catalogue.knows(word.slice(cut)))
      return [word.slice(0, cut), word.slice(cut)];
  for (let cut = 3; word.length >= 8 && cut <= word.length - 3; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    const [one] = catalogue.knows(right) ? catalogue.nearest(left) : [];
    if (one !== undefined && left.length > 3) return [one, right];
    const [other] = catalogue.knows(left) ? catalogue.nearest(right) : [];
    if (other !== undefined && right.length > 3) return [left, other];
  }
  return null;
};

export const intersection = (lists: readonly (readonly number[])[]): readonly number[] => {
  const [shortest = [], ...others] = [...lists].sort((left, right) => left.length - right.length);
  return others.reduce((kept, list) => {
    if (kept.length === 0) return kept;
    const has = new Set(list);
    return kept.filter((position) => has.has(position));
  }, shortest);
};
