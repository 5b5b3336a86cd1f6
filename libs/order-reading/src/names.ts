import type { CatalogueRange } from './catalogue-range.js';
import type { Amount } from './amounts.js';
import { numberTerm } from './product-terms.js';
import type { Sense } from './senses.js';
import { isMeasure, soldIn } from './units.js';

/** The products one of whose names is all that was said, with or without the word for their kind. */
const named = (
  senses: readonly Sense[],
  amounts: readonly Amount[],
  catalogue: CatalogueRange,
): ReadonlySet<number> => {
  const spellings = senses.map(({ text, matches }) => spelled(text, matches, catalogue));
  if (spellings.length === 0) return NOBODY;
  const ways = choices(spellings);
  for (const words of ways) {
    const sized = amounts.flatMap(({ value, unit }) =>
      value
        ? catalogue.named([...words, numberTerm(value)]).filter((at) => !isSoldBy(unit, at, catalogue))
        : [],
    );
    const whole = [...catalogue.named(words), ...sized];
    if (whole.length > 0) return new Set(whole);
  }
  const [words = []] = ways;
  const found = new Set<number>();
  for (const [at, kind] of words.entries())
    for (const position of words.length > 1 ? catalogue.named(words.toSpliced(at, 1)) : [])
      if (catalogue.index.isOfKind(position, kind)) found.add(position);
  return found;
};

/** "Keel 3 kg" of nails of 3 inch, which are sold by weight: as many, and no size. */
const isSoldBy = (unit: string | null, position: number, { products }: CatalogueRange): boolean =>
  unit !== null && isMeasure(unit) && soldIn(products[position]!, unit) !== null;

/** The same, where some words may be part of a name or not: "leite" and "caixinha", "good" and "day". */
export const calledWith = (
  optional: readonly (readonly Sense[])[],
  senses: readonly Sense[] | null,
  amounts: readonly Amount[],
  catalogue: CatalogueRange,
): ReadonlySet<number> => {
  const said = optional.filter(({ length }) => length > 0);
  const ways = said.reduce<Sense[][]>(
    (chosen, words) => chosen.flatMap((way) => [[...way, ...words], way]),
    [[...(senses ?? [])]],
  );
  for (const way of ways) {
    const found = named(way, amounts, catalogue);
    if (found.size > 0) return found;
  }
  return NOBODY;
};

const MOST_CHOICES = 6;

/** One word of each list, in all ways, as long as they are few. */
const choices = (lists: readonly (readonly string[])[]): string[][] => {
  let chosen: string[][] = [[]];
  for (const list of lists) {
    chosen = chosen.flatMap((words) => list.map((word) => [...words, word]));
    if (chosen.length > MOST_CHOICES) return [];
  }
  return chosen;
};

const NOBODY: ReadonlySet<number> = new Set();

/** How the catalogue may spell a word, none where it does not have it. */
const spelled = (text: string, matches: Sense['matches'], { index: { terms } }: CatalogueRange): string[] => {
  if (terms.idOf(text) !== undefined) return [text];
  const most = Math.max(0, ...matches.map(({ sureness }) => sureness));
  return matches.filter(({ sureness }) => sureness === most).flatMap(({ term }) => terms.terms[term] ?? []);
};
