import type { CatalogueRange } from './catalogue-range.js';
import type { Heard } from './hearing.js';
import { decide, type Outcome } from './lines.js';

/**
 * "Lux rose and jasmine 1 carton each", "azul e rosa, 3 caixas de cada": the items before have the same count, as long
 * as nothing is missing of them but that.
 */
export const withSharedCounts = (heard: readonly Heard[], catalogue: CatalogueRange): Heard[] => {
  let shared: Heard | null = null;
  return heard.reduceRight<Heard[]>((found, each) => {
    const outcome: Outcome | null = shared && countedAs(each, shared, catalogue);
    const settled = outcome ? { ...each, outcome } : each;
    if (outcome === null) shared = each.item.both && each.outcome.kind === 'line' ? each : null;
    return [settled, ...found];
  }, []);
};

/** "1 ctn each of tropolite and rich cream": the items behind have the same count too, up to the next one. */
export const withCountsForAll = (heard: readonly Heard[], catalogue: CatalogueRange): Heard[] => {
  let shared: Heard | null = null;
  return heard.map((each) => {
    if (each.item.both && each.outcome.kind === 'line' && each.match?.amount?.leading) {
      shared = each;
      return each;
    }
    const outcome: Outcome | null = shared && countedAs(each, shared, catalogue);
    if (outcome === null && each.item.words.length > 0) shared = null;
    return outcome ? { ...each, outcome } : each;
  });
};

/** Null where a count is not all that the item lacks. */
const countedAs = (each: Heard, shared: Heard, catalogue: CatalogueRange): Outcome | null => {
  const { item, match, outcome, line } = each;
  const lacksCount =
    line === shared.line &&
    !(item.unclear || item.either) &&
    match !== null &&
    match.amount === null &&
    match.candidates.length === 1 &&
    (outcome.kind === 'nothing' || (outcome.kind === 'ask' && outcome.question.why === 'quantity'));
  const amount = shared.match?.amount;
  if (!lacksCount || !amount) return null;
  const counted = decide(item, { ...match, amount }, catalogue);
  return counted.kind === 'line' ? counted : null;
};
