import { foldWord, writtenWord } from './fold.js';
import { englishTopics } from './lexicon/english-topics.js';
import { hindiTopics } from './lexicon/hindi-topics.js';
import { portugueseTopics } from './lexicon/portuguese-topics.js';
import { type Topic, type TopicLexicon, TOPICS, type WholeTopic } from './lexicon/topics.js';
import type { Token } from './tokens.js';

/** A word of a phrase: as it is typed, and as it sounds. */
interface CueWord {
  readonly written: string;
  readonly sound: string;
}

type Phrase = readonly CueWord[];

/** Shorter words must be typed just so: "watt" is no "what", though they sound alike. */
const BY_SOUND = 4;

const matches = (cue: CueWord, token: Token | undefined): boolean =>
  token !== undefined &&
  (token.written === cue.written || (cue.written.length >= BY_SOUND && token.text === cue.sound));

/** Phrases by the sound of their first word, so that a sentence costs one look-up a word. */
class Phrases<Meaning> {
  private readonly byFirst = new Map<string, { phrase: Phrase; meaning: Meaning }[]>();

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

  /** Meanings of all phrases in `words`, with where they begin and how long they are. */
  *in(words: readonly Token[]): Generator<{ meaning: Meaning; at: number; length: number }> {
    for (const [at, token] of words.entries())
      for (const key of new Set([token.text, token.written ?? token.text]))
        for (const { phrase, meaning } of this.byFirst.get(key) ?? [])
          if (phrase.every((cue, next) => matches(cue, words[at + next])))
            yield { meaning, at, length: phrase.length };
  }
}

/** What the languages of one market say around orders. */
export class TopicWords {
  private readonly wholes = new Phrases<WholeTopic>();
  private readonly cues = new Phrases<Topic>();
  private readonly neutral = new Phrases<true>();
  private readonly openers = new Phrases<true>();
  private readonly orders = new Phrases<true>();
  private readonly tells = new Phrases<true>();
  private readonly agrees = new Phrases<true>();
  private readonly refuses = new Phrases<true>();
  private readonly requests: readonly (readonly Phrases<true>[])[];

  constructor(lexicons: readonly TopicLexicon[]) {
    for (const lexicon of lexicons) {
      for (const [topic, list] of Object.entries(lexicon.whole)) this.wholes.add(list, topic as WholeTopic);
      for (const topic of TOPICS) this.cues.add(lexicon.cues[topic], topic);
      this.neutral.add(lexicon.neutral, true);
      this.openers.add(lexicon.openers, true);
      this.orders.add(lexicon.orders, true);
      this.tells.add(lexicon.tells, true);
      this.agrees.add(lexicon.agrees, true);
      this.refuses.add(lexicon.refuses, true);
    }
    this.requests = lexicons.flatMap(({ requests }) =>
      requests.map((rows) =>
        rows.map((row) => {
          const phrases = new Phrases<true>();
          phrases.add(row, true);
          return phrases;
        }),
      ),
    );
  }

  /** The topic that `words` say and nothing else. */
  wholeOf(words: readonly Token[]): WholeTopic | null {
    for (const { meaning, at, length } of this.wholes.in(words))
      if (at === 0 && length === words.length) return meaning;
    return null;
  }

  /** The first of {@link TOPICS} that is touched. `isGoods`: such words are no cue by themselves. */
  topicOf(words: readonly Token[], isGoods: (word: string) => boolean): Topic | null {
    let found: number = TOPICS.length;
    const told = this.withoutNeutral(words);
    for (const { meaning, at, length } of this.cues.in(told))
      if (!(length === 1 && isGoods(told[at]!.text))) found = Math.min(found, TOPICS.indexOf(meaning));
    return TOPICS.at(found) ?? null;
  }

  /** The words without phrases that may stand beside an order and say nothing else. */
  withoutNeutral(words: readonly Token[]): readonly Token[] {
    const said = new Set<number>();
    for (const { at, length } of this.neutral.in(words))
      for (let next = 0; next < length; next += 1) said.add(at + next);
    return said.size === 0 ? words : words.filter((_, at) => !said.has(at));
  }

  /** The words that are no part of any phrase: of "cement ka rate kya hai" the goods. */
  besidePhrases(words: readonly Token[]): readonly Token[] {
    const said = new Set<Token>();
    for (const phrases of [this.cues, this.neutral, this.openers, this.orders, this.tells, this.wholes])
      for (const { at, length } of phrases.in(words))
        for (const word of words.slice(at, at + length)) said.add(word);
    return words.filter((word) => !said.has(word));
  }

  opens(words: readonly Token[]): boolean {
    for (const { at } of this.openers.in(words)) if (at === 0) return true;
    return false;
  }

  /** Whether goods are plainly asked for. */
  asksForGoods(words: readonly Token[]): boolean {
    return has(this.orders, words) || this.requestsGoods(words);
  }

  /** "Can you send": an order in the form of a question. */
  requestsGoods(words: readonly Token[]): boolean {
    return this.requests.some((rows) => follows(rows, words));
  }

  /** Whether it tells of something instead of asking for it. */
  tellsOf(words: readonly Token[]): boolean {
    return has(this.tells, words);
  }

  agreesIn(words: readonly Token[]): boolean {
    return has(this.agrees, words);
  }

  refusesIn(words: readonly Token[]): boolean {
    return has(this.refuses, words);
  }
}

const has = (phrases: Phrases<true>, words: readonly Token[]): boolean => !phrases.in(words).next().done;

/** Between the words of a request. */
const PASSED_OVER = 3;

const follows = (rows: readonly Phrases<true>[], words: readonly Token[]): boolean => {
  const [first, ...others] = rows;
  for (const { at } of first?.in(words) ?? []) {
    let last = at;
    const found = others.every((row) => {
      for (const next of row.in(words))
        if (next.at > last && next.at <= last + 1 + PASSED_OVER) {
          last = next.at;
          return true;
        }
      return false;
    });
    if (found) return true;
  }
  return false;
};

export const indianTopics = new TopicWords([englishTopics, hindiTopics]);
export const brazilianTopics = new TopicWords([portugueseTopics]);
/** Where it is not known which language is spoken. */
export const allTopics = new TopicWords([englishTopics, hindiTopics, portugueseTopics]);
