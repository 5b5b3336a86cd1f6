import { isLikeATelephone } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import { withCountedStrangers } from './counted-strangers.js';
import { isUnwanted } from './deeds.js';
import { type OrMeans, withEither } from './either.js';
import type { Heard } from './hearing.js';
import type { Item } from './items.js';
import { howMuch, type Outcome, Outcomes } from './lines.js';
import { type Intent, nothingRead, type Reading } from './reading.js';
import { withSecondThoughts } from './second-thoughts.js';
import { withSplitTotals } from './split-totals.js';
import { withStrays } from './strays.js';
import type { Token } from './tokens.js';
import { isInUnits } from './worths.js';
import { withCountsForAll, withSharedCounts } from './shared-counts.js';

/** What the items of a message without a draft come to. */
export const readOrder = (
  all: readonly Heard[],
  catalogue: CatalogueRange,
  text: string,
  or: OrMeans,
): Reading => {
  const read = new Outcomes();
  const thought = withSecondThoughts(withCountedStrangers(all, catalogue), catalogue);
  const shared = withCountsForAll(withSharedCounts(thought, catalogue), catalogue);
  const counted = withSplitTotals(shared, catalogue);
  const heard = withEither(withStrays(counted, catalogue, text), catalogue, text, or);
  const items = heard.map(({ item }) => item);
  const ordering = items.some((item) => item.ordering);
  // "Send some eggs and brown bread": a list without counts is one all the same.
  const uncounted =
    items.every(({ amounts }) => amounts.length === 0) && heard.some(({ outcome }) => outcome.kind === 'ask');
  const list = heard.some(({ outcome }) => outcome.kind === 'line');
  const unwanted = isBareCounted(items)
    ? []
    : heard.filter((each, at) => isUnwanted(withNext(each, heard[at + 1]), catalogue));
  for (const each of heard) {
    const outcome = settled(
      each,
      ordering && (items.length === 1 || (uncounted && mayName(each.item, catalogue))),
      unwanted.includes(each),
    );
    const passedOver =
      isTitle(each, heard) ||
      isOfAllAbove(each, heard) ||
      isHeader(each, heard) ||
      isNote(each, list) ||
      isRemark(each, list, catalogue);
    if (outcome.kind === 'line') read.line(outcome.line);
    else if (passedOver || isSaidAgain(each, heard)) continue;
    else if (outcome.kind === 'ask') read.ask(outcome.question);
    else if (outcome.kind === 'unknown' && (each.item.words.length > 0 || beside(each, heard)))
      read.strange(each.item.span);
  }
  const { lines, clarify, unknown } = read.settled();
  const chatter = lines.length + clarify.length === 0 && !ordering && isChatter(items);
  const intent: Intent = lines.length + clarify.length + unknown.length > 0 && !chatter ? 'order' : 'other';
  return chatter ? nothingRead('other') : { ...nothingRead(intent), lines, clarify, unknown };
};

const UNKNOWN: Outcome = { kind: 'unknown' };
const NOTHING: Outcome = { kind: 'nothing' };

/** "10 cement mat bhejna, 20 bhejna": it may be twenty of the same. */
const isBareCounted = (items: readonly Item[]): boolean =>
  items.some(({ words, amounts }) => words.length === 0 && amounts.length > 0);

/** Its words, and the verb behind it. */
const withNext = ({ line, tokens }: Heard, next: Heard | undefined): readonly Token[] =>
  next?.line === line ? [...tokens, ...next.tokens.slice(0, 1)] : tokens;

/** @param naming the message plainly orders something, so words alone that fit nothing are reported too */
const settled = ({ item, outcome }: Heard, naming: boolean, unwanted: boolean): Outcome => {
  if (outcome.kind === 'nothing') return naming && item.words.length > 0 ? UNKNOWN : outcome;
  // "Cancel nails", "don't send 10 dolo": nothing is there to be taken off.
  if ((item.negated || item.remove) && (item.amounts.length === 0 || unwanted)) return NOTHING;
  // Without a draft there is nothing to remove or swap; what was meant has to be asked.
  // "Mess starts again tomorrow, …": there is no list to start again.
  const careful = item.negated || (item.remove && !item.everything) || item.less || item.double;
  if (!careful || outcome.kind !== 'line') return outcome;
  return { kind: 'ask', question: howMuch(item.span, outcome.line.sku) };
};

