import type { CatalogueRange } from './catalogue-range.js';
import { type Item, readItem } from './items.js';
import { type Outcome, readLine } from './lines.js';
import { NO_CONTEXT } from './reading.js';
import type { Token } from './tokens.js';

/** How sure a part of a text is to be an item of its own. An item costs more than it brings unless it says something. */
const WORTH: Readonly<Record<Outcome['kind'], number>> = { line: 10, ask: 5, nothing: -2, unknown: -4 };
/** "10 mm 2 bundle" after an item with a name leaves the name out. */
const ELLIPTIC = 7;
/** A question that no amount provokes. */
const IDLE = -3;
const AN_ITEM = 5;
const LONGEST = 14;
/** What all cuts of one message may cost, in readings. */
const MOST_READINGS = 250;

/**
 * "cement 10 bag sugar 5 kg" without a comma is two items. Of all ways to cut it before a name or a number, the one in
 * which most is certain is taken; the catalogue says what is certain.
 */
export class RunOn {
  private readings = 0;

  constructor(
    private readonly text: string,
    private readonly catalogue: CatalogueRange,
  ) {}

  items(tokens: readonly Token[]): Item[] {
    const whole = this.read(tokens);
    if (whole.item.amounts.length < 2 || whole.item.words.length < 2 || whole.kind === 'line')
      return [whole.item];
    const cuts = this.cuts(tokens);
    if (cuts.length < 3 || this.readings > MOST_READINGS) return [whole.item];
    return this.best(tokens, cuts) ?? [whole.item];
  }

  /** Dynamic programming from the left: the best cut of each beginning, by the best cuts of the shorter ones. */
  private best(tokens: readonly Token[], cuts: readonly number[]): Item[] | null {
    const best: { worth: number; items: Item[] }[] = [{ worth: 0, items: [] }];
    for (let end = 1; end < cuts.length; end += 1) {
      if (this.readings > MOST_READINGS) return null;
      let found: { worth: number; items: Item[] } | null = null;
      for (let start = end - 1; start >= 0; start -= 1) {
        const [from, to] = [cuts[start]!, cuts[end]!];
        if (to - from > LONGEST && start < end - 1) break;
        const before = best[start]!;
        const part = this.read(tokens.slice(from, to));
        const worth = before.worth + worthOf(part) - AN_ITEM;
        if (found === null || worth >= found.worth) found = { worth, items: [...before.items, part.item] };
      }
      best.push(found!);
    }
    return best.at(-1)?.items ?? [];
  }

  /** Where an item may begin: at a name or number after a number, a unit or a name, and at the ends. */
  private cuts(tokens: readonly Token[]): number[] {
    const cuts = [0];
    for (let at = 1; at < tokens.length; at += 1) {
      const [before, here] = [tokens[at - 1]!, tokens[at]!];
      const sign = before.kind === 'mark' || here.kind === 'mark';
      const unit = here.kind === 'word' && this.catalogue.unitOf(here.text) !== undefined;
      const begins =
        here.kind === 'number' || (here.kind === 'word' && !this.catalogue.words.is('filler', here.text));
      if (!sign && begins && !(unit && before.kind === 'number')) cuts.push(at);
    }
    return [...cuts, tokens.length];
  }

  private read(tokens: readonly Token[]): { item: Item; kind: Outcome['kind'] } {
    this.readings += 1;
    const item = readItem(tokens, this.text, this.catalogue);
    return { item, kind: readLine(item, this.catalogue, NO_CONTEXT, false).kind };
  }
}

const worthOf = ({ item, kind }: { item: Item; kind: Outcome['kind'] }): number => {
  if (kind === 'line') return WORTH.line;
  if (item.words.length === 0 && item.amounts.length > 1 && item.amounts.some(({ explicit }) => explicit))
    return ELLIPTIC;
  return kind === 'ask' && item.amounts.length === 0 ? IDLE : WORTH[kind];
};
