import type { CatalogueRange } from './catalogue-range.js';
import { isSaid } from './amounts.js';
import { type Item, readItem } from './items.js';
import { decide, isIdle, type Outcome, withoutMatch } from './lines.js';
import { type Head, headAfter, isUnder, NO_HEAD, type Hearing } from './heads.js';
import { matchBesideDraft, matchDrafted } from './drafted-match.js';
import type { Match } from './match.js';
import { inherit, ledBy } from './inheritance.js';
import { matchBySize, matchProduct } from './product-match.js';
import type { Preferences } from './preferences.js';
import type { ReadingContext } from './reading.js';
import type { Token } from './tokens.js';
import { isDiameter } from './units.js';
import { isInUnits, noiseOf, worthOf } from './worths.js';

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

/** In one breath all counts stand before what they count, or all behind it. */
const TURNED = -2.5;
/** Nobody counts the same goods twice in a row without naming them again. */
const AGAIN = -3;
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
  const lead = leadOf(tokens, catalogue);
  const idle = own !== null && isIdle(item, own) && !item.remove && !item.double;
  const plain = own ? decide(item, own, catalogue) : withoutMatch(item);
  const unit = isPartOf(tokens, catalogue) ? (before.lead ?? before.unit) : null;
  const led = lead && own ? ledBy(item, own, unit, catalogue) : null;
  const outcome = idle ? NOTHING : (led ?? plain);
  const goesOn = before.strange && item.words.length === 0 && tokens[0]?.kind !== 'break';
  const inherited =
    (goesOn ? null : inherit(item, catalogue, prefer, before, own, outcome)) ??
    ofDraft(item, own, catalogue, prefer) ??
    bySize(item, own, before, catalogue, prefer);
  const [match, found] = inherited ? [inherited.match, inherited.outcome] : [own, outcome];
  const changes = changesDraft(item) || (item.remove && namesDrafted(item, catalogue, prefer));
  const change = match === null && draft.length > 0 && changes ? CHANGE : Number.NEGATIVE_INFINITY;
  const leading = isLeading(item, match);
  const sku = found.kind === 'line' ? found.line.sku : null;
  const again = inherited !== null && sku !== null && sku === before.sku && !item.slips && !item.negated;
  const turned =
    before.leading !== null &&
    leading !== null &&
    (leading !== before.leading || (leading && beginsWithSize(item, match)));
  const worth = Math.max(
    worthOf(item, match, found, catalogue) + (turned ? TURNED : 0) + (again ? AGAIN : 0),
    change,
  );
  const noise = endless ? Number.NEGATIVE_INFINITY : noiseOf(item, catalogue);
  const counted = item.amounts.find(isInUnits)?.unit ?? null;
  const head = headAfter(item, own, inherited?.match ?? null, before.head, catalogue);
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
      sku: sku ?? before.sku,
      strange: own === null && item.words.length > 0 && item.amounts.length === 0 && !endsApart(tokens),
      leading: before.leading ?? leading,
      listed: inherited ? before.listed : isTitle(own),
      lead: lead ? (counted ?? (led ? unit : null)) : null,
      many: counted === null ? before.many : (match?.amount?.value ?? null),
      unit:
        counted ??
        titleUnit(item) ??
        (led
          ? unit
          : inherited === null && isNewName(item, own, before.head, catalogue)
            ? null
            : before.unit),
    },
  };
};

const endsApart = (tokens: readonly Token[]): boolean => tokens.at(-1)?.kind === 'break';

/** It names several goods, and counts none. */
const isTitle = (own: Match | null): boolean =>
  own !== null && own.amount === null && own.candidates.length > 1;

/** "Fortune mustard oil (all in ctn)". */
const titleUnit = ({ amounts, units, everything }: Item): string | null =>
  everything && amounts.length === 0 && units.length === 1 ? units[0]!.unit : null;

/** Goods of another name, counted without a unit: what those before were counted in says nothing any more. */
const isNewName = (
  { amounts, words, maybe }: Item,
  own: Match | null,
  before: Head | null,
  catalogue: CatalogueRange,
): boolean =>
  own !== null &&
  words.length + maybe.length > 0 &&
  amounts.length > 0 &&
  !(before && own.candidates.every((position) => isUnder(before, position, catalogue)));

/** "Cinco de guaraná", "ek santoor ki": of what was counted before. */
const isPartOf = (tokens: readonly Token[], { words }: CatalogueRange): boolean => {
  const link = tokens[tokens.findIndex(({ kind }) => kind === 'number') + 1];
  const last = tokens.findLast(({ kind, text }) => kind === 'word' && !words.is('joiner', text));
  return (
    (link?.kind === 'word' && words.is('partitive', link.text)) ||
    (last !== undefined && words.is('genitive', last.text) && !words.is('sized', last.text))
  );
};

/** Null where nothing is named and counted. */
const isLeading = ({ words }: Item, match: Match | null): boolean | null => {
  const { amount } = match ?? {};
  return amount && words.length > 0 ? words.every(({ run }) => run > amount.run) : null;
};

/** "16a 10 nos 6 pin socket", where all counts stand first: the size is of the goods before. */
const beginsWithSize = ({ amounts: [first] }: Item, match: Match | null): boolean =>
  first !== undefined && first !== match?.amount && first.leading && first.unit !== null;

/** Whether an item begins with its count. */
const leadOf = (tokens: readonly Token[], catalogue: CatalogueRange): boolean =>
  tokens.find(
    (token) =>
      token.kind === 'number' ||
      (token.kind === 'word' && token.text.length > 2 && !isSaid(token, catalogue)),
  )?.kind === 'number';

/** "8 mm bundles 12" of the one line of the draft in that size. */
const ofDraft = (
  item: Item,
  own: Match | null,
  catalogue: CatalogueRange,
  prefer: Preferences,
): { match: Match; outcome: Outcome } | null => {
  if (own !== null || prefer.draft.size === 0) return null;
  const match = matchBesideDraft(item, catalogue, prefer) ?? matchDrafted(item, catalogue, prefer);
  return match && { match, outcome: decide(item, match, catalogue) };
};

/** "20mm 1 brass" at the beginning of a line; elsewhere the name stands before it, known or not. */
const bySize = (
  item: Item,
  own: Match | null,
  { sameLine }: Hearing,
  catalogue: CatalogueRange,
  prefer: Preferences,
): { match: Match; outcome: Outcome } | null => {
  const match =
    own === null && !sameLine && prefer.draft.size === 0 ? matchBySize(item, catalogue, prefer) : null;
  return match && { match, outcome: decide(item, match, catalogue) };
};

/** "Large hata do": by what mostly says nothing. */
const namesDrafted = ({ words, maybe }: Item, catalogue: CatalogueRange, { draft }: Preferences): boolean =>
  words.length === 0 && maybe.some(({ text }) => [...draft].some((at) => catalogue.hasTerm(at, text)));

/** "10 more" is of the only line, or asks of which; "sab hata do" of all, "drop the last one" of the last. */
const changesDraft = (item: Item): boolean =>
  item.words.length === 0 &&
  !(item.amounts.length === 1 && isDiameter(item.amounts[0]!.unit)) &&
  ((item.amounts.length > 0 && (item.more || item.less || item.set || item.double || item.last)) ||
    (item.remove && (item.everything || item.last)) ||
    (item.double && item.last));
