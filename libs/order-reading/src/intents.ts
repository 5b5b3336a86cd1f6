import { type About, aboutOf, isGoodsOf, wordTokens, withoutPrices } from './about.js';
import { isAdvert } from './adverts.js';
import { isCountWord } from './amounts.js';
import { withoutTakenBack } from './amounts-taken-back.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Topic, WholeTopic } from './lexicon/topics.js';
import { clausesIn } from './cuts.js';
import { mixed } from './lexicon/words.js';
import { mentionOf } from './mentions.js';
import { partsBesideTalk, partsForNow, partsThatOrder } from './order-parts.js';
import { isOfOrderAbove, repeatedTo } from './repeats.js';
import type { Sentence } from './sentences.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import { isStory } from './stories.js';
import type { Token } from './tokens.js';
import { allTopics, type TopicWords } from './topic-words.js';

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
interface Heard extends About {
  readonly sentence: Sentence;
  /** It asks something that no topic answers. */
  readonly asks: boolean;
}

/** These refuse a message whole, wherever they are said. */
const WHOLE_MESSAGE: ReadonlySet<Topic> = new Set(['opt_out', 'other']);
/** A question over a list asks about all of it. */
const OVER_A_LIST: ReadonlySet<Topic> = new Set(['price', 'stock']);

/** What a message asks or complains of instead of ordering, and the sentences in which it orders all the same. */
export const withoutTopics = (
  sentences: readonly Sentence[],
  range: CatalogueRange,
  topics: TopicWords,
  editing: boolean,
): { topic: Topic | null; left: readonly Sentence[] } => {
  const heard = editing
    ? sentences.map((sentence) => hear(sentence, range, topics, editing))
    : toldNow(sentences, range, topics);
  const nothing = heard.length === 0 && sentences.length > 0;
  if (nothing || (!editing && isAdvert(sentences, range, topics))) return { topic: 'other', left: [] };
  const refusing = heard.find(({ topic }) => topic !== null && WHOLE_MESSAGE.has(topic));
  if (refusing && !takesOff(refusing, editing))
    return { topic: refusing.topic, left: besideRefusal(heard, range, topics, editing) };
  const touched = heard.flatMap(({ topic }) => topic ?? []);
  const serious = touched.filter((topic) => topic !== 'greeting');
  const asks = heard.some((each) => each.asks);
  const [topic] = serious.length > 0 ? serious : asks ? (['other'] as const) : touched;
  if (topic === undefined) return { topic: null, left: heard.map(({ sentence }) => sentence) };
  const first = heard.findIndex((each) => each.topic !== null && each.topic !== 'greeting');
  const above = heard[first];
  const listBelow = above && OVER_A_LIST.has(above.topic!) && !above.sentence.asks && !above.goods;
  const isList =
    heard.filter(({ topic, counts, goods }) => topic === null && counts && goods).length >= A_LIST;
  const ordersBeside = (each: Heard, at: number): readonly Sentence[] => {
    if (each.topic === 'greeting' && !(each.tells && each.counts && !each.asksForGoods))
      return [each.sentence];
    if (each.topic !== null) return partsThatOrder(each.sentence, each, range, topics, editing);
    if (each.asks) return [];
    if (listBelow && at > first && !each.asksForGoods) return [];
    // Beside a question or a complaint goods are ordered only where that is plain.
    const told = each.tells && !each.goods;
    const listed = each.goods || (isList && isLineNearly(each.sentence.tokens, range));
    const plain = (each.asksForGoods && !told) || (each.counts && listed && !each.tells);
    return editing || (serious.length === 0 && !asks) || plain ? [each.sentence] : [];
  };
  let taken = false;
  const left = heard.flatMap((each, at) => {
    // "Tiscon 10 mm. 14 bundles.": how much of what was named before.
    const only = each.counts && !each.goods && !each.asks && !each.tells && each.topic === null;
    const countsOn = taken && only && each.sentence.tokens.some(({ kind }) => kind === 'number');
    const found = countsOn ? [each.sentence] : ordersBeside(each, at);
    taken = found.length > 0;
    if (found.length > 0 || editing) return found;
    return each.goods ? [mentionOf(each.sentence.tokens, range)] : [];
  });
  return { topic, left: left.every(({ mentions }) => mentions) ? [] : left };
};

/** Lines that are plain, so that one with a slip in its name is a line too. */
const A_LIST = 3;

const isLineNearly = (tokens: readonly Token[], range: CatalogueRange): boolean =>
  tokens.some(
    (token) => token.kind === 'word' && range.mayName(token.text) && !range.says('filler', token),
  ) && tokens.some((_, at) => isCountWord(tokens, at, range));

