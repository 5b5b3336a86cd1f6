import type { CatalogueRange } from './catalogue-range.js';
import type { Clarification, OrderedLine, ReadLine } from './reading.js';
import { sellable } from './units.js';

interface Settled {
  readonly lines: ReadLine[];
  readonly clarify: Clarification[];
  readonly unknown: string[];
}

/** "Not rose!! Jasmine. Same qty": what comes uncounted, where one line of its kind alone has gone, comes in its place. */
export const withSilentSwap = (
  settled: Settled,
  removed: ReadonlySet<string>,
  drafted: ReadonlyMap<string, OrderedLine>,
  catalogue: CatalogueRange,
): Settled => {
  const [gone = '', ...others] = removed;
  const [question, ...more] = settled.clarify;
  const [sku = ''] = question?.candidates ?? [];
  const [old, comes] = [drafted.get(gone), catalogue.find(sku)];
  const only = others.length + more.length === 0 && question?.why === 'quantity' && !drafted.has(sku);
  const category = catalogue.find(gone)?.category ?? '';
  if (!only || !old || category === '' || comes?.category !== category) return settled;
  const sold = sellable(comes, old.quantity, old.unit);
  if (sold === null) return settled;
  return { ...settled, lines: [...settled.lines, { sku, ...sold, span: question.span }], clarify: [] };
};
