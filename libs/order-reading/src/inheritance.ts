import type { Quantity } from '@munshi/kernel';
import type { Amount } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Head, Hearing } from './heads.js';
import type { Item } from './items.js';
import { decide, type Outcome } from './lines.js';
import type { Match } from './match.js';
import type { Preferences } from './preferences.js';
import { matchUnder } from './product-match.js';
import { isMeasure, soldIn } from './units.js';

/** What a word of the head is worth at most. */
const OF_HEAD = 0.5;

/** A bare count in the unit of the one before it, where the goods are sold so. */
export const ledBy = (
  item: Item,
  match: Match,
  unit: string | null,
  catalogue: CatalogueRange,
): Outcome | null => {
  const { amount } = match;
  if (unit === null || amount === null || !isBare(item, match, catalogue)) return null;
  const isSoldSo = match.candidates.every((at) => soldIn(catalogue.products[at]!, unit) !== null);
  if (!isSoldSo) return null;
  const outcome = decide(item, { ...match, amount: { ...amount, unit } }, catalogue);
  return outcome.kind === 'line' ? outcome : null;
};

/**
 * What an item means under the head of those before it: a line, or a question about its amount alone; anything less is
 * no better than what the item says by itself.
 */
export const inherit = (
  item: Item,
  catalogue: CatalogueRange,
  prefer: Preferences,
  { head, unit, many, sku, sameLine, listed }: Hearing,
  own: Match | null,
  ownOutcome: Outcome,
): { match: Match; outcome: Outcome } | null => {
  // "Latão 6" is called so, and may still be of what was named before.
  const named = own?.exact === true && item.words.length > 0;
  const elliptic = sameLine && head !== null && leavesOut(item, head) && isCountedSo(item, own, catalogue);
  if (head === null || item.amounts.length === 0 || (named && !listed && !elliptic)) return null;
  const found = matchUnder(head, item, catalogue, prefer);
  const match = found && { ...found, candidates: siblingsOf(sku, found.candidates, catalogue) };
  if (match === null || (match.candidates.length > 1 && !(own === null && asksToo(match)))) return null;
  // "Cement 10 bag, 5 bag" is not of two goods.
  if (saysCountAlone(item) && match.amount !== null && !isSoldOtherwise(sku, match.amount, catalogue))
    return null;
  const told =
    isBare(item, match, catalogue) && !isManyMore(match.amount, many) && (listed || !isSaidInFull(item, own))
      ? decide(item, { ...match, amount: { ...match.amount!, unit } }, catalogue)
      : null;
  const outcome = told?.kind === 'line' ? told : decide(item, match, catalogue);
  if (own === null || ownOutcome.kind !== 'line') return named && !elliptic ? null : { match, outcome };
  if (outcome.kind !== 'line') return null;
  const same = outcome.line.sku === ownOutcome.line.sku;
  // "24" counts as the goods above do, "x 24" pieces.
  const marked = match.amount?.unit === null && match.amount.explicit;
  if (same && (listed || (elliptic && told?.kind === 'line')) && !marked) return { match, outcome };
  const [ownGoods, headGoods] = [own.worth, match.worth - OF_HEAD * head.senses.length];
  return named || (same && !sameLine) || headGoods < ownGoods - OF_HEAD ? null : { match, outcome };
};

const saysCountAlone = ({ words, maybe, units, extent, amounts, excluded }: Item): boolean =>
  words.length + maybe.length + units.length + excluded.length === 0 &&
  extent === null &&
  amounts.length === 1;

/** The goods before are counted, and in other units. */
const isSoldOtherwise = (sku: string | null, { unit }: Amount, catalogue: CatalogueRange): boolean => {
  const product = sku === null ? undefined : catalogue.find(sku);
  return product !== undefined && unit !== null && !isMeasure(product.unit) && soldIn(product, unit) === null;
};

/** "Tata chai 500 wali 6, 250 wali 12": of several that fit the one called as the one before, where there is one. */
const siblingsOf = (
  sku: string | null,
  candidates: readonly number[],
  catalogue: CatalogueRange,
): readonly number[] => {
  if (sku === null || candidates.length < 2) return candidates;
  const { terms } = catalogue.index;
  const name = terms.plainNameAt(catalogue.positionOf(sku));
  const [only, ...others] = candidates.filter((position) => terms.plainNameAt(position) === name);
  return only !== undefined && others.length === 0 ? [only] : candidates;
};

/** "Amul butter 1 carton, ghee 1 litre 6": name, size and count are all there. */
const isSaidInFull = ({ amounts }: Item, own: Match | null): boolean =>
  amounts.length > 1 && own?.complete === true && own.candidates.length === 1;

const MANY = 10_000;
const MANY_TIMES = 5;

/** "Face wash 50 ml 1 ctn, 100 ml 12": nobody who takes one carton takes twelve of the next size. */
const isManyMore = (amount: Amount | null, before: Quantity | null): boolean =>
  amount?.value != null &&
  before !== null &&
  amount.value.thousandths >= MANY &&
  amount.value.thousandths > MANY_TIMES * before.thousandths;

const MOST_ASKED = 4;

/** "Sariya 10mm 5 bundle 12mm 8 bundle": where the first had to be asked, so has the next. */
const asksToo = ({ candidates, amount }: Match): boolean =>
  candidates.length <= MOST_ASKED && amount?.explicit === true;

/** "AAA 1" behind "duracell pencil AA 2 box": one word that is none of the head's, and a count. */
const leavesOut = ({ words: [word, ...others], amounts }: Item, { senses }: Head): boolean =>
  word !== undefined &&
  others.length === 0 &&
  amounts.length === 1 &&
  !senses.some(({ text }) => text === word.text);

/** "Bobbin case" is a name, where the goods come in no cases. */
const isCountedSo = ({ units }: Item, own: Match | null, catalogue: CatalogueRange): boolean =>
  own === null ||
  units.every(({ unit }) => own.candidates.every((at) => soldIn(catalogue.products[at]!, unit) !== null));

/** A count without a unit; "lata" in "lata 6" is part of the name where some of the goods are called so. */
const isBare = (item: Item, { amount, candidates }: Match, catalogue: CatalogueRange): boolean =>
  amount !== null &&
  amount.unit === null &&
  item.units.every(({ word }) => candidates.every((at) => catalogue.hasTerm(at, word)));
