import { numbersOf, rolesOf } from './amount-roles.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Item } from './items.js';
import type { Preferences } from './preferences.js';
import { bestOf, type Match } from './match.js';
import { isMeasure, soldIn } from './units.js';

/** Of an item without words: the lines of the draft that have its sizes, and are sold in its units. */
export const matchDrafted = (item: Item, catalogue: CatalogueRange, prefer: Preferences): Match | null => {
  const says =
    item.units.length > 0 ||
    item.amounts.length > 1 ||
    item.amounts.some(
      // "6 inch hata do"
      ({ named: inName, unit }) => inName || (item.remove && unit !== null && isMeasure(unit)),
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
  if (!first || equal.length === rated.length || first.roles.misfit) return null;
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
