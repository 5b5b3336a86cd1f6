import { Quantity } from '@munshi/kernel';
import type { CatalogueIndex } from './catalogue-index.js';
import type { CatalogueRange } from './catalogue-range.js';
import { aboutOf, wordTokens } from './about.js';
import { isCountWord } from './amounts.js';
import { answerIn } from './agreement.js';
import { withoutAsides, withoutChatHeaders } from './asides.js';
import { goodsAsked } from './goods-asked.js';
import { orIn } from './either.js';
import { Edits } from './edits.js';
import type { Topic } from './lexicon/topics.js';
import { cleanText } from './fold.js';
import { sideTopic, wholeIntent, withoutTopics } from './intents.js';
import { languageOf } from './language-of.js';
import { repeatIn, saysRestSame } from './repeats.js';
import { OrderReader } from './order-reader.js';
import {
  type Goods,
  isEmpty,
  nothingRead,
  type OrderedLine,
  type Reading,
  type ReadingContext,
  type ReadLine,
} from './reading.js';
import { withKept } from './kept.js';
import { withDashedLists } from './dashed-lists.js';
import { withLetterSizes } from './letter-sizes.js';
import { handsOver } from './money-talk.js';
import { readOrder } from './order-lines.js';
import { cancelsOrder } from './taking-back.js';
import { withJoinedNames, withoutSignsInNames } from './joined-names.js';
import { firstMarket, type MarketWords, marketWords } from './market-words.js';
import { placedEdits } from './places.js';
import { Segments } from './segments.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { withoutReplaced } from './swaps.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import { type Token, tokenize } from './tokens.js';
import type { TopicWords } from './topic-words.js';
import { unitsIn } from './units.js';

/** Characters: twice what WhatsApp carries (4,096; developers.facebook.com, Cloud API text messages). */
const LONGEST = 8192;
const MOST_QUOTED = 60;

/** Reads what customers write of the catalogue's goods, and asks wherever it is not certain. */
export class CatalogueOrderReader extends OrderReader {
  read(message: string, catalogue: CatalogueIndex, context: ReadingContext): Reading {
    const read = beginningOf(message);
    const reading = this.readWhole(read, catalogue, context);
    if (read === message) return reading;
    // What is not read is said to be unknown: nothing is left out in silence.
    const rest = message.slice(read.length).trimStart().slice(0, MOST_QUOTED).trim();
    return isEmpty(reading) ? reading : { ...reading, unknown: [...reading.unknown, rest] };
  }

  private readWhole(message: string, catalogue: CatalogueIndex, context: ReadingContext): Reading {
    const text = withoutChatHeaders(cleanText(message));
    const written = tokenize(text);
    const whole = wholeIntent(written);
    if (whole) return nothingRead(whole);

    const { range, topics } = spoken(text, written, catalogue, context);
    const tokens = withoutSignsInNames(written, range);
    const editing = context.draft.length > 0;
    const named = tokens.some((token) => token.kind === 'word' && range.names(token.text));
    if (!named && cancelsOrder(tokens)) return nothingRead(editing ? 'cancel' : 'human');
    if (handsOver(tokens, range)) return nothingRead('balance');
    const answer = editing ? answerIn(tokens, range, topics) : null;
    if (answer) return nothingRead(answer);
    const sentences = sentencesOf(tokens, text);
    const { topic, left } = withoutTopics(sentences, range, topics, editing);
    if (topic !== null && left.length === 0) return nothingRead(topic);

    const repeat = !editing || context.lastOrder?.length !== 0 ? repeatIn(left, range, topics) : null;
    if (repeat !== null) return reordered(text, repeat, range, topics, context);
    const isRest = !editing && (context.lastOrder?.length ?? 0) > 0 && saysRestSame(left, range);
    if (isRest) return reordered(text, left, range, topics, context);
    const reading = editing
      ? edited(text, left, range, topics, context)
      : ordered(text, clausesOf(left, range, topics), range, context);
    return isEmpty(reading)
      ? nothingRead(topic ?? sideTopic(tokens, range, topics) ?? reading.intent)
      : reading;
  }

  goodsIn(question: string, catalogue: CatalogueIndex, context: ReadingContext): readonly Goods[] {
    const text = withoutChatHeaders(cleanText(beginningOf(question)));
    const tokens = tokenize(text);
    const { range, topics } = spoken(text, tokens, catalogue, context);
    return goodsAsked(text, tokens, range, topics, context);
  }
}

/** As much of a message as is read: whole lines where it has any. */
const beginningOf = (message: string): string =>
  message.length <= LONGEST ? message : message.slice(0, message.lastIndexOf('\n', LONGEST) + 1 || LONGEST);

/** The goods and the words of the language that a message is in. */
const spoken = (
  text: string,
  tokens: readonly Token[],
  catalogue: CatalogueIndex,
  { language }: ReadingContext,
) => {
  const market = catalogue.marketOf(wordTokens(tokens), language ?? languageOf(text, catalogue) ?? undefined);
  return { range: catalogue.rangeFor(market), topics: topicsFor(tokens, market) };
};

/** Who is taken to speak English, as anybody is by default, may speak something else. */
const topicsFor = (tokens: readonly Token[], market: MarketWords): TopicWords => {
  const words = wordTokens(tokens);
  if (market !== firstMarket || words.some(({ text }) => market.words.knows(text))) return market.topics;
  const touched = marketWords.find(
    ({ topics }) => topics !== market.topics && topics.topicOf(words, () => false) !== null,
  );
  return (touched ?? market).topics;
};

interface Clause {
  readonly tokens: readonly Token[];
  readonly mentions: boolean;
}

