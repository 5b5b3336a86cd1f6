import type { CatalogueRange } from './catalogue-range.js';
import type { Amount } from './amounts.js';
import { type Item, readItem } from './items.js';
import { decide, isIdle, type Outcome, withoutMatch } from './lines.js';
import { type Head, headAfter, NO_HEAD, type Hearing } from './heads.js';
import { matchDrafted } from './drafted-match.js';
import type { Match } from './match.js';
import { inherit, ledBy } from './inheritance.js';
import { matchProduct } from './product-match.js';
import type { Preferences } from './preferences.js';
import type { ReadingContext } from './reading.js';
import type { Token } from './tokens.js';

/** An item, and what it comes to after what was said before it. */
export interface Heard {
  /** Which sentence of the message it stands in, from 0. */
  readonly line: number;
  readonly tokens: readonly Token[];
  readonly item: Item;
  readonly match: Match | null;
  readonly outcome: Outcome;
  /** The head it took its name from, where it has none of its own. */
  readonly under: Head | null;
  /** How sure it is to be an item of its own; comparable between cuts of one message. */
  readonly worth: number;
  readonly before: Hearing;
  readonly after: Hearing;
}

const AN_ITEM = -2;
const WORTH = {
  line: 3,
  guess: 2,
  sold: 1.5,
  counted: 0.5,
  idle: -1.5,
  drop: 2,
  unknown: 0,
  nameless: -2,
} as const;
const NOISE = {
  word: -0.5,
  near: -0.8,
  known: -2,
  number: -2.5,
  counted: -4,
  verb: -0.5,
  change: -3,
  doubt: -4,
} as const;
const TORN = -3;
/** A size without name and count is part of some other item. */
const SIZE_ALONE = -3;
const CHANGE = 1;
/** Nobody takes so many words to name one thing. */
const MOST_TOKENS = 40;
const NOTHING: Outcome = { kind: 'nothing' };

/** What an item says by itself. */
export interface TakenIn {
  readonly item: Item;
  readonly own: Match | null;
}

export const takeIn = (
  tokens: readonly Token[],
  text: string,
  catalogue: CatalogueRange,
  prefer: Preferences,
): TakenIn => {
  const item = readItem(tokens, text, catalogue);
  return { item, own: tokens.length > MOST_TOKENS ? null : matchProduct(item, catalogue, prefer) };
};

/** @param known what the item says by itself, where that is known already */
export const hear = (
  tokens: readonly Token[],
  text: string,
  catalogue: CatalogueRange,
  { draft }: ReadingContext,
  prefer: Preferences,
  before: Hearing,
  known?: TakenIn,
): Heard => {
  const endless = tokens.length > MOST_TOKENS;
  const { item, own } = known ?? takeIn(tokens, text, catalogue, prefer);
  const lead = leadOf(tokens);
  const idle = own !== null && isIdle(item, own) && !item.remove && !item.double;
  const plain = own ? decide(item, own, catalogue) : withoutMatch(item);
  const led = lead && own ? ledBy(item, own, before.lead, catalogue) : null;
  const outcome = idle ? NOTHING : (led ?? plain);
  const inherited =
    inherit(item, catalogue, prefer, before, own, outcome) ?? ofDraft(item, own, catalogue, prefer);
  const [match, found] = inherited ? [inherited.match, inherited.outcome] : [own, outcome];
  const change = match === null && draft.length > 0 && changesDraft(item) ? CHANGE : Number.NEGATIVE_INFINITY;
  const worth = Math.max(worthOf(item, match, found), change);
  const noise = endless ? Number.NEGATIVE_INFINITY : noiseOf(item, catalogue);
  const head = headAfter(item, own, inherited !== null, before.head, catalogue);
  return {
    line: 0,
    tokens,
    item,
    match,
    outcome: noise > worth ? NOTHING : found,
    under: inherited ? (before.head ?? NO_HEAD) : null,
    worth: Math.max(worth, noise),
    before,
    after: {
      head,
      sameLine: true,
      listed: inherited ? before.listed : isTitle(own),
      lead: lead ? (item.amounts.find(isCounted)?.unit ?? before.lead) : null,
      unit: item.amounts.find(isCounted)?.unit ?? before.unit,
    },
  };
};

/** It names several goods, and counts none. */
const isTitle = (own: Match | null): boolean =>
  own !== null && own.amount === null && own.candidates.length > 1;

const isCounted = ({ explicit, unit }: Amount): boolean => explicit && unit !== null;

/** Whether an item begins with its count. */
const leadOf = (tokens: readonly Token[]): boolean =>
  tokens.find(({ kind, text }) => kind === 'number' || (kind === 'word' && text.length > 2))?.kind ===
  'number';

/** "8 mm bundles 12" of the one line of the draft in that size. */
const ofDraft = (
  item: Item,
  own: Match | null,
  catalogue: CatalogueRange,
  prefer: Preferences,
): { match: Match; outcome: Outcome } | null => {
  const match = own === null && prefer.draft.size > 0 ? matchDrafted(item, catalogue, prefer) : null;
  return match && { match, outcome: decide(item, match, catalogue) };
};

/** "10 more" is of the only line, or asks of which; "sab hata do" of all, "drop the last one" of the last. */
const changesDraft = (item: Item): boolean =>
  item.words.length === 0 &&
  ((item.amounts.length > 0 && (item.more || item.less || item.set || item.double || item.last)) ||
    (item.remove && (item.everything || item.last)) ||
    (item.double && item.last));

const worthOf = (item: Item, match: Match | null, outcome: Outcome): number => {
  const torn = item.remove && (item.set || item.more || item.less || item.double) ? TORN : 0;
  if (match === null)
    return outcome.kind === 'unknown'
      ? AN_ITEM + (item.words.length > 0 ? WORTH.unknown : WORTH.nameless) + torn
      : Number.NEGATIVE_INFINITY;
  const bare = item.words.length === 0 && match.amount === null ? SIZE_ALONE : 0;
  return match.worth + AN_ITEM + torn + bare + sureness(item, outcome, match.guessed);
};

const sureness = (item: Item, outcome: Outcome, guessed: boolean): number => {
  if (outcome.kind === 'line') return guessed ? WORTH.guess : WORTH.line;
  if (item.amounts.length === 0) return item.remove || item.double ? WORTH.drop : WORTH.idle;
  return outcome.kind === 'ask' && outcome.question.quantity !== null ? WORTH.sold : WORTH.counted;
};

/** What it costs to take no notice of it. */
const noiseOf = (item: Item, catalogue: CatalogueRange): number => {
  let worth = 0;
  for (const { text } of item.words)
    worth += catalogue.knows(text) ? NOISE.known : catalogue.mayName(text) ? NOISE.near : NOISE.word;
  for (const { explicit } of item.amounts) worth += explicit ? NOISE.counted : NOISE.number;
  if (item.set) worth += NOISE.verb;
  if (item.remove || item.less || item.double || item.more) worth += NOISE.change;
  if (item.unclear || item.negated) worth += NOISE.doubt;
  return worth;
};
