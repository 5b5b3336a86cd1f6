import { foldWord, writtenWord } from '../fold.js';
import { Remembered } from '../remembered.js';
import { Spelling } from '../spelling.js';
import type { Lexicon, WordKind } from './lexicon.js';
import { MARKETS } from './markets.js';
import { WordKinds } from './word-kinds.js';

const folded = (words: string): string[] => words.trim().split(/\s+/).map(foldWord);

const SHORTEST_STEM = 3;
const SHORTEST_SLIP = 5;

/** The words of the languages that customers of one market mix: folded, so that script and spelling do not matter. */
export class Words {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly scales: ReadonlyMap<string, number>;
  private readonly fractions: ReadonlyMap<string, number>;
  private readonly shifts: ReadonlyMap<string, number>;
  private readonly ordinals: ReadonlyMap<string, number>;
  private readonly weak: ReadonlySet<string>;
  private readonly units: ReadonlyMap<string, string>;
  private readonly unitNames: ReadonlySet<string>;
  private readonly meanings: ReadonlyMap<string, readonly string[]>;
  private readonly phrases = new Map<string, { rest: readonly string[]; kind: WordKind }[]>();
  private meant: Spelling | undefined;
  private pleasantries: Spelling | undefined;
  private readonly verbs = new Remembered<boolean>();
  /** What may follow each stem of a verb: the endings of its own language. */
  private readonly endings = new Map<string, ReadonlySet<string>>();
  private readonly bySound = new WordKinds();
  private readonly asWritten = new WordKinds();

  constructor(
    lexicons: readonly Lexicon[],
    /** "1.000" is a thousand and "1,5" one and a half. */
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
    this.ordinals = values(({ ordinals }) => ordinals);
    this.weak = new Set(lexicons.flatMap(({ weak }) => weak.split(' ')));
    this.units = new Map(
      lexicons.flatMap(({ units }) =>
        Object.entries(units).flatMap(([unit, words]) => folded(words).map((word) => [word, unit] as const)),
      ),
    );
    this.unitNames = new Set(lexicons.flatMap(({ units }) => Object.keys(units)));
    this.meanings = meaningsOf(lexicons);
    for (const { phrases } of lexicons)
      for (const [kind, list] of Object.entries(phrases) as [WordKind, string][])
        for (const phrase of list.split('|')) {
          const [first = '', ...rest] = folded(phrase);
          const entries = this.phrases.get(first) ?? [];
          this.phrases.set(first, [...entries, { rest, kind }]);
        }
    for (const { words, verbEndings } of lexicons) {
      for (const stem of folded(words.verbs ?? ''))
        this.endings.set(stem, new Set([...(this.endings.get(stem) ?? ['']), ...verbEndings.split(/\s+/)]));
      for (const [kind, list] of Object.entries(words) as [WordKind, string][]) {
        this.bySound.add(kind, folded(list));
        this.asWritten.add(kind, list.trim().split(/\s+/).map(writtenWord));
      }
    }
  }

  is(kind: WordKind, word: string): boolean {
    return this.bySound.of(word).has(kind) || (kind === 'filler' && this.isVerb(word));
  }

  /** As `is`, for the very spelling: "good" is no gud (jaggery), though they sound the same. */
  isWritten(kind: WordKind, written: string): boolean {
    return this.asWritten.of(written).has(kind);
  }

  /** All that the very spelling says, verbs aside. */
  kindsWritten(written: string): ReadonlySet<WordKind> {
    return this.asWritten.of(written);
  }

  /** All that a word says by its sound. */
  kindsOf(word: string): ReadonlySet<WordKind> {
    const kinds = this.bySound.of(word);
    return !kinds.has('filler') && this.isVerb(word) ? new Set([...kinds, 'filler']) : kinds;
  }

  /** Words that name nothing, of which this one may be a slip: "arrnge". */
  fillersLike(word: string): readonly string[] {
    this.pleasantries ??= new Spelling(
      this.bySound.wordsOf('filler').filter(({ length }) => length >= SHORTEST_SLIP),
    );
    return word.length < SHORTEST_SLIP ? [] : this.pleasantries.siblings(word);
  }

  /** What most words say together, from the first of them on: its kind, and how many they are. */
  phraseAt(words: readonly string[], at: number): { kind: WordKind; length: number } | null {
    let found: { kind: WordKind; length: number } | null = null;
    for (const { rest, kind } of this.phrases.get(words[at] ?? '') ?? [])
      if (rest.length >= (found?.length ?? 0) && rest.every((word, next) => words[at + 1 + next] === word))
        found = { kind, length: rest.length + 1 };
    return found;
  }

  /** A form of one of the verbs that ask for goods. */
  private isVerb(word: string): boolean {
    return this.verbs.get(word, () => {
      for (let cut = word.length; cut >= SHORTEST_STEM; cut -= 1)
        if (this.endings.get(word.slice(0, cut))?.has(word.slice(cut))) return true;
      return false;
    });
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
  ordinalOf(word: string): number | undefined {
    return this.ordinals.get(word);
  }

  isWeak(word: string): boolean {
    return this.weak.has(word);
  }

  knows(word: string): boolean {
    return this.units.has(word) || this.bySound.of(word).size > 0;
  }

  /** The field's name of a unit word, or undefined for any other word. */
  unitOf(word: string): string | undefined {
    return this.units.get(word);
  }

  /** Whether it is the field's name of a unit. */
  isUnit(name: string): boolean {
    return this.unitNames.has(name);
  }

  unitWords(): Iterable<string> {
    return this.units.keys();
  }

  /** Other words for the same: "neela" for "blue". */
  sameAs(word: string): readonly string[] {
    return this.meanings.get(word) ?? [];
  }

  /** The same for a word that merely sounds like one of them: "santara" for "orange". */
  sameAsLike(word: string): readonly string[] {
    this.meant ??= new Spelling(this.meanings.keys());
    return this.meant.siblings(word).flatMap((near) => this.sameAs(near));
  }
}

/** Words listed under one heading anywhere mean the same; the languages of a market share their headings. */
const meaningsOf = (lexicons: readonly Lexicon[]): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, Set<string>>();
  for (const { meanings } of lexicons)
    for (const [heading, words] of Object.entries(meanings))
      groups.set(heading, new Set([...(groups.get(heading) ?? []), ...folded(words)]));
  return new Map(
    [...groups.values()].flatMap((group) => [...group].map((word) => [word, [...group]] as const)),
  );
};

/** Where it is not known which language is spoken. */
export const mixed = new Words(
  MARKETS.flatMap(({ lexicons }) => lexicons),
  MARKETS.some(({ decimalComma }) => decimalComma),
);
