import { type About, aboutOf, isCounted, isGoodsOf, wordTokens } from './about.js';
import type { CatalogueRange } from './catalogue-range.js';
import { isWithinName } from './joined-names.js';
import type { Topic } from './lexicon/topics.js';
import { mentionOf } from './mentions.js';
import type { Sentence } from './sentences.js';
import { isCountWord, isMeasureWord, isSaid } from './amounts.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import { strangersIn } from './stories.js';
import { PICTURE, type Token } from './tokens.js';
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
  /** It begins with a word for "and". */
  readonly joined: boolean;
  /** It says nothing but an order, or a pleasantry. */
  readonly orders: boolean;
}

/** Of "paid 5000, also need 6 cartons" the part that orders. */
export const partsThatOrder = (
  sentence: Sentence,
  about: About,
  range: CatalogueRange,
  topics: TopicWords,
  editing: boolean,
): Sentence[] => {
  const { topic, asksForGoods, goods, counts } = about;
  if (!goods || topic === null) return [];
  const tokens = topic === 'balance' ? withoutPayment(sentence.tokens, range, topics) : sentence.tokens;
  const parts = askedLast(partsOf(tokens, range, topics), topic, sentence.asks);
  const asksOfOthers = (part: Part): boolean =>
    part.topic === 'status' ||
    topics
      .besidePhrases(wordTokens(part.tokens))
      .some((word) => !isSaid(word, range) && !isGoodsOf(range)(word.text));
  const open = NO_QUESTION.has(topic) || (asksForGoods && BESIDE_AN_ORDER.has(topic));
  // "Cement 10 bag, acid hai kya": what is asked has goods of its own, which nobody counted.
  // "… aur haan, acid hai kya": so have others, called what the catalogue does not know.
  const apart = parts.some(
    (part) =>
      part.topic === topic &&
      !(part.counts && !isPriceOfSize(part, range)) &&
      (part.goods || (part.joined && asksOfOthers(part))),
  );
  const plain = parts.filter((part) => part.orders && part.goods && part.asksForGoods);
  const all = (open && counts) || (apart && plain.length === 0);
  const left = all ? parts.filter(({ orders }) => orders) : plain;
  // "Dolo kitne ka hai, 5 box bhej dena"
  const named = parts.filter((part) => part.goods && !part.counts && !left.includes(part));
  const mention = named.length > 0 ? [mentionOf(joined(named).tokens, range)] : [];
  const edits = (part: Part): boolean => editing && isEdit(part, range);
  if (left.some((part) => part.goods && (part.counts || part.asksForGoods || edits(part))))
    return [...mention, joined(left)];
  const list = listIn(parts, range);
  if (!about.tells && !sentence.asks && list.length >= A_LIST) return [joined(list)];
  const counted = parts.filter((part) => part.orders && part.counts && part.asksForGoods);
  return mention.length > 0 && counted.length > 0 ? [...mention, joined(counted)] : [];
};

/** "Sugar hatao, maggi 5 carton, ghee hai?": where no word asks, the question mark is the last part's. */
const askedLast = (parts: readonly Part[], topic: Topic, asks: boolean): readonly Part[] => {
  const last = parts.at(-1)!;
  const marked = asks && parts.length > 1 && last.goods && !last.counts && !last.asksForGoods;
  if (!marked || parts.some((part) => part.topic === topic)) return parts;
  return [...parts.slice(0, -1), { ...last, topic, orders: false }];
};

const EDITS = ['remove', 'takeOut', 'less', 'double', 'swap', 'inPlace', 'instead'] as const;

/** "Remove maggi and is ghee in stock?" */
const isEdit = ({ tokens }: Part, range: CatalogueRange): boolean =>
  tokens.some((token) => range.saysAny(EDITS, token));

const A_LIST = 2;

/** "Ghee 1 ltr 1 carton and 500 ml half carton, last week's rate": what is counted in units, whatever else is said. */
const listIn = (parts: readonly Part[], range: CatalogueRange): readonly Part[] => {
  const first = parts.findIndex((part) => part.goods && isInUnits(part, range) && !part.tells);
  return parts.filter(
    (part, at) =>
      first >= 0 && at >= first && !part.tells && isInUnits(part, range) && (part.goods || part.orders),
  );
};

const isInUnits = ({ tokens }: Part, range: CatalogueRange): boolean =>
  withSpokenNumbers(tokens, range.words).some(
    (token, at, said) => isCountWord(said, at, range) && !isMeasureWord(token, range),
  );

/** "Nescafe 100g rate": all numbers are sizes. */
const isPriceOfSize = ({ tokens, topic }: Part, range: CatalogueRange): boolean =>
  topic === 'price' &&
  tokens.some(({ kind }) => kind === 'number') &&
  tokens.every(({ kind }, at) => kind !== 'number' || isMeasureWord(tokens[at + 1], range));

/** "5 bag bache hain, 20 bag bhejo": without what is there already. */
export const partsForNow = ({ tokens }: Sentence, range: CatalogueRange, topics: TopicWords): Sentence[] => {
  const parts = partsOf(tokens, range, topics);
  const left = parts.filter(({ notNow }) => !notNow);
  if (!left.some(({ counts, goods, asksForGoods }) => (counts || asksForGoods) && (goods || asksForGoods)))
    return [];
  // "I have 10 bags cement left, send 5 more"
  const there = left.some(({ goods }) => goods) ? [] : parts.filter(({ notNow, goods }) => notNow && goods);
  return [...there.map((part) => mentionOf(part.tokens, range)), joined(left)];
};

