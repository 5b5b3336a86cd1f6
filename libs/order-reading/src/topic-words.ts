import { isDevanagari } from './devanagari.js';
import { MARKETS } from './lexicon/markets.js';
import {
  type RepeatLexicon,
  type Topic,
  type TopicLexicon,
  TOPICS,
  type OfferedLexicon,
  type OpenOrderLexicon,
  type UndoLexicon,
  type WholeTopic,
} from './lexicon/topics.js';
import { covers, type Found, has, Phrases, without } from './phrases.js';
import { Sequences } from './sequences.js';
import type { Token } from './tokens.js';

/** Whether a word names goods or a unit: such a word is no cue by itself. */
export type IsGoods = (word: string) => boolean;

/** What the languages of one market say around orders. */
export class TopicWords {
  private readonly wholes = new Phrases<WholeTopic>();
  private readonly cues = new Phrases<Topic>();
  private readonly neutral = new Phrases<true>();
  private readonly openers = new Phrases<true>();
  private readonly orders = new Phrases<true>();
  private readonly tells = new Phrases<true>();
  private readonly told = new Phrases<true>();
  private readonly notNow = new Phrases<true>();
  private readonly holds = new Phrases<true>();
  private readonly agrees = new Phrases<true>();
  private readonly refuses = new Phrases<true>();
  private readonly repeats = new Phrases<keyof RepeatLexicon>();
  private readonly undoes = new Phrases<keyof UndoLexicon>();
  private readonly offered = new Phrases<keyof OfferedLexicon>();
  private readonly open = new Phrases<keyof OpenOrderLexicon>();
  private readonly requests: Sequences;
  private readonly shortfalls: Sequences;
  private readonly bargains: Sequences;

  constructor(lexicons: readonly TopicLexicon[]) {
    for (const lexicon of lexicons) {
      for (const [topic, list] of Object.entries(lexicon.whole)) this.wholes.add(list, topic as WholeTopic);
      for (const topic of TOPICS) this.cues.add(lexicon.cues[topic], topic);
      this.neutral.add(lexicon.neutral, true);
      this.openers.add(lexicon.openers, true);
      this.orders.add(lexicon.orders, true);
      this.tells.add(lexicon.tells, true);
      this.told.add(lexicon.told, true);
      this.notNow.add(lexicon.notNow, true);
      this.holds.add(lexicon.holds, true);
      for (const [says, list] of Object.entries(lexicon.repeats) as [keyof RepeatLexicon, string][])
        this.repeats.add(list, says);
      this.agrees.add(lexicon.agrees, true);
      this.refuses.add(lexicon.refuses, true);
      for (const [says, list] of Object.entries(lexicon.undoes) as [keyof UndoLexicon, string][])
        this.undoes.add(list, says);
      for (const [says, list] of Object.entries(lexicon.offered) as [keyof OfferedLexicon, string][])
        this.offered.add(list, says);
      for (const [says, list] of Object.entries(lexicon.open) as [keyof OpenOrderLexicon, string][])
        this.open.add(list, says);
    }
    this.requests = new Sequences(lexicons.flatMap(({ requests }) => requests));
    this.shortfalls = new Sequences(lexicons.flatMap(({ shortfalls }) => shortfalls));
    this.bargains = new Sequences(lexicons.flatMap(({ bargains }) => bargains));
  }

  /** The topic that `words` say and nothing else. */
  wholeOf(words: readonly Token[]): WholeTopic | null {
    for (const { meaning, at, length } of this.wholes.in(words))
      if (at === 0 && length === words.length) return meaning;
    return null;
  }

  /** The first of {@link TOPICS} that is touched. `isGoods`: such words are no cue by themselves. */
  topicOf(words: readonly Token[], isGoods: IsGoods): Topic | null {
    let found: number = TOPICS.length;
    for (const { meaning } of this.cuesIn(this.withoutNeutral(words), isGoods))
      found = Math.min(found, TOPICS.indexOf(meaning));
    return TOPICS.at(found) ?? null;
  }

  /** Of phrases within one another the longest alone: "reached safely" is thanks, "reached" a question. */
  private cuesIn(words: readonly Token[], isGoods: IsGoods): Found<Topic>[] {
    const cues = [...this.cues.in(words)].filter(
      ({ at, length, sounds }) => !(length === 1 && isGoods(words[at]!.text) && !isRead(words[at]!, sounds)),
    );
    return cues.filter(({ at, length }) => !cues.some((other) => covers(other, at, length)));
  }

  /** The words without phrases that may stand beside an order and say nothing else. */
  withoutNeutral(words: readonly Token[]): readonly Token[] {
    const cues = [...this.cues.in(words)];
    // "Khate mein" is neutral, and "khate mein daal diye" is not.
    return without(this.neutral, words, ({ at, length }) => cues.some((cue) => covers(cue, at, length)));
  }

  /** The words that are no part of any phrase: of "cement ka rate kya hai" the goods. */
  besidePhrases(words: readonly Token[]): readonly Token[] {
    const said = new Set<Token>();
    for (const phrases of [this.cues, this.neutral, this.openers, this.orders, this.tells, this.wholes])
      for (const { at, length } of phrases.in(words))
        for (const word of words.slice(at, at + length)) said.add(word);
    return words.filter((word) => !said.has(word));
  }

  /** Whether they open a question; "watt" opens none, though it sounds like "what". */
  opens(words: readonly Token[], isGoods: IsGoods): boolean {
    for (const { at, length, sounds } of this.openers.in(words))
      if (at === 0 && !(length === 1 && sounds && isGoods(words[0]!.text))) return true;
    return false;
  }

