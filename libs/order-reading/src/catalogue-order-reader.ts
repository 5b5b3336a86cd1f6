import { Quantity } from '@munshi/kernel';
import type { CatalogueIndex } from './catalogue-index.js';
import type { CatalogueRange } from './catalogue-range.js';
import { type Clause, Edits } from './edits.js';
import { cleanText, foldedSet } from './fold.js';
import { isQuestion, sideTopic, wholeIntent, withoutTopics, wordsOf } from './intents.js';
import type { Item } from './items.js';
import { repeatIn } from './repeats.js';
import { Heads } from './heads.js';
import { Outcomes } from './lines.js';
import { OrderReader } from './order-reader.js';
import {
  type Intent,
  nothingRead,
  type OrderedLine,
  type Reading,
  type ReadingContext,
  type ReadLine,
} from './reading.js';
import { RunOn } from './run-on.js';
import { itemTokens, type Sentence, sentencesOf } from './sentences.js';
import { joinSplitItems } from './split-items.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import { type Token, tokenize } from './tokens.js';
import { unitsIn } from './units.js';

/** Reads lists of `product x quantity`; asks wherever it is not certain. No learning, no grammar. */
export class CatalogueOrderReader extends OrderReader {
  read(message: string, catalogue: CatalogueIndex, context: ReadingContext): Reading {
    const text = cleanText(message);
    const tokens = tokenize(text);
    const whole = wholeIntent(tokens);
    if (whole) return nothingRead(whole);
    const cancelled = cancelsOrder(tokens);
    if (cancelled && context.draft.length === 0) return nothingRead('human');
    if (cancelled) return nothingRead('cancel');

    const portuguese =
      context.language === undefined ? catalogue.isPortuguese(wordsOf(tokens)) : context.language === 'pt';
    const range = catalogue.rangeFor(portuguese);
    const isGoods = (word: string): boolean => range.knows(word) || range.unitOf(word) !== undefined;
    const { topic, left } = withoutTopics(sentencesOf(tokens, text), isGoods);
    if (topic !== null && left.length === 0) return nothingRead(topic);

    const repeat = repeatIn(left, range);
    if (repeat !== null) return reordered(text, repeat, range, isGoods, context);
    const clauses = clausesOf(left, text, range, isGoods);
    const reading =
      context.draft.length > 0
        ? edited(text, clauses, range, context)
        : readOrder(joinSplitItems(clauses.flatMap(({ items }) => items)), range, context);
    return isEmpty(reading) ? nothingRead(topic ?? sideTopic(tokens, isGoods) ?? reading.intent) : reading;
  }
}

const isEmpty = ({ lines, clarify, unknown, remove, set, add }: Reading): boolean =>
  lines.length + clarify.length + unknown.length + remove.length + set.length + add.length === 0;

const clausesOf = (
  sentences: readonly Sentence[],
  text: string,
  catalogue: CatalogueRange,
  isGoods: (word: string) => boolean,
): Clause[] => {
  const clauses: Clause[] = [];
  const runOn = new RunOn(text, catalogue);
  for (const { tokens: all, asks } of sentences) {
    const sentence = { tokens: withSpokenNumbers(all, catalogue.words), asks };
    if (isQuestion(sentence)) continue;
    const addressed = sentence.tokens.some(
      (token) => token.kind === 'word' && catalogue.words.is('address', token.text),
    );
    const items: Item[] = [];
    for (const tokens of itemTokens(sentence, catalogue.words)) {
      if (addressed && !tokens.some((token) => catalogue.knows(token.text))) continue;
      // "payment 5000 tomorrow" beside an order is no line; "thanks" in the same breath as one is.
      const side = sideTopic(tokens, isGoods);
      if (side !== null && side !== 'greeting') continue;
      for (const run of runOn.items(tokens))
        if (side === null || (run.words.length > 0 && run.amounts.length > 0)) items.push(run);
    }
    clauses.push({ tokens: sentence.tokens, items });
  }
  return clauses;
};

const edited = (
  text: string,
  clauses: readonly Clause[],
  catalogue: CatalogueRange,
  context: ReadingContext,
): Reading => {
  const edits = new Edits(text, catalogue, context);
  edits.take(clauses);
  return edits.reading();
};

/** The last order again with what is said to be other: as one complete order. */
const reordered = (
  text: string,
  sentences: readonly Sentence[],
  catalogue: CatalogueRange,
  isGoods: (word: string) => boolean,
  context: ReadingContext,
): Reading => {
  const known = context.lastOrder.filter(({ sku }) => catalogue.find(sku));
  const changes = edited(text, clausesOf(sentences, text, catalogue, isGoods), catalogue, {
    ...context,
    draft: known,
  });
  const changed = new Map(changes.set.map((line) => [line.sku, line]));
  const added = new Map(changes.add.map((line) => [line.sku, line]));
  const dropped = new Set(changes.remove);
  const lines = known
    .filter(({ sku }) => !dropped.has(sku))
    .map((line) => changed.get(line.sku) ?? { ...summed(line, added.get(line.sku), catalogue), span: '' });
  const gone = context.lastOrder.filter(({ sku }) => !catalogue.find(sku)).map(({ sku }) => sku);
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

const readOrder = (items: readonly Item[], catalogue: CatalogueRange, context: ReadingContext): Reading => {
  const read = new Outcomes();
  const ordering = items.some((item) => item.ordering);
  const heads = new Heads(catalogue, context);
  for (const item of items) {
    // Without a draft there is nothing to remove or swap; what was meant has to be asked.
    const careful =
      item.negated || item.remove || item.less || item.double ? { ...item, unclear: true } : item;
    heads.read(careful, ordering && items.length === 1);
  }
  heads.into(read);
  const { lines, clarify, unknown } = read.settled();
  const chatter = lines.length + clarify.length === 0 && !ordering && isChatter(items);
  const intent: Intent = lines.length + clarify.length + unknown.length > 0 && !chatter ? 'order' : 'other';
  return chatter ? nothingRead('other') : { ...nothingRead(intent), lines, clarify, unknown };
};

/** Many words, none of the catalogue's: an advertisement or a story, whatever numbers it holds. */
const isChatter = (items: readonly Item[]): boolean =>
  items.reduce((count, item) => count + item.words.length, 0) >
  5 * Math.max(1, items.filter((item) => item.amounts.length).length);

const CANCELS = foldedSet('cancel cancelar cancela cancele रद्द कैंसल कैंसिल');
const ORDER = foldedSet('order pedido ऑर्डर');

/** "cancel my order", "order cancel kar do": of a placed order a matter for people. */
const cancelsOrder = (tokens: readonly Token[]): boolean => {
  if (tokens.length > 6 || tokens.some(({ kind }) => kind === 'number')) return false;
  return [CANCELS, ORDER].every((list) => tokens.some(({ text }) => list.has(text)));
};