const mayName = ({ words }: Item, catalogue: CatalogueRange): boolean =>
  words.some(({ text }) => catalogue.mayName(text));

/** Whether anything else in the message is about goods: "10 bags" alone may be of anything. */
const beside = (each: Heard, heard: readonly Heard[]): boolean =>
  each.item.ordering || heard.some((other) => other !== each && other.outcome.kind !== 'nothing');

/** "Order for the hotel", alone above a list. */
const isTitle = ({ line, match, outcome }: Heard, heard: readonly Heard[]): boolean =>
  line === 0 &&
  // "Dolo asap": one product, whose count is missing.
  !(
    outcome.kind === 'ask' &&
    outcome.question.why === 'quantity' &&
    match?.exact === true &&
    isAlone(heard)
  ) &&
  (heard.at(-1)?.line ?? 0) > 1 &&
  heard.every(({ item, line: other }) => other > 0 || item.amounts.length === 0);

const isAlone = (heard: readonly Heard[]): boolean =>
  heard.filter(({ line, item }) => line === 0 && item.words.length > 0).length === 1;

/** It names goods for the items after it, and one of them took the name. */
const isHeader = ({ item, match, outcome, after }: Heard, heard: readonly Heard[]): boolean => {
  // "Fio 2,5", "lux 100 gm": a size, and no count.
  const sized = match?.amount === null && outcome.kind === 'ask' && outcome.question.why === 'product';
  return (
    (item.amounts.length === 0 || sized) &&
    after.head !== null &&
    heard.some(({ under }) => under === after.head)
  );
};

/** "Tanki 1000 litre 2 … pichli baar tanki pe scratch tha": goods that are counted elsewhere, named once more. */
const isSaidAgain = ({ item, outcome }: Heard, heard: readonly Heard[]): boolean =>
  outcome.kind === 'ask' &&
  outcome.question.why === 'quantity' &&
  item.amounts.length === 0 &&
  !item.more &&
  heard.some(
    (other) => other.outcome.kind === 'line' && other.outcome.line.sku === outcome.question.candidates[0],
  );

/** "… parafuso 3 fd e espaguete 5 fd, tudo adria": what all that is counted already has in common. */
const isOfAllAbove = ({ item, outcome }: Heard, heard: readonly Heard[]): boolean =>
  item.everything &&
  outcome.kind === 'ask' &&
  outcome.question.candidates.every((sku) =>
    heard.some((other) => other.outcome.kind === 'line' && other.outcome.line.sku === sku),
  );

const MOST_WORDS_ASKED = 3;

/** A telephone number or a time; beside lines also whatever names nothing and counts nothing. */
const isNote = ({ item, match }: Heard, besideLines: boolean): boolean =>
  // "GST cement 10 bag" orders cement all the same.
  (item.aside && (match === null || match.guessed || !item.amounts.some(isInUnits))) ||
  item.amounts.some(({ value, unit }) => unit === null && value !== null && isLikeATelephone(value)) ||
  (besideLines && item.amounts.length === 0 && item.words.length > MOST_WORDS_ASKED);

/** "Road is broken" beside lines: no name of goods, though one of its words is part of one. */
const isRemark = ({ item, match }: Heard, besideLines: boolean, catalogue: CatalogueRange): boolean => {
  if (!besideLines || item.amounts.length > 0 || match === null || match.guessed) return false;
  const fits = item.words.filter(({ text }) =>
    catalogue
      .matchesOf(text)
      .some(({ term }) => match.candidates.some((at) => catalogue.index.terms.has(at, term))),
  );
  return fits.length < 2 && fits.length < item.words.length;
};

/** Many words, none of the catalogue's: an advertisement or a story, whatever numbers it holds. */
const isChatter = (items: readonly Item[]): boolean =>
  items.reduce((count, item) => count + item.words.length, 0) >
  5 * Math.max(1, items.filter((item) => item.amounts.length).length);
