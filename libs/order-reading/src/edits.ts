import type { CatalogueIndex } from './catalogue-index.js';
import type { Item } from './items.js';
import { Outcomes, readLine } from './lines.js';
import { matchProduct } from './product-match.js';
import { nothingRead, type Reading, type ReadingContext, type ReadLine } from './reading.js';
import { sellable } from './units.js';

/** Reads a message against the open draft: what is said about a line there sets it, anything else comes on top. */
export const readEdits = (
  items: readonly Item[],
  catalogue: CatalogueIndex,
  context: ReadingContext,
): Reading => {
  const read = new Outcomes();
  const remove = new Set<string>();
  const more = new Set<string>();
  for (const item of items) {
    if (item.swap) {
      // "2 kam", "double", "X instead of Y": nothing is changed that a person could have meant otherwise.
      const outcome = readLine({ ...item, unclear: true }, catalogue, context, true);
      if (outcome.kind === 'ask') read.ask(outcome.question);
    } else if (isRemoval(item)) for (const sku of removed(item, catalogue, context, read)) remove.add(sku);
    else if (item.words.length === 0 && item.units.length === 0 && item.set)
      setOnlyLine(item, catalogue, context, read);
    else {
      // "aur cement 80 kar do" may be 80 more or 80 in all.
      const unclear = item.unclear || item.negated || (item.more && item.set);
      const outcome = readLine({ ...item, unclear }, catalogue, context, item.more || item.set);
      if (outcome.kind === 'line') {
        read.line(outcome.line);
        if (item.more) more.add(outcome.line.sku);
      } else if (outcome.kind === 'ask') read.ask(outcome.question);
      else if (outcome.kind === 'unknown') read.strange(item.span);
    }
  }
  const { lines: settled, clarify, unknown } = read.settled();
  const torn = settled.filter(({ sku }) => remove.has(sku));
  for (const { sku, span } of torn) {
    // Dropped and wanted in one message: either may be the slip.
    remove.delete(sku);
    clarify.push({ span, candidates: [sku], quantity: null, unit: null, why: 'quantity' });
  }
  const lines = settled.filter((line) => !torn.includes(line));
  const inDraft = new Set(context.draft.map(({ sku }) => sku));
  const isSet = (line: ReadLine): boolean => inDraft.has(line.sku) && !more.has(line.sku);
  const edited =
    lines.length + clarify.length + unknown.length + remove.size > 0 || items.some(editsSomething);
  return {
    ...nothingRead(edited ? 'edit' : 'other'),
    clarify,
    unknown,
    remove: [...remove],
    set: lines.filter(isSet),
    add: lines.filter((line) => !isSet(line)),
  };
};

const editsSomething = (item: Item): boolean => item.swap || item.remove;

const isRemoval = (item: Item): boolean =>
  item.remove || (item.negated && item.amounts.length === 0 && item.words.length > 0);

/** The SKUs to drop. "remove 5 cement" says how many, so it is asked about instead. */
const removed = (
  item: Item,
  catalogue: CatalogueIndex,
  context: ReadingContext,
  read: Outcomes,
): string[] => {
  if (item.words.length === 0 && item.units.length === 0)
    return item.everything && item.amounts.length === 0 ? context.draft.map(({ sku }) => sku) : [];
  const positions = new Set(context.draft.map(({ sku }) => catalogue.positionOf(sku)));
  const match = matchProduct(item, catalogue, { draft: positions, bought: new Set(), draftFirst: true });
  const skus = (match?.candidates ?? [])
    .filter((position) => positions.has(position))
    .flatMap((position) => catalogue.products[position]?.product.sku ?? []);
  const [sku] = skus;
  if (sku === undefined) read.strange(item.span);
  else if (skus.length > 1 || match?.doubtful)
    read.ask({ span: item.span, candidates: skus, quantity: null, unit: null, why: 'product' });
  else if (match?.amount)
    read.ask({ span: item.span, candidates: [sku], quantity: null, unit: null, why: 'quantity' });
  else return [sku];
  return [];
};

/** "make it 80" where the draft has one line. */
const setOnlyLine = (
  item: Item,
  catalogue: CatalogueIndex,
  context: ReadingContext,
  read: Outcomes,
): void => {
  const [line] = context.draft;
  const [amount] = item.amounts;
  if (!line || !amount) return;
  const product = catalogue.find(line.sku);
  const certain =
    context.draft.length === 1 && item.amounts.length === 1 && !item.unclear && !item.negated && !item.more;
  const sold =
    product && certain && amount.value ? sellable(product, amount.value, amount.unit ?? line.unit) : null;
  if (sold) read.line({ sku: line.sku, ...sold, span: item.span });
  else
    read.ask({
      span: item.span,
      candidates: context.draft.map(({ sku }) => sku),
      quantity: null,
      unit: null,
      why: context.draft.length === 1 ? 'quantity' : 'product',
    });
};
