import { foldWord, writtenWord } from '../fold.js';
import { english } from './english.js';
import { hindi } from './hindi.js';
import type { Lexicon, WordKind } from './lexicon.js';
import { portuguese } from './portuguese.js';

const folded = (words: string): string[] => words.trim().split(/\s+/).map(foldWord);

/** The words of the languages that customers of one market mix: folded, so that script and spelling do not matter. */
export class Words {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly scales: ReadonlyMap<string, number>;
  private readonly fractions: ReadonlyMap<string, number>;
  private readonly shifts: ReadonlyMap<string, number>;
  private readonly weak: ReadonlySet<string>;
  private readonly units: ReadonlyMap<string, string>;
  private readonly meanings: ReadonlyMap<string, readonly string[]>;
  private readonly kinds = new Map<WordKind, Set<string>>();

  constructor(
    lexicons: readonly Lexicon[],
    /** In Portuguese "1.000" is a thousand and "1,5" one and a half. */
    readonly decimalComma: boolean,
  ) {
    const values = (
      of: (lexicon: Lexicon) => Readonly<Record<string, number>>,
    ): ReadonlyMap<string, number> =>
      new Map(
        lexicons.flatMap((lexicon) =>
          Object.entries(of(lexicon)).map(([word, value]) => [writtenWord(word), value]),
        ),
      );
    this.numbers = values(({ numbers }) => numbers);
    this.scales = values(({ scales }) => scales);
    this.fractions = values(({ fractions }) => fractions);
    this.shifts = values(({ shifts }) => shifts);
    this.weak = new Set(lexicons.flatMap(({ weak }) => weak.split(' ')));
    this.units = new Map(
      lexicons.flatMap(({ units }) =>
        Object.entries(units).flatMap(([unit, words]) => folded(words).map((word) => [word, unit] as const)),
      ),
    );
    this.meanings = meaningsOf(lexicons);
    for (const { words } of lexicons)
      for (const [kind, list] of Object.entries(words) as [WordKind, string][])
        this.kinds.set(kind, new Set([...(this.kinds.get(kind) ?? []), ...folded(list)]));
  }

  is(kind: WordKind, word: string): boolean {
    return this.kinds.get(kind)?.has(word) ?? false;
  }

  /** A whole number in words, below a hundred or so. Like all numbers it is looked up as it is written. */
  numberOf(word: string): number | undefined {
    return this.numbers.get(word);
  }

  scaleOf(word: string): number | undefined {
    return this.scales.get(word);
  }

  fractionOf(word: string): number | undefined {
    return this.fractions.get(word);
  }

  shiftOf(word: string): number | undefined {
    return this.shifts.get(word);
  }

  /** The word is more often something else than the number it may be. */
  isWeak(word: string): boolean {
    return this.weak.has(word);
  }

  knows(word: string): boolean {
    return this.units.has(word) || [...this.kinds.values()].some((list) => list.has(word));
  }

  /** The field's name of a unit word, or undefined for any other word. */
  unitOf(word: string): string | undefined {
    return this.units.get(word);
  }

  unitWords(): Iterable<string> {
    return this.units.keys();
  }

  /** Other words for the same: "neela" for "blue". */
  sameAs(word: string): readonly string[] {
    return this.meanings.get(word) ?? [];
  }
}

/** Words listed under one heading anywhere mean the same; the Indian languages share their headings. */
const meaningsOf = (lexicons: readonly Lexicon[]): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, Set<string>>();
  for (const { meanings } of lexicons)
    for (const [heading, words] of Object.entries(meanings))
      groups.set(heading, new Set([...(groups.get(heading) ?? []), ...folded(words)]));
  return new Map(
    [...groups.values()].flatMap((group) => [...group].map((word) => [word, [...group]] as const)),
  );
};

/** Indian customers mix English and Hindi in one breath. */
export const indian = new Words([english, hindi], false);
export const brazilian = new Words([portuguese], true);
/** Portuguese spoken where the goods have Indian names. */
export const mixed = new Words([english, hindi, portuguese], true);
