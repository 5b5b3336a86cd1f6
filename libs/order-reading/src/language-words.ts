import { isDevanagari } from './devanagari.js';
import { foldWord, writtenWord } from './fold.js';
import { everybodysWords } from './lexicon/everybodys.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { MARKETS } from './lexicon/markets.js';
import type { TopicLexicon } from './lexicon/topics.js';

/** What a word says for each language that may have it. */
export type Weights = ReadonlyMap<string, number>;

const NOTHING: Weights = new Map();

/**
 * Everybody uses words of the first language, of whatever language the sentence is. A verb that asks for goods is never
 * borrowed: "cement 10 bag chahiye".
 */
const WEIGHT = { verb: 3, own: 2, lent: 1, shared: 1, script: 3 } as const;

const texts = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(/[\s|]+/) : Object.values(value ?? {}).flatMap(texts);

const numberWords = ({ numbers, scales, fractions, shifts }: Lexicon): string[] =>
  [numbers, scales, fractions, shifts].flatMap((values) => Object.keys(values));

/** Which languages have a word, as it is written. */
class Owners {
  private readonly languages = new Map<string, Set<string>>();

  add(language: string, words: readonly string[]): void {
    for (const word of words) {
      const owners = this.languages.get(word);
      if (owners) owners.add(language);
      else if (word !== '') this.languages.set(word, new Set([language]));
    }
  }

  of(word: string): ReadonlySet<string> | undefined {
    return this.languages.get(word);
  }
}

/** By which words languages are told apart: those that their lexicons list, and name no goods. */
export class LanguageWords {
  private readonly said = new Owners();
  private readonly inPhrases = new Owners();
  /** Units by their sound, which is the same for one and several. */
  private readonly units = new Owners();
  private readonly verbs = new Set<string>();
  private readonly nobodys: ReadonlySet<string>;
  private readonly scripts: Weights;

  constructor(
    /** Its words are lent to all others, and its units are the trade's. */
    readonly first: string,
    languages: readonly (readonly [code: string, lexicon: Lexicon, topics: TopicLexicon])[],
  ) {
    for (const [code, lexicon, topics] of languages) {
      const { verbs: _, ...words } = lexicon.words;
      this.said.add(code, [...numberWords(lexicon), ...texts(words)].map(writtenWord));
      this.inPhrases.add(code, [...texts(lexicon.phrases), ...texts(topics)].map(writtenWord));
      this.units.add(code, texts(lexicon.units).map(foldWord));
      for (const verb of texts(words.ordering)) this.verbs.add(writtenWord(verb));
    }
    const goods = languages.flatMap(([, { meanings }]) => texts(meanings).map(writtenWord));
    this.nobodys = new Set([...goods, ...texts(everybodysWords)]);
    const inDevanagari = languages.filter(([, { words }]) => texts(words).some(isDevanagari));
    const [only, ...others] = inDevanagari.map(([code]) => code);
    this.scripts = only !== undefined && others.length === 0 ? new Map([[only, WEIGHT.script]]) : NOTHING;
  }

  /** The languages that have this very spelling among their words and numbers; undefined for none. */
  ownersOf(written: string): ReadonlySet<string> | undefined {
    return this.said.of(written);
  }

  /** @param word as `writtenWord` has it */
  weigh(word: string): Weights {
    if (isDevanagari(word)) return this.scripts;
    // A single letter is a size, and a list of goods is in no language.
    if (word.length < 2 || this.nobodys.has(word)) return NOTHING;
    return this.weightsOf(word);
  }

  /**
   * The one language that has this word, as `writtenWord` has it; null where several have it, or the first. A unit is
   * nobody's own: sacks are called by one name whatever is spoken over them.
   */
  onlyOwnerOf(word: string): string | null {
    const weights = this.weigh(word);
    const [only = null] = weights.keys();
    if (weights.size !== 1 || only === this.first) return null;
    return this.units.of(foldWord(word)) === undefined ? only : null;
  }

  private weightsOf(word: string): Weights {
    const unit = this.units.of(foldWord(word));
    if (unit?.has(this.first)) return NOTHING;
    const owners = this.said.of(word) ?? unit ?? this.inPhrases.of(word);
    if (owners === undefined) return NOTHING;
    const [only = this.first] = owners;
    if (owners.size === 1) return new Map([[only, this.weightIn(only, word)]]);
    if (owners.has(this.first)) return NOTHING;
    return new Map([...owners].map((code) => [code, WEIGHT.shared]));
  }

  private weightIn(language: string, word: string): number {
    if (language === this.first) return WEIGHT.lent;
    return this.verbs.has(word) ? WEIGHT.verb : WEIGHT.own;
  }
}

const spoken = MARKETS.flatMap(({ languages, lexicons, topics }) =>
  languages.map((code, at) => [code, lexicons[at]!, topics[at]!] as const),
);

export const languageWords = new LanguageWords(spoken[0]![0], spoken);
