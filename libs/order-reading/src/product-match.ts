import { numbersOf } from './amount-roles.js';
import { isPrice } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import { type Head, isUnder } from './heads.js';
import type { Item } from './items.js';
import { bestOf, type Match } from './match.js';
import { calledWith } from './names.js';
import { meantBy } from './relative-sizes.js';
import { mayBeName } from './maybe-names.js';
import { mayAllBeMeant } from './likeness.js';
import { isFaint } from './faint.js';
import { isMisspelt } from './misspelt.js';
import { narrowed, type Preferences } from './preferences.js';
import { countedIn, isPacking, namedBySize, namedByUnit } from './counted-names.js';
import { fitsSurely, type Rated, rate } from './rating.js';
import { fitsAll, fitsSense, type Sense, sensesOf } from './senses.js';
import { tallyOf } from './tally.js';
import { isLooseUnit, isMeasure, soldIn } from './units.js';
import { isBehindChatter, strangersOf, strangersWorth } from './strangers.js';

/** "Dal" is pulses, and "put"; "good" may be of Good Day. */
const MAYBE = 1.2;
/** "Pepsi lata" is the can, though cans are also a unit. */
const UNIT_NAME = 1;
const MOST_ASKED = 10;

/** Null when nothing in the catalogue is meant. */
export const matchProduct = (item: Item, catalogue: CatalogueRange, prefer: Preferences): Match | null =>
  match(item, catalogue, prefer, null, namedByUnit);

/** As {@link matchProduct}, for an item without words. */
export const matchBySize = (item: Item, catalogue: CatalogueRange, prefer: Preferences): Match | null =>
  match(item, catalogue, prefer, null, namedBySize);

/**
 * As {@link matchProduct}, for what an item leaves out: among the goods of the head's kind that share most of its words
 * and have all the item's own.
 */
export const matchUnder = (
  head: Head,
  item: Item,
  catalogue: CatalogueRange,
  prefer: Preferences,
): Match | null => {
  const found = match(item, catalogue, prefer, head, () => []);
  return found &&
    !found.doubtful &&
    (item.words.length + item.excluded.length > 0 ||
      item.extent !== null ||
      saysSize(item, found, catalogue) ||
      saysName(item, found, catalogue))
    ? found
    : null;
};

const match = (
  item: Item,
  catalogue: CatalogueRange,
  prefer: Preferences,
  head: Head | null,
  /** What names goods where no word does. */
  nameless: (item: Item, catalogue: CatalogueRange) => Sense[],
): Match | null => {
  const senses = sensesOf(item.words, catalogue);
  const named = senses.filter(({ matches }) => matches.length > 0);
  const known = senses.length === 0 ? nameless(item, catalogue) : named;
  const maybe = item.maybe.map(({ text, run }) => ({
    text,
    run,
    matches: catalogue.matchesOf(text),
    optional: MAYBE,
  }));
  const units = item.units
    .map(({ word, run }) => ({ text: word, run, matches: catalogue.matchesOf(word), optional: UNIT_NAME }))
    .filter(({ matches }) => matches.length > 0);
  const beside = [
    ...maybe,
    ...units,
    ...(head?.senses ?? []),
    ...(item.amounts.length < 2 ? (head?.sizes ?? []) : []),
  ];
  if (known.length + beside.length === 0) return null;
  if (known.length === 0 && head === null && !mayBeName(item, maybe, units, catalogue)) return null;
  const excluded = sensesOf(item.excluded, catalogue);
  const fits = tallyOf(catalogue)
    .best(known, beside)
    .filter(({ position }) => head === null || isUnder(head, position, catalogue))
    .filter(({ position }) => !excluded.some((sense) => fitsSense(position, sense, catalogue)));
  const called = (said: readonly Sense[]): ReadonlySet<number> =>
    calledWith(
      [maybe, units, countedIn(item, catalogue)],
      senses.length > 0 || head ? said : null,
      item.amounts,
      catalogue,
    );
  const whole = called(senses);
  const exact = whole.size === 0 && isBehindChatter(senses, known, item.amounts) ? called(known) : whole;
  // "Cement 5 nahi 6": neither number says which cement.
  const numbers = item.negated && item.amounts.length > 1 ? [] : numbersOf(item.amounts, catalogue);
  const rated = fits.map((fit) => rate(fit, item, { known, exact, numbers }, catalogue, prefer));
  const { top, best } = bestOf(rated);
  if (head === null && senses.length + maybe.length === 0 && isPacking(item, units)) return null;
  const strange = strangersOf(
    senses,
    item.amounts,
    (sense) => best.some(({ position }) => fitsSense(position, sense, catalogue)),
    (amount) => best.some(({ roles }) => roles.amount === amount),
  );
  const misspelt = best.filter(({ position }) =>
    isMisspelt(lackingAt(position, senses, strange.words, catalogue), senses, position, catalogue),
  );
  const meant =
    misspelt.length > 0 || strange.beside === 0
      ? misspelt
      : best.filter((each) => mayAllBeMeant(strange.words, known, each.position, catalogue));
  // "Godrej expert copper" below its burgundy: what merely looks like a word of the name is another's.
  if (head !== null && misspelt.length === 0 && meant.length > 0) return null;
  if (meant.length > 0) strange.beside = 0;
  // With a line of the draft named, what follows its name is what to do with it.
  const [only, ...others] = best.filter(({ position }) => prefer.draft.has(position));
  if (only && others.length === 0) strange.beside = Math.max(0, strange.beside - strange.behind);
  const equal = meant.length > 0 ? meant : [...best, ...calledSo(best, rated, exact)];
  if (equal.length === 0) return null;
  if (head !== null && strange.beside + strange.between + strange.apart > 0) return null;
  // "JK Lakshmi cement" between JK's putty and other brands' cement.
  const isOne = equal.length < 2 || equal.some(({ position }) => fitsAll(position, known, catalogue));
  if (strange.beside > 0 && !isOne) return null;
  const doubtful =
    strange.beside > 0 ||
    equal.every(({ misfits, roles }) => (misspelt.length === 0 && misfits > 0) || roles.misfit);
  if (doubtful && (item.amounts.length === 0 || equal.length > MOST_ASKED)) return null;
  const guessed =
    meant.length > 0 ||
    equal.every(({ position }) => known.some((sense) => !fitsSurely(position, sense, catalogue)));
  const faint = guessed && item.maybe.length === 0 && isFaint(senses, equal, catalogue);
  const plain = narrowed(
    equal.map(({ position }) => position),
    catalogue,
    prefer,
  );
  // "Tide 1 kg" is no tile; "18 até quinta senão o cliente me mata" merely nearly says an apple.
  const apart = strange.apart + strange.between;
  if (guessed && ((named.length === 1 && apart > 0) || equal.every(({ roles }) => roles.misfit))) return null;
  const thought = rated.map(({ position }) => position);
  const candidates = meantBy(plain, item.extent, thought, catalogue);
  const counts = rated
    .filter(({ position }) => candidates.includes(position))
    .map(({ roles }) => roles.amount);
  const agreed = counts.every((amount) => amount === counts[0]);
  const worth = top + strangersWorth(strange);
  return {
    candidates,
    amount: agreed ? (counts[0] ?? null) : null,
    doubtful: doubtful || faint,
    guessed,
    exact: candidates.every((at) => exact.has(at)),
    strangers: strange.beside,
    explained: numbers.length < 2 || equal.every(({ roles }) => roles.explained),
    complete:
      isComplete(equal, known, catalogue) &&
      meant.length === 0 &&
      strange.beside + strange.between + strange.apart === 0,
    worth,
  };
};

