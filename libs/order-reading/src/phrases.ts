import { foldWord, writtenWord } from './fold.js';
import type { Token } from './tokens.js';

/** A word of a phrase: as it is typed, and as it sounds. */
interface CueWord {
  readonly written: string;
  readonly sound: string;
}

type Phrase = readonly CueWord[];

/** They sound like a cue of another meaning: "were" is no "where". */
const OTHERS: ReadonlySet<string> = new Set([
  'were',
  'wear',
  'ware',
  'pick',
  'picks',
  'picked',
  'gilas',
  'gilaas',
  'glass',
]);
/** Shorter words must be typed just so: "watt" is no "what", though they sound alike. */
const BY_SOUND = 4;

const matches = (cue: CueWord, token: Token | undefined): boolean =>
  token !== undefined &&
  (token.written === cue.written ||
    (cue.written.length >= BY_SOUND && token.text === cue.sound && !OTHERS.has(token.written ?? '')));

const SHORTEST_STEM = 3;

/** The last word of a phrase may be the stem of a verb: "bhav bata" is bhav batao and bhav bataiye. */
const ends = (cue: CueWord, token: Token | undefined): boolean =>
  matches(cue, token) ||
  (token !== undefined && cue.sound.length >= SHORTEST_STEM && token.text.startsWith(cue.sound));

/** A phrase among the words of a sentence. */
export interface Found<Meaning> {
  readonly meaning: Meaning;
  readonly at: number;
  readonly length: number;
  /** Its first word merely sounds like the phrase's. */
  readonly sounds: boolean;
}

interface Entry<Meaning> {
  readonly phrase: Phrase;
  readonly meaning: Meaning;
}

const NONE: readonly never[] = [];

/** Phrases by the sound of their first word, so that a sentence costs one look-up a word. */
export class Phrases<Meaning> {
  private readonly byFirst = new Map<string, Entry<Meaning>[]>();

  add(list: string, meaning: Meaning): void {
    for (const typed of list.split('|')) {
      const phrase = typed
        .trim()
        .split(/\s+/)
        .map((word) => ({ written: writtenWord(word), sound: foldWord(word) }));
      const [first] = phrase;
      if (!first || first.written === '') continue;
      for (const key of new Set([first.sound, first.written])) {
        const entries = this.byFirst.get(key);
        if (entries) entries.push({ phrase, meaning });
        else this.byFirst.set(key, [{ phrase, meaning }]);
      }
    }
  }

  private beginningWith({ text, written = text }: Token): readonly Entry<Meaning>[] {
    const bySound = this.byFirst.get(text) ?? NONE;
    if (written === text) return bySound;
    const asWritten = this.byFirst.get(written);
    return asWritten ? [...bySound, ...asWritten] : bySound;
  }

  *in(words: readonly Token[]): Generator<Found<Meaning>> {
    for (const [at, token] of words.entries())
      for (const { phrase, meaning } of this.beginningWith(token))
        if (
          phrase.every((cue, next) =>
            next > 0 && next === phrase.length - 1
              ? ends(cue, words[at + next])
              : matches(cue, words[at + next]),
          )
        )
          yield { meaning, at, length: phrase.length, sounds: token.written !== phrase[0]!.written };
  }
}

/** The words without any of the phrases but those to be `kept`. */
export const without = (
  phrases: Phrases<true>,
  words: readonly Token[],
  kept: (found: Found<true>) => boolean = () => false,
): readonly Token[] => {
  const said = new Set<number>();
  for (const found of phrases.in(words))
    if (!kept(found)) for (let next = 0; next < found.length; next += 1) said.add(found.at + next);
  return said.size === 0 ? words : words.filter((_, at) => !said.has(at));
};

/** Whether a longer phrase holds the words of this one. */
export const covers = (other: Found<unknown>, at: number, length: number): boolean =>
  other.length > length && other.at <= at && other.at + other.length >= at + length;

export const has = (phrases: Phrases<true>, words: readonly Token[]): boolean =>
  !phrases.in(words).next().done;
