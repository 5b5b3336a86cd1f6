import type { CatalogueRange } from './catalogue-range.js';
import type { Heard } from './hearing.js';
import { isHalf } from './line-changes.js';
import { decide, type Outcome } from './lines.js';
import type { Amount } from './amounts.js';
import { Quantity } from '@munshi/kernel';

const NOTHING: Outcome = { kind: 'nothing' };

/**
 * "20 pens, half blue and half black", "leite 10 caixas, 6 integral e 4 desnatado": where it is asked which goods a total
 * is of, and they are told behind it.
 */
export const withSplitTotals = (heard: readonly Heard[], catalogue: CatalogueRange): Heard[] => {
  const settled = [...heard];
  for (const [at, total] of heard.entries()) {
    const parts = partsBehind(heard, at);
    const counts = countsOf(total, parts);
    if (counts === null) continue;
    settled[at] = { ...total, outcome: NOTHING };
    for (const [place, part] of parts.entries())
      settled[heard.indexOf(part)] = {
        ...part,
        outcome: decide(part.item, { ...part.match!, amount: counts[place]! }, catalogue),
      };
  }
  return settled;
};

/** What follows a total, as long as each is one of the goods it may be of, and another one. */
const partsBehind = (heard: readonly Heard[], at: number): readonly Heard[] => {
  const { outcome, match: asked } = heard[at]!;
  if (outcome.kind !== 'ask' || outcome.question.why !== 'product' || asked === null) return [];
  const parts: Heard[] = [];
  const seen = new Set<number>();
  for (const part of heard.slice(at + 1)) {
    const [only, ...others] = part.match?.candidates ?? [];
    if (only === undefined || others.length > 0 || !asked.candidates.includes(only) || seen.has(only)) break;
    seen.add(only);
    parts.push(part);
  }
  return parts;
};

/** How much there is of each part, in the total's unit; null where they do not come to the total. */
const countsOf = ({ match }: Heard, parts: readonly Heard[]): readonly Amount[] | null => {
  const total = match?.amount;
  if (total?.value == null || parts.length < 2) return null;
  if (parts.every(({ item }) => isHalf(item)))
    return parts.length === 2 && total.value.thousandths % 2 === 0
      ? parts.map(() => ({ ...total, value: Quantity.ofThousandths(total.value!.thousandths / 2) }))
      : null;
  const said = parts.map((part) => part.match?.amount);
  const isSame = said.every(
    (amount) => amount?.value && (amount.unit === null || amount.unit === total.unit),
  );
  const sum = said.reduce((all, amount) => all + (amount?.value?.thousandths ?? 0), 0);
  return isSame && sum === total.value.thousandths
    ? said.map((amount) => ({ ...amount!, unit: total.unit }))
    : null;
};