/**
 * "Shaadi hai aaj, bisleri 20 peti": the goods that are counted in parts of their own, beside talk that names none; and
 * all of a list in which one part alone says something more.
 */
export const partsBesideTalk = (
  { tokens }: Sentence,
  range: CatalogueRange,
  topics: TopicWords,
): Sentence[] => {
  const parts = partsOf(tokens, range, topics);
  const listed = parts.filter(({ orders, goods, counts }) => orders && goods && counts);
  const talk = parts.filter(({ tells }) => tells);
  if (listed.length === 0) return [];
  // "This time forget nothing: rice 2 bag": what is counted in a part that says nothing else.
  if (talk.length === 0) {
    const certain = listed.filter((part) => isInUnits(part, range) && strangersIn(part.tokens, range) === 0);
    const isAll = parts.every((part) => !part.goods || certain.includes(part));
    return certain.length > 0 && isAll ? [joined(certain)] : [];
  }
  if (!talk.some(({ goods, counts }) => goods || counts))
    return [joined(parts.filter((part) => !talk.includes(part)))];
  if (listed.length > 2 * talk.length) return [joined(parts)];
  const plain = parts.filter(({ orders, counts, tells }) => orders && counts && !tells);
  const counted = plain.filter(({ goods }) => goods);
  // "Maggi 10 ctn. Last lot 2 pcs were fused": whoever begins with what is ordered tells no story.
  return counted.length > 1 || (counted.length > 0 && counted[0] === parts[0]) ? [joined(plain)] : [];
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
  let end = paid ? at - 1 : at;
  while (end > 0 && range.words.is('money', tokens[end - 1]!.text)) end -= 1;
  const before = tokens.slice(0, end);
  const link = before.at(-1);
  const apart = link !== undefined && !(link.kind === 'word' && range.says('filler', link));
  const goods = before.some((token) => token.kind === 'word' && range.names(token.text));
  return apart && goods && isCounted(before, range) ? before : tokens;
};

/** A colon or a picture stands between what is told and what is ordered. */
const partsTalk = ({ kind, text }: Token): boolean => kind === 'mark' && (text === ':' || text === PICTURE);

/** "Maggi 10 ctn. Last lot …": where a unit is shortened, nobody knows whether its full stop ends a sentence. */
const isBehindStop = (tokens: readonly Token[], at: number, range: CatalogueRange): boolean =>
  isCountWord(tokens, at - 1, range) && tokens[at]!.start > tokens[at - 1]!.end + 1;

const LONGEST_OPENER = 4;

/** "Cement 10 bhejo | basmati hai kya": goods right behind the verb that sends others, and none of them counted. */
const isSent = (tokens: readonly Token[], at: number, range: CatalogueRange): boolean => {
  const [verb, here] = [tokens[at - 1], tokens[at]!];
  return (
    verb?.kind === 'word' &&
    range.says('ordering', verb) &&
    here.kind === 'word' &&
    range.names(here.text) &&
    tokens.slice(0, at).some(({ kind }) => kind === 'number') &&
    tokens.slice(at).every(({ kind }) => kind === 'word')
  );
};

/** "… sugar 5 kilo also what about the TMT price": a question behind what is counted. */
const asksBehind = (
  tokens: readonly Token[],
  at: number,
  range: CatalogueRange,
  topics: TopicWords,
): boolean => {
  const also = range.says('more', tokens[at]!);
  const sent = isSent(tokens, at, range);
  if (!also && !sent && !isCountWord(tokens, at - 1, range)) return false;
  const words = wordTokens(tokens.slice(also ? at + 1 : at));
  const isGoods = isGoodsOf(range);
  if (!sent && !topics.opens(words.slice(0, LONGEST_OPENER), isGoods)) return false;
  // "2 pcs were fused" asks nothing.
  const topic = topics.topicOf(words, isGoods);
  return topic === 'price' || topic === 'stock' || topic === 'status';
};

const partsOf = (tokens: readonly Token[], range: CatalogueRange, topics: TopicWords): Part[] => {
  const parts: { tokens: Token[]; joined: boolean }[] = [{ tokens: [], joined: false }];
  for (const [at, token] of tokens.entries()) {
    const joins = token.kind === 'word' && range.says('joiner', token) && !isWithinName(tokens, at, range);
    const parted =
      partsTalk(token) || isBehindStop(tokens, at, range) || asksBehind(tokens, at, range, topics);
    if (token.kind === 'break' || joins || parted) parts.push({ tokens: [], joined: joins });
    parts.at(-1)!.tokens.push(token);
  }
  return parts.map((part) => {
    const about = aboutOf(part.tokens, range, topics);
    const words = wordTokens(part.tokens);
    // "How many come in 1 carton?" counts nothing.
    const asks = topics.opens(words, isGoodsOf(range)) && !topics.requestsGoods(words);
    const orders = (about.topic === null || about.topic === 'greeting') && !about.tells && !asks;
    return { ...part, ...about, orders };
  });
};
