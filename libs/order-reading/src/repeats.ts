import { aboutOf } from './about.js';
import { cleanText } from './fold.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { RepeatLexicon } from './lexicon/topics.js';
import type { Sentence } from './sentences.js';
import { type Token, tokenize } from './tokens.js';
import { allTopics, type TopicWords } from './topic-words.js';

/** What a word says of an order that was. */
export type RepeatWord = keyof RepeatLexicon;

/** The sentences without what asks for the last order again, or null where none of them does. */
export const repeatIn = (
  sentences: readonly Sentence[],
  range: CatalogueRange,
  topics: TopicWords,
): Sentence[] | null => {
  for (const [position, { tokens }] of sentences.entries()) {
    const end =
      position > 0 && isOfOrderAbove(tokens, range, topics) ? null : repeatedTo(tokens, range, topics);
    if (end === null) continue;
    const rest = { tokens: withFactor(tokens.slice(end)), asks: false };
    const before = sentences
      .slice(0, position)
      .filter((sentence) => sentence.tokens.some(({ kind, text }) => kind === 'word' && range.names(text)));
    return [...before, rest, ...sentences.slice(position + 1)].filter(
      (sentence) => sentence.tokens.length > 0,
    );
  }
  return null;
};

/** "Same as last time x2": of a whole order it is how many times, where no goods are named. */
const withFactor = (tokens: readonly Token[]): readonly Token[] => {
  const [sign, number, ...others] = tokens;
  if (sign?.text !== '×' || number?.kind !== 'number' || others.some(({ kind }) => kind === 'number'))
    return tokens;
  return [number, { ...sign, kind: 'word', text: '', says: 'fold' }, ...others];
};

/**
 * What is said of the last order below an order, and asks for neither again: "pichli baar 2640/- laga tha, wahi lagana",
 * "last lot 2 pcs were fused".
 */
export const isOfOrderAbove = (
  tokens: readonly Token[],
  range: CatalogueRange,
  topics: TopicWords,
): boolean => {
  if (tokens.some(({ text }) => PRICED.has(text))) return true;
  const { tells, asksForGoods, counts, goods } = aboutOf(tokens, range, topics);
  return tells && (counts || !goods) && !(asksForGoods && goods);
};

const PRICED: ReadonlySet<string> = new Set(['/-', '₹', '@']);

/** Where the words end that ask for the last order again; null where none do. */
export const repeatedTo = (
  tokens: readonly Token[],
  range: CatalogueRange,
  topics: TopicWords,
): number | null => {
  const said = topics.repeatsIn(tokens);
  const seen = new Set<RepeatWord>();
  let isWhole = true;
  let end: number | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const words = said.get(at) ?? [];
    if (words.some(({ meaning }) => meaning === 'other')) return null;
    const repeats = isRepeat(seen);
    // "Drop the last item": of a list that is open.
    if (!repeats && token.kind === 'word' && range.says('remove', token)) return null;
    if (repeats && (changes(token, range) || words.some(({ meaning }) => meaning === 'but'))) {
      isWhole = false;
      break;
    }
    const found = words.filter(({ meaning }) => meaning !== 'but' && meaning !== 'between');
    if (found.length > 0) {
      for (const { meaning } of found) seen.add(meaning);
      at += Math.max(...found.map(({ length }) => length)) - 1;
      end = at + 1;
    } else if (words.length === 0 && !(token.kind === 'word' && range.says('filler', token))) {
      if (repeats || token.kind === 'word') {
        isWhole = false;
        break;
      }
    }
  }
  // "Usual cement 10": of the goods.
  const isUsual = isWhole && seen.has('usual');
  return end !== null && (isUsual || isRepeat(seen)) ? end : null;
};

const isRepeat = (seen: ReadonlySet<RepeatWord>): boolean =>
  seen.has('alone') ||
  (seen.has('before') && (isWanted(seen) || seen.has('order'))) ||
  (seen.has('day') && isWanted(seen));

const isWanted = (seen: ReadonlySet<RepeatWord>): boolean => seen.has('again') || seen.has('had');

/** "Same list, sab double": what is to be other than it was. */
const changes = (token: Token, range: CatalogueRange): boolean =>
  token.kind !== 'word' || range.saysAny(CHANGES, token);

const CHANGES = ['everything', 'remove', 'double', 'joiner', 'negation', 'less'] as const;

/** "No butter this time, rest same": where no order is open the rest is that of the last one. */
export const saysRestSame = (sentences: readonly Sentence[], range: CatalogueRange): boolean =>
  sentences.some(({ tokens }) => {
    const at = tokens.findIndex((token) => token.kind === 'word' && range.says('rest', token));
    return (
      at >= 0 &&
      tokens.slice(at, at + SOON).some((token) => token.kind === 'word' && range.says('same', token))
    );
  });

const SOON = 4;

/** Not just the last order, but what is mostly had: "the usual", "wahi jo hamesha". */
export const saysUsual = (text: string): boolean =>
  [...allTopics.repeatsIn(tokenize(cleanText(text.slice(0, 500)))).values()].some((found) =>
    found.some(({ meaning }) => meaning === 'usual'),
  );
