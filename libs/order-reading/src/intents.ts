import type { CatalogueRange } from './catalogue-range.js';
import type { Topic, WholeTopic } from './lexicon/topics.js';
import { mixed } from './lexicon/words.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';
import { allTopics, type TopicWords } from './topic-words.js';

export const wordsOf = (tokens: readonly Token[]): string[] => wordTokens(tokens).map(({ text }) => text);

const wordTokens = (tokens: readonly Token[]): Token[] => tokens.filter(({ kind }) => kind === 'word');

const LONGEST_WHOLE = 12;

/** The intent of a message that says just that, or null. */
export const wholeIntent = (tokens: readonly Token[]): WholeTopic | null => {
  if (tokens.length > LONGEST_WHOLE || tokens.some(({ kind }) => kind === 'number')) return null;
  const words = wordTokens(tokens);
  const whole = allTopics.wholeOf(words);
  if (whole) return whole;
  const bare = allTopics.wholeOf(words.filter(({ text }) => !mixed.is('polite', text)));
  // "cancel my order" may mean a placed one.
  return bare === 'cancel' ? null : bare;
};

/** How a sentence stands to ordering. */
interface Heard {
  readonly sentence: Sentence;
  readonly topic: Topic | null;
  /** It asks something that no topic answers. */
  readonly asks: boolean;
  /** It plainly asks for goods: "send", "chahiye", "can you deliver". */
  readonly asksForGoods: boolean;
  readonly counts: boolean;
  readonly goods: boolean;
  readonly tells: boolean;
}

/** These refuse a message whole, wherever they are said. */
const WHOLE_MESSAGE: ReadonlySet<Topic> = new Set(['opt_out', 'other']);
/** A question over a list asks about all of it. */
const OVER_A_LIST: ReadonlySet<Topic> = new Set(['price', 'stock', 'status']);
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

/** What a message asks or complains of instead of ordering, and the sentences in which it orders all the same. */
export const withoutTopics = (
  sentences: readonly Sentence[],
  range: CatalogueRange,
  topics: TopicWords,
  editing: boolean,
): { topic: Topic | null; left: readonly Sentence[] } => {
  const all = sentences.map((sentence) => hear(sentence, range, topics, editing));
  const heard = editing ? all : all.filter((each) => !isStory(each, range));
  if (heard.length === 0 && all.length > 0) return { topic: 'other', left: [] };
  const refusing = heard.find(({ topic }) => topic !== null && WHOLE_MESSAGE.has(topic));
  if (refusing && !takesOff(refusing, editing)) return { topic: refusing.topic, left: [] };
  const touched = heard.flatMap(({ topic }) => topic ?? []);
  const serious = touched.filter((topic) => topic !== 'greeting');
  const asks = heard.some((each) => each.asks);
  const [topic] = serious.length > 0 ? serious : asks ? (['other'] as const) : touched;
  if (topic === undefined) return { topic: null, left: heard.map(({ sentence }) => sentence) };
  const first = heard.findIndex((each) => each.topic !== null && each.topic !== 'greeting');
  const above = heard[first];
  const listBelow = above && OVER_A_LIST.has(above.topic!) && !above.sentence.asks && !above.goods;
  const left = heard.flatMap((each, at) => {
    if (each.topic !== null)
      return each.topic === 'greeting' ? [each.sentence] : partsThatOrder(each, range, topics);
    if (each.asks) return [];
    if (listBelow && at > first && !each.asksForGoods) return [];
    // Beside a question or a complaint goods are ordered only where that is plain.
    const plain = each.asksForGoods || (each.counts && each.goods && !each.tells);
    return editing || (serious.length === 0 && !asks) || plain ? [each.sentence] : [];
  });
  return { topic, left };
};

/** "Sugar list se hata do" takes sugar off the list, not the customer. */
const takesOff = ({ topic, goods }: Heard, editing: boolean): boolean =>
  topic === 'opt_out' && (goods || editing);