  /** The first word of a phrase about `topic`, or undefined. */
  cueOf(topic: Topic, words: readonly Token[], isGoods: IsGoods): Token | undefined {
    const told = this.withoutNeutral(words);
    const cue = this.cuesIn(told, isGoods).find(({ meaning }) => meaning === topic);
    return cue && told[cue.at];
  }

  /** Whether goods are plainly asked for. */
  asksForGoods(words: readonly Token[]): boolean {
    // "So pack properly" asks for no goods.
    return has(this.orders, this.withoutNeutral(words)) || this.requestsGoods(words);
  }

  /** "Can you send": an order in the form of a question. */
  requestsGoods(words: readonly Token[]): boolean {
    return this.requests.isIn(words, PASSED_OVER.request);
  }

  /** Whether other goods came than were ordered. */
  tellsOfShortfall(words: readonly Token[]): boolean {
    return this.shortfalls.isIn(words, PASSED_OVER.tale);
  }

  /** Whether goods are wanted for another price alone. */
  bargainsFor(words: readonly Token[]): boolean {
    return this.bargains.isIn(words, PASSED_OVER.tale);
  }

  /** Whether it tells of something instead of asking for it; "गाय" tells nothing, though it sounds like "gaya". */
  tellsOf(words: readonly Token[], isGoods: IsGoods): boolean {
    const orders = [...this.orders.in(words)];
    for (const { at, length, sounds } of this.tells.in(words)) {
      const ofGoods = length === 1 && (sounds || words[at]!.text.endsWith('e')) && isGoods(words[at]!.text);
      // "Pahuncha" tells that it has arrived, "pahuncha do" asks for it.
      if (!ofGoods && !orders.some((order) => covers(order, at, length))) return true;
    }
    return false;
  }

  /** Whether it plainly tells of what was, and does not ask for it again. */
  toldOf(words: readonly Token[]): boolean {
    if (!has(this.told, words)) return false;
    return ![...this.repeats.in(words)].some(({ meaning }) => ASKS_AGAIN.has(meaning));
  }

  /** Whether something is said of price, bill or credit that changes nothing: "same rate". */
  isNeutralIn(words: readonly Token[]): boolean {
    return has(this.neutral, words);
  }

  /** Whether it speaks of goods that are there already, or of some other day. */
  isNotNow(words: readonly Token[]): boolean {
    return has(this.notNow, words);
  }

  /** "I have 10 bags, …": a number right behind says how much there is. */
  beginsWithStock(tokens: readonly Token[]): boolean {
    const said = tokens[0]?.kind === 'break' ? tokens.slice(1) : tokens;
    return [...this.holds.in(said)].some(({ at, length }) => at === 0 && said[length]?.kind === 'number');
  }

  /** What is said of an order that was, by the place of its first word. */
  repeatsIn(tokens: readonly Token[]): ReadonlyMap<number, Found<keyof RepeatLexicon>[]> {
    return Map.groupBy(this.repeats.in(tokens), ({ at }) => at);
  }

  /** The words without those that say that all is right. */
  withoutAgreement(words: readonly Token[]): readonly Token[] {
    return without(this.agrees, words);
  }

  /** Whether all the words leave out what was asked about. */
  leavesOut(words: readonly Token[]): boolean {
    for (const { meaning, at, length } of this.undoes.in(words))
      if (meaning === 'skip' && at === 0 && length === words.length) return true;
    return false;
  }

  /** Whether an order is said to be off, whatever else is said. */
  cancelsOrder(words: readonly Token[]): boolean {
    const said = new Set([...this.undoes.in(words)].map(({ meaning }) => meaning));
    return said.has('cancel') && said.has('order');
  }

  /** The words without those that say that something is off; null where none does. */
  withoutCancelling(words: readonly Token[]): readonly Token[] | null {
    const found = [...this.undoes.in(words)].filter(({ meaning }) => meaning !== 'skip');
    if (!found.some(({ meaning }) => meaning === 'cancel')) return null;
    const said = new Set(found.map(({ at }) => at));
    return words.filter((_, at) => !said.has(at));
  }

  /** What is said to be wanted of all that was offered, the most words first. */
  offeredIn(words: readonly Token[]): readonly Found<keyof OfferedLexicon>[] {
    return [...this.offered.in(words)].sort((one, other) => other.length - one.length);
  }

  /** What is said of the open order, the most words first. */
  openIn(words: readonly Token[]): readonly Found<keyof OpenOrderLexicon>[] {
    return [...this.open.in(words)].sort((one, other) => other.length - one.length);
  }

  refusesIn(words: readonly Token[]): boolean {
    return has(this.refuses, words);
  }

  /** The very word "cancel" is said. */
  saysCancel(words: readonly Token[]): boolean {
    return [...this.undoes.in(words)].some(({ meaning }) => meaning === 'cancel');
  }
}

/** "रेट" is a rate, though sand ("ret") sounds so: of a word of this script the spelling is its sound. */
const isRead = ({ written = '' }: Token, sounds: boolean): boolean => !sounds && isDevanagari(written);

/** What is told of is wanted again: "the list we took". */
const ASKS_AGAIN: ReadonlySet<keyof RepeatLexicon> = new Set(['again', 'alone', 'order']);

/** Between the words of a request, and of what also names goods: "pedi 10 kg de açúcar e veio 8". */
const PASSED_OVER = { request: 3, tale: 6 } as const;

/** Where it is not known which language is spoken. */
export const allTopics = new TopicWords(MARKETS.flatMap(({ topics }) => topics));
