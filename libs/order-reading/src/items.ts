import { Quantity } from '@munshi/kernel';
import { type Amount, amountAt, isPrice, isSaid, type ReadAmount } from './amounts.js';
import { isEither } from './corrections.js';
import type { CatalogueRange } from './catalogue-range.js';
import { isFinal, isLetBe, isPartTaken, isPutDown } from './deeds.js';
import { isOfName, isOfRemark } from './denials.js';
import { excludedAt, isExclusion, isInsteadOf } from './exclusions.js';
import type { WordKind } from './lexicon/lexicon.js';
import { withoutNote } from './notes.js';
import { type Extent, extentOf } from './relative-sizes.js';
import { spanOf } from './spans.js';
import type { Token } from './tokens.js';
import { isAbbreviation, isCountedName, standsAsVerb } from './word-roles.js';

/** A word of an item. Words of one run stand together, with no number, unit or verb between them. */
export interface ItemWord {
  readonly text: string;
  /** As it was typed, where it was. */
  readonly written?: string | undefined;
  readonly run: number;
}

/** What one item of a list says, before anything is looked up. */
export interface Item {
  readonly span: string;
  readonly words: ItemWord[];
  /** Words that name something in the catalogue and nothing mostly: "good" in "good day". */
  readonly maybe: ItemWord[];
  /** Unit words away from any number, as written and as the field names them. */
  readonly units: { word: string; unit: string; run: number }[];
  readonly amounts: Amount[];
  /** Its amount is negative, a range, about, or denied: to be asked. */
  unclear: boolean;
  /** One of two names is meant, in the amount that is said: "parle ya monaco 5". */
  either: boolean;
  more: boolean;
  remove: boolean;
  set: boolean;
  less: boolean;
  /** Many times what it was, by `factor`. */
  double: boolean;
  factor: Quantity;
  /** Every line that is not named. */
  rest: boolean;
  /** No line but this. */
  only: boolean;
  /** It is taken off the line, and is not all of it: "5 se", "3 of the". */
  part: boolean;
  last: boolean;
  same: boolean;
  negated: boolean;
  /** Some slip is told of: "oh wait", "typing mistake". */
  slips: boolean;
  /** It begins with words that put it in the place of what was said before: "sorry, jasmine". */
  corrects: boolean;
  /** What it is not, of goods that are named and counted: "bulb 9w, not the yellow ones, 30". */
  readonly excluded: ItemWord[];
  /** Which of its sizes: "the big one". */
  extent: Extent | null;
  /** What is said holds for the item before it too. */
  both: boolean;
  everything: boolean;
  ordering: boolean;
  /** Its numbers are times, telephones or the like. */
  aside: boolean;
  /** A word of it merely looks like one that says nothing, and may be a name. */
  unheard: boolean;
}

/** `all` is not empty; `text` is what it was cut from. */
export const readItem = (all: readonly Token[], text: string, catalogue: CatalogueRange): Item => {
  const tokens = withoutNote(all, catalogue);
  const item: Item = {
    span: spanOf(tokens, text),
    words: [],
    maybe: [],
    units: [],
    amounts: [],
    excluded: [],
    ...{
      unclear: false,
      either: false,
      more: false,
      remove: false,
      set: false,
      less: false,
      double: false,
      factor: TWICE,
      rest: false,
      only: false,
      part: false,
      last: false,
      same: false,
    },
    ...{ negated: false, slips: false, corrects: false, extent: null },
    ...{ both: false, everything: false, ordering: false, aside: false, unheard: false },
  };
  let run = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const said = item.words.length;
    // "Salt + 5 bag": five more.
    if (token.text === '+' && item.words.length > 0 && tokens[at + 1]?.kind === 'number') item.more = true;
    if (token.kind === 'number') at = takeAmount(item, amountAt(tokens, at, run, text, catalogue), at);
    else if (isExclusion(item, tokens, at, catalogue)) {
      const { words, last } = excludedAt(tokens, at, catalogue);
      item.excluded.push(...words.map(({ text: word, written }) => ({ text: word, written, run })));
      at = last;
    } else if (token.kind === 'word') takeWord(item, tokens, at, run, catalogue);
    if (item.words.length === said && !catalogue.words.is('link', token.text)) run += 1;
  }
  if ((item.more || item.less) && isFinal(tokens, catalogue)) {
    item.more = false;
    item.less = false;
    item.set = true;
  }
  item.part = item.remove && isPartTaken(tokens, catalogue);
  if (item.remove && item.amounts.length === 0 && isPutDown(tokens, catalogue)) {
    item.remove = false;
    item.same = true;
  }
  if (isLetBe(tokens, catalogue)) Object.assign(item, LET_BE);
  if (item.rest && item.remove) item.everything = true;
  // "Two coils nikalo" takes them out of the store, "cement nikalo" off the list.
  if (tokens.some((token) => catalogue.says('takeOut', token))) {
    if (item.amounts.length > 0) item.ordering = true;
    else item.remove = true;
  }
  return item;
};

