import { type Numbered, type Roles, rolesOf } from './amount-roles.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Item } from './items.js';
import type { Preferences } from './preferences.js';
import { fitsSense, NEARLY, type Sense } from './senses.js';
import { type Fit, misfitOf } from './tally.js';
import { soldIn } from './units.js';

const EXACT_NAME = 0.7;
const NAMES_THE_KIND = 0.3;
const IN_DRAFT = 0.9;

/** The catalogue has it as it is. */
const isSpelt = ({ matches }: Sense): boolean => matches.some(({ sureness }) => sureness === 1);

/** How well all that an item says fits a product. */
export interface Rated extends Fit {
  readonly roles: Roles;
  readonly misfits: number;
}

const saysKind = (position: number, { text, matches }: Sense, { index }: CatalogueRange): boolean =>
  index.isOfKind(position, text) ||
  matches.some(({ term }) => index.isOfKind(position, index.terms.terms[term] ?? ''));

export const fitsSurely = (position: number, { matches }: Sense, { index }: CatalogueRange): boolean =>
  matches.some(({ term, sureness }) => sureness > NEARLY && index.terms.has(position, term));

interface Words {
  readonly known: readonly Sense[];
  /** Products that are called just so. */
  readonly exact: ReadonlySet<number>;
  readonly numbers: readonly Numbered[];
}

export const rate = (
  { position, worth }: Fit,
  item: Item,
  { known, exact, numbers }: Words,
  catalogue: CatalogueRange,
  prefer: Preferences,
): Rated => {
  let total = worth;
  let misfits = 0;
  for (const sense of known) {
    if (fitsSense(position, sense, catalogue)) continue;
    if (saysKind(position, sense, catalogue)) total += misfitOf(sense) + NAMES_THE_KIND;
    else if (
      isSpelt(sense) ||
      known.some((other) => other.run === sense.run && fitsSense(position, other, catalogue))
    )
      misfits += 1;
  }
  const roles = rolesOf(numbers, position, catalogue);
  total += roles.worth + unitWorth(item, position, catalogue);
  if (exact.has(position)) total += EXACT_NAME;
  if (prefer.draft.has(position)) total += IN_DRAFT;
  return { position, worth: total, roles, misfits };
};

/** "cement bag 100": a unit away from its number still tells how the goods are sold, unless it names them. */
const unitWorth = (item: Item, position: number, catalogue: CatalogueRange): number =>
  item.words.length === 0
    ? 0
    : item.units.reduce(
        (sum, { unit }) => sum + (soldIn(catalogue.products[position]!, unit) === null ? 0 : 0.4),
        0,
      );