/** What is said of a product and is none of its words, chatter aside. */
const lackingAt = (
  position: number,
  senses: readonly Sense[],
  strangers: readonly Sense[],
  catalogue: CatalogueRange,
): Sense[] =>
  senses.filter((sense) =>
    sense.matches.length > 0 ? !fitsSense(position, sense, catalogue) : strangers.includes(sense),
  );

/** "Cement 5 carton": plain cement comes in no cartons, white cement does. Neither what it is called nor how it is sold decides. */
const calledSo = (
  best: readonly Rated[],
  rated: readonly Rated[],
  exact: ReadonlySet<number>,
): readonly Rated[] => {
  if (exact.size !== 1 || best.some(({ position }) => exact.has(position))) return [];
  return rated.filter(
    ({ position, roles, misfits }) =>
      exact.has(position) &&
      misfits === 0 &&
      roles.explained &&
      roles.amount?.unit != null &&
      best.every((each) => each.roles.amount === roles.amount),
  );
};

const SURE_WORDS = 2;

/** All words fit, and where some only nearly do, two others surely. */
const isComplete = (equal: readonly Rated[], known: readonly Sense[], catalogue: CatalogueRange): boolean =>
  equal.every(({ position, roles }) => {
    if (roles.misfit || !roles.explained || !known.every((sense) => fitsSense(position, sense, catalogue)))
      return false;
    const sure = known.filter((sense) => fitsSurely(position, sense, catalogue)).length;
    return sure >= Math.min(SURE_WORDS, known.length);
  });

/** "2 latas e 3 galões" of a paint, which comes in both. */
const isSoldApart = (
  amount: Match['amount'],
  candidates: readonly number[],
  catalogue: CatalogueRange,
): boolean => {
  const [position, ...others] = candidates;
  const product = position === undefined || others.length > 0 ? undefined : catalogue.products[position];
  return (
    amount?.unit != null &&
    amount.explicit &&
    !isLooseUnit(amount.unit) &&
    !isMeasure(amount.unit) &&
    product !== undefined &&
    soldIn(product, amount.unit) === product.unit
  );
};

/** "Centy truck 6, bus 6": a word that mostly says nothing, of all goods that are meant. */
const saysName = ({ maybe }: Item, { amount, candidates }: Match, catalogue: CatalogueRange): boolean =>
  amount !== null && maybe.some(({ text }) => candidates.every((at) => catalogue.hasTerm(at, text)));

/** A bare number after another item is a telephone number as well as anything else; a size with a count is not. */
const saysSize = (item: Item, { amount, candidates }: Match, catalogue: CatalogueRange): boolean =>
  item.amounts.some((each) => each !== amount && each.value !== null) ||
  // "10 rs 1 carton" behind biscuits of 5.
  (amount !== null && item.maybe.some(({ text }) => isPrice(text))) ||
  (amount !== null && amount.unit !== null && amount.explicit && item.units.length > 0) ||
  isSoldApart(amount, candidates, catalogue) ||
  // "Lata 6" of a beer that comes in cans.
  (amount !== null && item.units.some(({ word }) => candidates.every((at) => catalogue.hasTerm(at, word))));
