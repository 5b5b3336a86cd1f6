import { type About, aboutOf, isCounted, isGoodsOf, wordTokens } from './about.js';
import type { CatalogueRange } from './catalogue-range.js';
import { isWithinName } from './joined-names.js';
import type { Topic } from './lexicon/topics.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';
import type { TopicWords } from './topic-words.js';

/** An order may stand in the same breath. */
const BESIDE_AN_ORDER: ReadonlySet<Topic> = new Set([
  'balance',
  'invoice',
  'greeting',
  'help',
  'price',
  'status',
]);
/** Nothing that is asked of goods. */
const NO_QUESTION: ReadonlySet<Topic> = new Set(['balance', 'invoice', 'greeting']);

/** One of the parts a sentence falls into at commas and at words for "and". */
interface Part extends About {
  readonly tokens: readonly Token[];
  /** It says nothing but an order, or a pleasantry. */
  readonly orders: boolean;
}

/** Of "paid 5000, also need 6 cartons" the part that orders. */
export const partsThatOrder = (
  sentence: Sentence,
  about: About,
  range: CatalogueRange,
  topics: TopicWords,
): Sentence[] => {
  const { topic, asksForGoods, goods, counts } = about;
  if (!goods || topic === null) return [];
  const tokens = topic === 'balance' ? withoutPayment(sentence.tokens, range, topics) : sentence.tokens;
  const parts = partsOf(tokens, range, topics);
  const open = NO_QUESTION.has(topic) || (asksForGoods && BESIDE_AN_ORDER.has(topic));
  // "Cement 10 bag, acid hai kya": what is asked has goods of its own, which nobody counted.
  const apart = parts.some((part) => part.topic === topic && part.goods && !part.counts);
  const plain = parts.filter((part) => part.orders && part.goods && part.asksForGoods);
  const all = (open && counts) || (apart && plain.length === 0);
  const left = all ? parts.filter(({ orders }) => orders) : plain;
  return left.some((part) => part.goods && (part.counts || part.asksForGoods)) ? [joined(left)] : [];
};

/** "5 bag bache hain, 20 bag bhejo": without what is there already. */
export const partsForNow = ({ tokens }: Sentence, range: CatalogueRange, topics: TopicWords): Sentence[] => {
  const left = partsOf(tokens, range, topics).filter(({ notNow }) => !notNow);
  return left.some(({ counts, goods, asksForGoods }) => (counts || asksForGoods) && (goods || asksForGoods))
    ? [joined(left)]
    : [];
};

const joined = (parts: readonly Part[]): Sentence => ({
  tokens: parts.flatMap(({ tokens }) => tokens),
  asks: false,
});

/** "6 bottles payment tomorrow": what is said of money behind counted goods is no part of them. */
const withoutPayment = (
  tokens: readonly Token[],
  range: CatalogueRange,
  topics: TopicWords,
): readonly Token[] => {
  const cue = topics.cueOf('balance', wordTokens(tokens), isGoodsOf(range));
  const at = cue === undefined ? 0 : tokens.indexOf(cue);
  // "Ke 4200 rupaye bhej diye": the number is the money's.
  const paid = cue !== undefined && range.words.is('currency', cue.text) && tokens[at - 1]?.kind === 'number';
  const before = tokens.slice(0, paid ? at - 1 : at);
  const link = before.at(-1);
  const apart = link !== undefined && !(link.kind === 'word' && range.says('filler', link));
  const goods = before.some((token) => token.kind === 'word' && range.names(token.text));
  return apart && goods && isCounted(before, range) ? before : tokens;
};

const partsOf = (tokens: readonly Token[], range: CatalogueRange, topics: TopicWords): Part[] => {
  const parts: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const joins = token.kind === 'word' && range.says('joiner', token) && !isWithinName(tokens, at, range);
    if (token.kind === 'break' || joins) parts.push([]);
    parts.at(-1)!.push(token);
  }
  return parts.map((part) => {
    const about = aboutOf(part, range, topics);
    const orders = (about.topic === null || about.topic === 'greeting') && !about.tells;
    return { tokens: part, ...about, orders };
  });
};