const hear = (sentence: Sentence, range: CatalogueRange, topics: TopicWords, editing: boolean): Heard => {
  const tokens = withoutPrices(sentence.tokens);
  const words = wordTokens(tokens);
  const isGoods = goodsOf(range);
  const goods = words.some(({ text }) => range.names(text));
  const counts = tokens.some(({ kind }) => kind === 'number');
  const requests = topics.requestsGoods(words);
  const asksForGoods = requests || topics.asksForGoods(words);
  const asked = (sentence.asks || topics.opens(words)) && !requests;
  const said = topics.topicOf(words, isGoods);
  const corrects = editing && counts && said === 'human';
  const question = asked && !(asksForGoods && counts && goods && said === null);
  const topic = corrects ? null : (said ?? (question && goods ? 'stock' : null));
  // "Can you send 10 bags?" asks for no stock.
  const ordered = requests && goods && topic === 'stock';
  return {
    sentence,
    topic: ordered ? null : topic,
    asks: question && topic === null,
    asksForGoods,
    counts,
    goods,
    tells: topics.tellsOf(words),
  };
};

const goodsOf =
  (range: CatalogueRange) =>
  (word: string): boolean =>
    range.knows(word) || range.unitOf(word) !== undefined;

/** Of "paid 5000, also need 6 cartons" the part that orders. */
const partsThatOrder = (heard: Heard, range: CatalogueRange, topics: TopicWords): Sentence[] => {
  const { sentence, topic, asksForGoods, counts, goods } = heard;
  if (!counts || !goods || topic === null || !BESIDE_AN_ORDER.has(topic)) return [];
  if (!asksForGoods && !NO_QUESTION.has(topic)) return [];
  const parts = partsOf(sentence.tokens, range).filter((tokens) => {
    const words = wordTokens(withoutPrices(tokens));
    const said = topics.topicOf(words, goodsOf(range));
    return (said === null || said === 'greeting') && !topics.tellsOf(words);
  });
  const tokens = parts.flat();
  return tokens.length > 0 ? [{ tokens, asks: false }] : [];
};

/** "Other fellow quoted 2950 for marine ply": it tells of something, and asks for nothing. */
const isStory = (
  { sentence, topic, asks, asksForGoods, tells, counts }: Heard,
  range: CatalogueRange,
): boolean => {
  if (!counts || topic !== null || asks || asksForGoods) return false;
  const strangers = strangersIn(sentence, range);
  return (tells && strangers > 0) || (strangers >= MANY && strangers > goodsIn(sentence, range));
};

/** So many words that are neither goods nor pleasantries, and more than there are goods, are no order. */
const MANY = 4;

const goodsIn = ({ tokens }: Sentence, range: CatalogueRange): number =>
  tokens.filter((token) => token.kind === 'word' && range.names(token.text)).length;

const strangersIn = ({ tokens }: Sentence, range: CatalogueRange): number =>
  tokens.filter((token) => token.kind === 'word' && !isListed(token, range)).length;

const isListed = (token: Token, range: CatalogueRange): boolean =>
  range.mayName(token.text) ||
  range.unitOf(token.text) !== undefined ||
  range.says('filler', token) ||
  range.says('joiner', token);

/** Cut at commas and at words for "and". */
const partsOf = (tokens: readonly Token[], range: CatalogueRange): Token[][] => {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'break' || (token.kind === 'word' && range.says('joiner', token))) parts.push([]);
    parts.at(-1)!.push(token);
  }
  return parts;
};

/** "rate 350" tells a price; "rate?" asks for one. */
const withoutPrices = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter((token, at) => {
    const next = tokens[at + 1];
    return (
      !mixed.is('price', token.text) ||
      next === undefined ||
      !(next.kind === 'number' || /^[₹$:=]$/.test(next.text) || next.text === 'rs')
    );
  });

/** What words beside an order are about: bills, balances, greetings. */
export const sideTopic = (
  tokens: readonly Token[],
  range: CatalogueRange,
  topics: TopicWords,
): Topic | null => topics.topicOf(wordTokens(withoutPrices(tokens)), goodsOf(range));