/** The sentences that may order something, numbers in words composed. */
const clausesOf = (sentences: readonly Sentence[], catalogue: CatalogueRange, topics: TopicWords): Clause[] =>
  sentences.flatMap(({ tokens, mentions = false }) => {
    const heard = tokens.filter((token, at) => isSaid(token, tokens[at + 1], catalogue));
    const said = withSpokenNumbers(withDashedLists(withLetterSizes(heard), catalogue), catalogue.words);
    const named = withoutAsides(withKept(withJoinedNames(said, catalogue), catalogue), catalogue);
    const clauses = mentions ? [named] : withoutSides(named, catalogue, topics);
    return clauses.map((clause) => ({ tokens: clause, mentions }));
  });

/** Quotation marks say nothing, nor do words for "full" in "paav bhar chai" and "one full box"; "full cream" is a name. */
const isSaid = (
  { kind, text, written = '' }: Token,
  next: Token | undefined,
  catalogue: CatalogueRange,
): boolean => {
  if (kind === 'mark') return !/^["″#!☺]$/.test(text);
  const { words } = catalogue;
  const counted = next?.kind === 'number' || (next?.kind === 'word' && words.unitOf(next.text) !== undefined);
  return !words.isWritten('full', written) && !(counted && words.isWritten('entire', written));
};

/** "payment 5000 tomorrow" beside an order is no line; "thanks" in the same breath as one is. */
const withoutSides = (tokens: readonly Token[], catalogue: CatalogueRange, topics: TopicWords): Token[][] => {
  const addressed = tokens.some(
    (token) => token.kind === 'word' && catalogue.words.is('address', token.text),
  );
  const parts = splitAtBreaks(tokens);
  const listed = parts.some((part) =>
    part.some(({ kind, text }) => kind === 'word' && catalogue.names(text)),
  );
  const kept = parts.flatMap((part) => {
    const side = sideTopic(part, catalogue, topics);
    const address =
      addressed && !part.some((token, at) => catalogue.knows(token.text) || isCountWord(part, at, catalogue));
    const about = aboutOf(part, catalogue, topics);
    // "Subah se 4 grahak laut gaye, 2 peti coolant bhej"
    const told = listed && about.tells && !about.goods && !about.asksForGoods;
    return !address && !told && (side === null || !ASIDE.has(side)) ? part : [];
  });
  return kept.length > 0 ? [kept] : [];
};

/** What may be said in a list and orders nothing. */
const ASIDE: ReadonlySet<Topic> = new Set(['balance', 'invoice', 'status', 'price']);

/** Each part with the break before it. */
const splitAtBreaks = (tokens: readonly Token[]): Token[][] => {
  const parts: Token[][] = [];
  for (const token of tokens) {
    if (parts.length === 0 || token.kind === 'break') parts.push([]);
    parts.at(-1)!.push(token);
  }
  return parts;
};

const ordered = (
  text: string,
  clauses: readonly Clause[],
  catalogue: CatalogueRange,
  context: ReadingContext,
): Reading => {
  const segments = new Segments(text, catalogue, context);
  for (const { tokens, mentions } of clauses)
    if (mentions) segments.mention(tokens);
    else segments.takeInstead(withoutReplaced(tokens, catalogue));
  return readOrder(segments.heard, catalogue, text, orIn(text, context));
};

const edited = (
  text: string,
  sentences: readonly Sentence[],
  catalogue: CatalogueRange,
  topics: TopicWords,
  context: ReadingContext,
): Reading => {
  const edits = new Edits(text, catalogue, context);
  const placed = placedEdits(sentences, text, catalogue, context.draft);
  for (const { line, item } of placed.edits) edits.change(line, item);
  const clauses = clausesOf(placed.left, catalogue, topics);
  edits.take(clauses.filter(({ mentions }) => !mentions).map(({ tokens }) => tokens));
  return edits.reading();
};

/** The last order again with what is said to be other: as one complete order. */
const reordered = (
  text: string,
  sentences: readonly Sentence[],
  catalogue: CatalogueRange,
  topics: TopicWords,
  context: ReadingContext,
): Reading => {
  const lastOrder = context.lastOrder ?? [];
  const known = lastOrder.filter(({ sku }) => catalogue.find(sku));
  const changes = edited(text, sentences, catalogue, topics, {
    ...context,
    draft: known,
  });
  const changed = new Map(changes.set.map((line) => [line.sku, line]));
  const added = new Map(changes.add.map((line) => [line.sku, line]));
  const dropped = new Set(changes.remove);
  const lines = known
    .filter(({ sku }) => !dropped.has(sku))
    .map((line) => changed.get(line.sku) ?? { ...summed(line, added.get(line.sku), catalogue), span: '' });
  const gone = lastOrder.filter(({ sku }) => !catalogue.find(sku)).map(({ sku }) => sku);
  const fresh = changes.add.filter(({ sku }) => !known.some((line) => line.sku === sku));
  return {
    ...nothingRead('reorder'),
    lines: [...lines, ...fresh],
    clarify: changes.clarify,
    unknown: [...changes.unknown, ...gone],
  };
};

const summed = (line: OrderedLine, more: ReadLine | undefined, catalogue: CatalogueRange): OrderedLine => {
  if (!more) return line;
  const product = catalogue.find(line.sku);
  if (!product || more.unit === line.unit) return { ...line, quantity: line.quantity.plus(more.quantity) };
  const base =
    line.quantity.thousandths * unitsIn(product, line.unit) +
    more.quantity.thousandths * unitsIn(product, more.unit);
  return { ...line, quantity: Quantity.ofThousandths(base), unit: product.unit };
};
