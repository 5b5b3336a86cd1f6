import type { CatalogueRange } from './catalogue-range.js';
import type { Item } from './items.js';
import { decide, type Outcome, Outcomes, preferencesOf, readLine } from './lines.js';
import { type Head, type Match, matchUnder } from './product-match.js';
import type { ReadingContext } from './reading.js';

interface Read {
  readonly item: Item;
  readonly outcome: Outcome;
  /** It names a kind of goods for the items after it, and one of them took it. */
  header: boolean;
}

/** Reads the items of a message in their order, each with what those before it have said already. */
export class Heads {
  private readonly done: Read[] = [];
  private head: (Head & { readonly read: Read }) | null = null;

  constructor(
    private readonly catalogue: CatalogueRange,
    private readonly context: ReadingContext,
  ) {}

  /** @param naming the message plainly orders something, so words alone that fit nothing are reported too. */
  read(item: Item, naming: boolean): void {
    const { match, ...own } = readLine(item, this.catalogue, this.context, false);
    const inherited = own.kind === 'line' ? null : this.inherited(item);
    const outcome = inherited ?? (own.kind === 'nothing' && naming && item.words.length > 0 ? UNKNOWN : own);
    const read: Read = { item, outcome, header: false };
    this.done.push(read);
    if (inherited !== null) this.head!.read.header = this.head!.read.item.amounts.length === 0;
    else if (match && item.words.length > 0) this.head = { ...headOf(item, match, this.catalogue), read };
  }

  into(outcomes: Outcomes): void {
    const list = this.done.some(({ outcome }) => outcome.kind === 'line');
    for (const [at, { item, outcome, header }] of this.done.entries()) {
      const title = at === 0 && this.done.length > 2 && item.amounts.length === 0;
      if (header || (outcome.kind !== 'line' && (title || isNote(item, list)))) continue;
      if (outcome.kind === 'line') outcomes.line(outcome.line);
      else if (outcome.kind === 'ask') outcomes.ask(outcome.question);
      else if (outcome.kind === 'unknown') outcomes.strange(item.span);
    }
  }

  /** A line, or a question about its amount alone: anything less is no better than what the item says by itself. */
  private inherited(item: Item): Outcome | null {
    if (this.head === null || item.amounts.length === 0) return null;
    const prefer = preferencesOf(this.catalogue, this.context, false);
    const match = matchUnder(this.head, item, this.catalogue, prefer);
    if (match === null || match.candidates.length > 1) return null;
    const bare = match.amount !== null && match.amount.unit === null;
    const told = bare
      ? decide(item, { ...match, amount: { ...match.amount, unit: this.lastUnit } }, this.catalogue)
      : null;
    return told?.kind === 'line' ? told : decide(item, match, this.catalogue);
  }

  /** The unit an item before was counted in. */
  private get lastUnit(): string | null {
    const counted = this.done.findLast(({ item }) =>
      item.amounts.some(({ explicit, unit }) => explicit && unit !== null),
    );
    return counted?.item.amounts.find(({ explicit, unit }) => explicit && unit !== null)?.unit ?? null;
  }
}

/** A telephone number or a time; beside lines also whatever names nothing and counts nothing. */
const isNote = (item: Item, besideLines: boolean): boolean =>
  item.aside ||
  item.amounts.some(
    ({ value, unit }) => unit === null && value !== null && value.thousandths >= LIKE_A_TELEPHONE,
  ) ||
  (besideLines && item.amounts.length === 0 && item.words.length > MOST_WORDS_ASKED);

const LIKE_A_TELEPHONE = 1_000_000_000;
const MOST_WORDS_ASKED = 3;

const UNKNOWN: Outcome = { kind: 'unknown' };

const headOf = (item: Item, match: Match, catalogue: CatalogueRange): Head => {
  const categories = new Set(
    match.candidates.map((position) => catalogue.products[position]?.product.category),
  );
  const [category] = categories;
  return { words: item.words, category: categories.size === 1 && category ? category : null };
};
