import { numbersOf, rolesOf } from './amount-roles.js';
import type { CatalogueRange } from './catalogue-range.js';
import { headOfProduct } from './heads.js';
import type { Item } from './items.js';
import type { Preferences } from './preferences.js';
import { bestOf, type Match } from './match.js';
import { matchUnder } from './product-match.js';
import { isMeasure, soldIn } from './units.js';

/** Of an item without words: the lines of the draft that have its sizes, and are sold in its units. */
export const matchDrafted = (item: Item, catalogue: CatalogueRange, prefer: Preferences): Match | null => {
  const says =
    item.units.length > 0 ||
    item.amounts.length > 1 ||
    item.amounts.some(
      // "6 inch hata do"
      ({ named: inName, unit }) =>
        inName || ((item.remove || item.double || item.negated) && unit !== null && isMeasure(unit)),
    );
  if (item.words.length > 0 || !says) return null;
  const numbers = numbersOf(item.amounts, catalogue);
  const rated = [...prefer.draft].map((position) => {
    const roles = rolesOf(numbers, position, catalogue);
    const units = item.units.filter(
      ({ word, unit }) =>
        soldIn(catalogue.products[position]!, unit) !== null || catalogue.hasTerm(position, word),
    );
    return { position, roles, worth: roles.worth + units.length };
  });
  const { top, best: equal } = bestOf(rated);
  const [first] = equal;
  // Of several lines one is told apart; of a single one its size has to be said.
  const apart = rated.length > 1 ? equal.length < rated.length : (first?.roles.worth ?? 0) > 0;
  if (!first || !apart || first.roles.misfit) return null;
  return {
    candidates: equal.map(({ position }) => position),
    amount: equal.length === 1 ? first.roles.amount : null,
    ...{
      doubtful: false,
      guessed: false,
      exact: false,
      complete: false,
      explained: true,
      strangers: 0,
      worth: top,
    },
  };
};

/** "Add size 5 six pairs" of a list that has sizes 3 and 4: the goods of the same name that are not there yet. */
export const matchBesideDraft = (
  item: Item,
  catalogue: CatalogueRange,
  prefer: Preferences,
): Match | null => {
  if (item.words.length > 0 || item.amounts.length < 2) return null;
  const bought = { ...prefer, draft: new Set<number>() };
  const found = [...prefer.draft].flatMap((position) => {
    const match = matchUnder(headOfProduct(position, catalogue), item, catalogue, bought);
    const [only, ...others] = match?.candidates ?? [];
    const fits = match?.complete === true && only !== undefined && others.length === 0;
    return fits && !prefer.draft.has(only) ? [{ only, match }] : [];
  });
  const [first] = found;
  return first && found.every(({ only }) => only === first.only) ? first.match : null;
};