/** @returns where its last token stands. */
const takeAmount = (item: Item, read: ReadAmount | null, at: number): number => {
  if (read === null) return at;
  if (read.ends && item.amounts.at(-1)?.unit === null) item.amounts.pop();
  item.amounts.push(read.amount);
  item.unclear ||= read.unclear;
  if (read.name !== null) item.words.push({ text: read.name, run: -1 - at });
  return read.end;
};

const takeWord = (
  item: Item,
  tokens: readonly Token[],
  at: number,
  run: number,
  catalogue: CatalogueRange,
): void => {
  const token = tokens[at]!;
  const word = token.text;
  const kinds = catalogue.saidBy(token);
  const says = (kind: WordKind): boolean => kinds.has(kind);
  const known = catalogue.knows(word) && !standsAsVerb(tokens, at, catalogue);
  if (says('ordering')) item.ordering = true;
  if (catalogue.isSlip(token)) item.unheard = true;
  if (!known && says('aside')) item.aside = true;
  const counted = tokens[at - 1]?.kind === 'number' || tokens[at + 1]?.kind === 'number';
  if (says('slip') || says('corrects')) item.slips = true;
  if (says('corrects') && item.words.length + item.amounts.length === 0) item.corrects = true;
  const denies =
    !isOfRemark(tokens, at, catalogue) && (word !== 'no' || (!counted && tokens[at + 1]?.kind === 'word'));
  if (says('negation') && denies && !(known && isOfName(tokens, at, catalogue)))
    if (isInsteadOf(item, tokens, at, catalogue)) {
      item.excluded.push(...item.words.splice(0));
      item.slips = true;
    } else item.negated = true;
  else if (says('takeOut') || says('corrects')) return;
  else if (says('remove')) item.remove = true;
  else if (isEither(tokens, at, catalogue)) item.either = true;
  else if (says('approximate')) item.unclear = true;
  else if (!known && says('less')) item.less = true;
  else if (!known && says('double')) item.double = true;
  else if (!known && says('triple')) multiply(item, THRICE);
  else if (!known && says('fold') && item.amounts.at(-1)?.value) multiply(item, item.amounts.pop()!.value!);
  else if (!known && says('rest')) item.rest = true;
  else if (!known && says('only')) item.only = true;
  else if (!known && says('both')) item.both = true;
  else if (!known && says('last')) item.last = true;
  else if (!known && says('same')) item.same = true;
  else if (!known && says('everything')) item.everything = true;
  else if (says('clear')) {
    item.everything = true;
    item.remove = true;
  } else if (!known && (says('more') || says('set'))) {
    item.more ||= says('more');
    item.set ||= says('set');
  } else if (
    catalogue.unitOf(word) !== undefined &&
    (catalogue.isOwnUnit(word) || !catalogue.words.isWritten('filler', token.written ?? ''))
  )
    item.units.push({ word, unit: catalogue.unitOf(word) ?? word, run });
  else if (extentOf(token, catalogue) !== null) {
    // "Small doll 1 box big doll": of two items.
    item.unclear ||= item.extent !== null;
    item.extent = extentOf(token, catalogue);
    if (known) item.maybe.push({ text: word, run });
  } else if (says('range') && tokens[at - 1] !== undefined && !known) return;
  else if (known && (isSaid(token, catalogue) || isPrice(word))) item.maybe.push({ text: word, run });
  else if (
    isCountedName(tokens, at, catalogue) ||
    (!isSaid(token, catalogue) && !says('price') && !isAbbreviation(tokens, at, catalogue))
  )
    item.words.push({ text: word, written: token.written, run });
};

const LET_BE = { remove: false, less: false, more: false, double: false, negated: false, same: true };
const TWICE = Quantity.of(2);
const THRICE = Quantity.of(3);

const multiply = (item: Item, factor: Quantity): void => {
  item.double = true;
  item.factor = factor;
};
