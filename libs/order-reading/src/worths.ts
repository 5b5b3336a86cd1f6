import type { Amount } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Item } from './items.js';
import type { Outcome } from './lines.js';
import type { Match } from './match.js';
import { sizeKey } from './units.js';

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
  objectless: -0.1,
  doubt: -4,
} as const;
const TORN = -3;
/** A size without name and count is part of some other item. */
const SIZE_ALONE = -3;
/** "2 ctn dairy milk 1 box": one of them is of something else. */
const TWICE_COUNTED = -3;
/** "Tide 1 kg 1 peti ghadi 1 kilo 1 bori": the more so where each of them has a name before it. */
const TWICE_NAMED = -3;
/** "Masala 1 ctn kurkure": what stands behind a count may as well begin the next item. */
const ASTRIDE = -2;
/** The more so where one of them is not sold: "heineken 600 2 cx skol garrafa". */
const STRANGE = -1;

/** How sure an item is to be one of its own. */
export const worthOf = (
  item: Item,
  match: Match | null,
  outcome: Outcome,
  catalogue: CatalogueRange,
): number => {
  const torn = item.remove && (item.set || item.more || item.less || item.double) ? TORN : 0;
  const twice = twiceCounted(item, match?.candidates ?? [], catalogue);
  if (match === null)
    return outcome.kind === 'unknown'
      ? AN_ITEM + (item.words.length > 0 || item.unheard ? WORTH.unknown : WORTH.nameless) + torn + twice
      : Number.NEGATIVE_INFINITY;
  const bare = item.words.length === 0 && match.amount === null ? SIZE_ALONE : 0;
  const astride = isAstride(item, match) ? (match.complete ? ASTRIDE : ASTRIDE + STRANGE) : 0;
  return match.worth + AN_ITEM + torn + bare + twice + astride + sureness(item, outcome, match.guessed);
};

/** What two counts with something else between them cost; "5 bag 6 bag" are of one thing, whichever is meant. */
const twiceCounted = (
  { words, amounts }: Item,
  candidates: readonly number[],
  catalogue: CatalogueRange,
): number => {
  const isSize = ({ value, unit }: Amount): boolean =>
    value !== null && candidates.some((at) => catalogue.sizesOf(at).has(sizeKey(value, unit!)));
  const counts = amounts.filter((amount) => isInUnits(amount) && !isSize(amount));
  const [first, second] = counts;
  if (first === undefined || second === undefined) return 0;
  const namesSecond = words.some(({ run }) => run > first.run && run <= second.run);
  if (!namesSecond && amounts.length === counts.length) return 0;
  const namesBoth = namesSecond && words.some(({ run }) => run <= first.run);
  return TWICE_COUNTED + (namesBoth ? TWICE_NAMED : 0);
};

const sureness = (item: Item, outcome: Outcome, guessed: boolean): number => {
  if (outcome.kind === 'line') return guessed ? WORTH.guess : WORTH.line;
  if (item.amounts.length === 0) return item.remove || item.double ? WORTH.drop : WORTH.idle;
  return outcome.kind === 'ask' && outcome.question.quantity !== null ? WORTH.sold : WORTH.counted;
};

/** What it costs to take no notice of it. */
export const noiseOf = (item: Item, catalogue: CatalogueRange): number => {
  let worth = 0;
  for (const { text } of item.words)
    worth += catalogue.knows(text) ? NOISE.known : catalogue.mayName(text) ? NOISE.near : NOISE.word;
  for (const { explicit } of item.amounts) worth += explicit ? NOISE.counted : NOISE.number;
  if (item.set) worth += NOISE.verb;
  if (item.remove || item.less || item.double || item.more) worth += NOISE.change;
  // "No need of" and then "chilled": it is said of something.
  if (item.remove && item.words.length === 0) worth += NOISE.objectless;
  if (item.unclear || item.either || item.negated) worth += NOISE.doubt;
  return worth;
};

/** Its name stands on both sides of its count. */
const isAstride = ({ words }: Item, { amount }: Match): boolean =>
  amount?.explicit === true &&
  words.some(({ run }) => run <= amount.run) &&
  words.some(({ run }) => run > amount.run);

/** In bags, cartons, pieces. */
export const isInUnits = ({ explicit, unit }: Amount): boolean => explicit && unit !== null;
