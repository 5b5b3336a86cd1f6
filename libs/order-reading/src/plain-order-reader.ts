import type { CatalogueIndex } from './catalogue-index.js';
import { readEdits } from './edits.js';
import { cleanText } from './fold.js';
import { isQuestion, refusedTopic, sideTopic, wholeIntent } from './intents.js';
import { type Item, joinSplitItems } from './items.js';
import { Outcomes, readInto } from './lines.js';
import { OrderReader } from './order-reader.js';
import { type Intent, nothingRead, type OrderedLine, type Reading, type ReadingContext } from './reading.js';
import { runOnItems } from './run-on.js';
import { itemTokens, type Sentence, sentencesOf } from './sentences.js';
import { type Token, tokenize } from './tokens.js';
import { isAddress } from './words.js';

/** Reads lists of `product x quantity`; asks wherever it is not certain. No learning, no grammar. */
export class PlainOrderReader extends OrderReader {
  read(message: string, catalogue: CatalogueIndex, context: ReadingContext): Reading {
    const text = cleanText(message);
    const tokens = tokenize(text);
    const whole = wholeIntent(tokens);
    if (whole === 'reorder') return repeated(catalogue, context.lastOrder);
    if (whole) return nothingRead(whole);
    const cancelled = cancelsOrder(tokens);
    if (cancelled && context.draft.length === 0) return nothingRead('human');
    if (cancelled) return nothingRead('cancel');

    const sentences = sentencesOf(tokens, text);
    const topic = refusedTopic(sentences);
    if (topic) return nothingRead(topic);

    const items = itemsOf(sentences, text, catalogue, context.language === 'pt');
    const reading =
      context.draft.length > 0 ? readEdits(items, catalogue, context) : readOrder(items, catalogue, context);
    return isEmpty(reading) ? nothingRead(sideTopic(tokens) ?? reading.intent) : reading;
  }
}

const isEmpty = ({ lines, clarify, unknown, remove, set, add }: Reading): boolean =>
  lines.length + clarify.length + unknown.length + remove.length + set.length + add.length === 0;

const itemsOf = (
  sentences: readonly Sentence[],
  text: string,
  catalogue: CatalogueIndex,
  decimalComma: boolean,
): Item[] => {
  const items: Item[] = [];
  for (const sentence of sentences) {
    if (isQuestion(sentence)) continue;
    const addressed = sentence.tokens.some((token) => token.kind === 'word' && isAddress(token.text));
    for (const tokens of itemTokens(sentence)) {
      if (addressed && !tokens.some((token) => catalogue.knows(token.text))) continue;
      // "payment 5000 tomorrow" beside an order is no line; "thanks" in the same breath as one is.
      const side = sideTopic(tokens);
      if (side !== null && side !== 'greeting') continue;
      for (const run of runOnItems(tokens, text, catalogue, decimalComma))
        if (side === null || run.words.length > 0) items.push(run);
    }
  }
  return joinSplitItems(items);
};

const readOrder = (items: readonly Item[], catalogue: CatalogueIndex, context: ReadingContext): Reading => {
  const read = new Outcomes();
  const ordering = items.some((item) => item.ordering);
  for (const item of items) {
    // Without a draft there is nothing to remove or swap; what was meant has to be asked.
    const careful = item.negated || item.remove || item.swap ? { ...item, unclear: true } : item;
    readInto(read, careful, catalogue, context, ordering && items.length === 1);
  }
  const { lines, clarify, unknown } = read.settled();
  const chatter = lines.length + clarify.length === 0 && !ordering && isChatter(items);
  const intent: Intent = lines.length + clarify.length + unknown.length > 0 && !chatter ? 'order' : 'other';
  return chatter ? nothingRead('other') : { ...nothingRead(intent), lines, clarify, unknown };
};

/** Many words, none of the catalogue's: an advertisement or a story, whatever numbers it holds. */
const isChatter = (items: readonly Item[]): boolean =>
  items.reduce((count, item) => count + item.words.length, 0) >
  5 * Math.max(1, items.filter((item) => item.amounts.length).length);

/** The last order again, less what the catalogue no longer has, which is reported by its SKU. */
const repeated = (catalogue: CatalogueIndex, lastOrder: readonly OrderedLine[]): Reading => ({
  ...nothingRead('reorder'),
  lines: lastOrder.filter(({ sku }) => catalogue.find(sku)).map((line) => ({ ...line, span: '' })),
  unknown: lastOrder.filter(({ sku }) => !catalogue.find(sku)).map(({ sku }) => sku),
});

/** "cancel my order", "order cancel kar do": of a placed order a matter for people. */
const cancelsOrder = (tokens: readonly Token[]): boolean => {
  if (tokens.length > 6 || tokens.some(({ kind }) => kind === 'number')) return false;
  const said = new Set(tokens.map(({ text }) => text));
  const cancels = ['cancel', 'cancelar', 'cancela', 'cancele', 'रद्द', 'कैंसल', 'कैंसिल'].some((word) =>
    said.has(word),
  );
  return cancels && ['order', 'pedido', 'ऑर्डर'].some((word) => said.has(word));
};
