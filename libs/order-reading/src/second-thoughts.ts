import type { CatalogueRange } from './catalogue-range.js';
import type { Heard } from './hearing.js';
import { decide, howMuch, type Outcome } from './lines.js';

const NOTHING: Outcome = { kind: 'nothing' };

/**
 * "Eggs 2 trays … no wait, eggs 3 trays", "coke 3 ctn, sorry thums up 3 ctn", "leave the sugar": what is taken back in the
 * message it was said in, where the words tell. What is said twice without such words stays twice, to be asked.
 */
export const withSecondThoughts = (all: readonly Heard[], catalogue: CatalogueRange): Heard[] => {
  const kept: Heard[] = [];
  /** How many there were when a slip was last told of. */
  let slip = -1;
  for (const [at, said] of all.entries()) {
    const next = countedAsBefore(said, kept, catalogue);
    if (next.item.slips || isAside(all[at + 1], next) || isRecounted(next, kept)) slip = kept.length;
    const recounted = recount(kept, next, catalogue);
    if (recounted) continue;
    const replaced = replacedBy(kept, next, slip, catalogue);
    const takesOff = isTakenOff(next);
    for (const each of replaced)
      kept.splice(kept.indexOf(each), 1, {
        ...each,
        outcome: takesOff && isDoubtful(next) ? askedAgain(each) : NOTHING,
      });
    if (takesOff || replaced.length > 0)
      kept.push({
        ...next,
        item: { ...next.item, negated: false, remove: false },
        ...(takesOff && { outcome: NOTHING }),
      });
    else kept.push(next);
  }
  return kept;
};

/** "… 25 kg toor, typing mistake": the slip is told of behind its correction. */
const isAside = (after: Heard | undefined, { line }: Heard): boolean =>
  after?.line === line && after.item.slips && after.item.amounts.length === 0;

/** "Relaxo blue 8 no 24 jodi, are nahi blue nahi brown 8 no": as many of what is meant as of what is not. */
const countedAsBefore = (next: Heard, kept: readonly Heard[], catalogue: CatalogueRange): Heard => {
  const last = kept.findLast(({ outcome }) => outcome.kind !== 'nothing');
  const { item, match, outcome } = next;
  const lacksCount =
    item.slips && item.excluded.length > 0 && outcome.kind === 'ask' && outcome.question.why === 'quantity';
  if (!lacksCount || !match || !last?.match?.amount || !isAlike(last, next)) return next;
  const counted = decide(item, { ...match, amount: last.match.amount }, catalogue);
  return counted.kind === 'line' ? { ...next, outcome: counted } : next;
};

/** "… do bori tibar chawal nahi nahi ek bori": the goods just named, counted anew. */
const isRecounted = ({ item, under, outcome }: Heard, kept: readonly Heard[]): boolean =>
  item.negated &&
  under !== null &&
  item.amounts.length > 0 &&
  outcome.kind === 'line' &&
  outcome.line.sku === skuOf(kept.at(-1));

const skusOf = ({ match }: Heard, catalogue: CatalogueRange): readonly string[] =>
  (match?.candidates ?? []).flatMap((position) => catalogue.products[position]?.sku ?? []);

const skuOf = (heard: Heard | undefined): string | null =>
  heard?.outcome.kind === 'line' ? heard.outcome.line.sku : null;

/** "… actually make it 15": the count of the line before, in its place. */
const recount = (kept: Heard[], { item, match }: Heard, catalogue: CatalogueRange): boolean => {
  const [amount, ...others] = item.amounts;
  const bare = item.words.length === 0 && others.length === 0 && amount?.value != null;
  const at = kept.findLastIndex(({ outcome }) => outcome.kind !== 'nothing');
  const last = kept[at];
  const before = kept.at(-1);
  const told = isBare(before) ? [before.item, item] : [item];
  const turns =
    amount?.corrects === true || told.some(({ corrects, slips, set }) => corrects || slips || set);
  if (!bare || !turns || match !== null || !last?.match?.amount) return false;
  const counted = { ...last.match.amount, value: amount.value, unit: amount.unit ?? last.match.amount.unit };
  const outcome = decide(last.item, { ...last.match, amount: counted }, catalogue);
  if (outcome.kind !== 'line') return false;
  kept[at] = { ...last, outcome };
  return true;
};

/** It names and counts nothing. */
const isBare = (heard: Heard | undefined): heard is Heard =>
  heard !== undefined && heard.item.words.length + heard.item.amounts.length === 0;

/** The lines that an item stands for instead, or takes off. */
const replacedBy = (
  kept: readonly Heard[],
  next: Heard,
  slip: number,
  catalogue: CatalogueRange,
): readonly Heard[] => {
  if (isTakenOff(next)) {
    const skus = skusOf(next, catalogue);
    const named = kept.filter((each) => skus.includes(skuOf(each) ?? ''));
    return named.length === 1 ? named : [];
  }
  const sku = skuOf(next);
  if (sku === null) return [];
  const same = kept.filter((each, at) => skuOf(each) === sku && at <= slip);
  const last = kept.findLast(({ outcome }) => outcome.kind !== 'nothing');
  const before = kept.at(-1);
  const corrects =
    next.item.corrects || (isBare(before) && before.item.corrects) || isDenial(before, catalogue);
  return same.length > 0 || !last || !corrects || next.item.more || !isAlike(last, next) ? same : [last];
};

/** "Coke not required", "leave the sugar": without a count. */
const isTakenOff = ({ item }: Heard): boolean =>
  (item.negated || item.remove) && item.amounts.length === 0 && item.words.length > 0;

/** "Corta a alcatra em bife": cut into what nobody knows, and maybe not off the list. */
const isDoubtful = ({ match }: Heard): boolean =>
  match !== null && !match.complete && match.candidates.length === 1;

const askedAgain = ({ item, outcome }: Heard): Outcome =>
  outcome.kind === 'line' ? { kind: 'ask', question: howMuch(item.span, outcome.line.sku) } : outcome;

/** "No, …" */
const isDenial = (before: Heard | undefined, catalogue: CatalogueRange): boolean =>
  before !== undefined &&
  before.tokens.some((token) => catalogue.says('negation', token)) &&
  before.tokens.every((token) => token.kind === 'break' || catalogue.says('negation', token));

/** Goods of one kind. */
const isAlike = (left: Heard, right: Heard): boolean => {
  const category = left.after.head?.category ?? null;
  return category !== null && category === right.after.head?.category;
};