/** Without what is told of goods that are not ordered: stories, what is there already, what may come some day. */
const toldNow = (sentences: readonly Sentence[], range: CatalogueRange, topics: TopicWords): Heard[] => {
  const hearEach = (parts: readonly Sentence[]): Heard[] =>
    parts.map((part) => hear(part, range, topics, false));
  const said = hearEach(sentences).flatMap((heard) =>
    heard.notNow && heard.counts && heard.topic === null
      ? hearEach(partsForNow(heard.sentence, range, topics))
      : [heard],
  );
  const complains = said.some(({ topic }) => topic === 'human');
  return said.flatMap((heard, position) => {
    const { sentence, told } = heard;
    if (heard.asks || !isStory(sentence, heard, range)) return [heard];
    if (told) return [];
    const { tokens } = sentence;
    const above = position > 0 && isOfOrderAbove(tokens, range, topics);
    if (!above && repeatedTo(tokens, range, topics) !== null) return [heard];
    return complains ? [] : hearEach(partsBesideTalk(sentence, range, topics));
  });
};

/** "Eno 3 box bhej do, par ye message band karo": no more messages, but the goods. An advert orders nothing. */
const besideRefusal = (
  heard: readonly Heard[],
  range: CatalogueRange,
  topics: TopicWords,
  editing: boolean,
): readonly Sentence[] =>
  heard.some(({ topic }) => topic === 'other')
    ? []
    : heard.flatMap((each) => {
        if (each.topic !== null) return partsThatOrder(each.sentence, each, range, topics, editing);
        return each.asksForGoods && each.counts && each.goods ? [each.sentence] : [];
      });

/** "Sugar list se hata do" takes sugar off the list, not the customer. */
const takesOff = ({ topic, goods }: Heard, editing: boolean): boolean =>
  topic === 'opt_out' && (goods || editing);

const hear = (sentence: Sentence, range: CatalogueRange, topics: TopicWords, editing: boolean): Heard => {
  const about = aboutOf(sentence.tokens, range, topics);
  const { goods, counts, asksForGoods, topic: said } = about;
  const words = wordTokens(withoutPrices(sentence.tokens));
  const requests = topics.requestsGoods(words);
  // "Como sempre" asks nothing.
  const repeats =
    topics
      .repeatsIn(words)
      .get(0)
      ?.some(({ meaning }) => meaning === 'alone') === true;
  const asks =
    (sentence.asks && !topics.isNeutralIn(words)) || (!repeats && topics.opens(words, isGoodsOf(range)));
  const question = asks && !requests && !(asksForGoods && counts && goods && said === null);
  // With an order open "5 broken" is said of its lines; "can you send 10 bags?" asks for no stock.
  const ofBill = topics.cueOf('invoice', words, isGoodsOf(range)) !== undefined;
  const changes = editing ? changesLines(sentence, range) : tellsOfSlip(sentence, about, range, topics);
  const corrects = counts && said === 'human' && !ofBill && changes;
  // "Drop the last item, too costly", "tira o teclado, achei um no estoque": why it goes.
  const dropped =
    editing &&
    !asks &&
    (said === 'price' || said === 'human' || said === 'stock') &&
    sentence.tokens.some((token) => range.says('remove', token)) &&
    !asksOfOthers(sentence, said, range, topics);
  const topic = corrects || dropped ? null : (said ?? (question && goods ? 'stock' : null));
  const ordered = requests && goods && topic === 'stock' && !about.tells;
  return { ...about, sentence, topic: ordered ? null : topic, asks: question && topic === null };
};

const CHANGES = ['slip', 'corrects', 'remove', 'less', 'double', 'negation'] as const;

/** "Galat, 12 bag", where "dolo 3 strip tuti mili" complains of goods that have come. */
const changesLines = ({ tokens }: Sentence, range: CatalogueRange): boolean =>
  tokens.some((token) => range.saysAny(CHANGES, token));

/** "Cement 100 galti se, 50 bag": an amount put right in the same breath, and nothing else that complains. */
const tellsOfSlip = (
  { tokens }: Sentence,
  { goods, tells }: About,
  range: CatalogueRange,
  topics: TopicWords,
): boolean => {
  if (!goods || tells) return false;
  const others = wordTokens(tokens).filter((word) => !range.says('slip', word));
  return (
    topics.topicOf(others, isGoodsOf(range)) === null &&
    withoutTakenBack(withSpokenNumbers(tokens, range.words), range).some(({ corrects }) => corrects)
  );
};

/** "Maggi hata do aur ghee milega kya": other goods are asked about. */
const asksOfOthers = (
  { tokens }: Sentence,
  topic: Topic,
  range: CatalogueRange,
  topics: TopicWords,
): boolean =>
  clausesIn(tokens, range).some((clause) => {
    const about = aboutOf(clause, range, topics);
    return about.goods && about.topic === topic && !clause.some((token) => range.says('remove', token));
  });

/** What words beside an order are about: bills, balances, greetings. */
export const sideTopic = (
  tokens: readonly Token[],
  range: CatalogueRange,
  topics: TopicWords,
): Topic | null => topics.topicOf(wordTokens(withoutPrices(tokens)), isGoodsOf(range));
