import type { CatalogueRange } from './catalogue-range.js';
import { ClauseEdits } from './clause-edits.js';
import type { Heard } from './hearing.js';
import type { Item } from './items.js';
import { howMuch, type Outcome, readLine } from './lines.js';
import { LineEdits } from './line-edits.js';
import { preferencesOf } from './preferences.js';
import { matchProduct } from './product-match.js';
import {
  nothingRead,
  type OrderedLine,
  type Reading,
  type ReadingContext,
  type ReadLine,
} from './reading.js';
import { withBoth, withSharedRemoval } from './both.js';
import { Segments } from './segments.js';
import { withoutReplaced } from './swaps.js';
import {
  isHalf,
  isOfAll,
  leavesTheRest,
  isSizeOf,
  timesAll,
  ofLinesThere,
  withoutOwnSizes,
} from './line-changes.js';
import { withSilentSwap } from './silent-swaps.js';
import type { Token } from './tokens.js';
import { sellable } from './units.js';

/** From ten on a bare number chooses nothing from a list. */
const NO_ANSWER = 10_000;

/** Of the same goods: what was heard knows what those before were counted in. */
const isSame = (heard: Outcome, own: Outcome): boolean =>
  heard.kind === 'line' && own.kind === 'line' && heard.line.sku === own.line.sku;

const skusOf = (lines: readonly OrderedLine[]): string[] => lines.map(({ sku }) => sku);

/** Reads a message against an open order: what is said about a line there sets it, anything else comes on top. */
export class Edits {
  private readonly lines: LineEdits;
  private readonly clauses: ClauseEdits;
  /** Null unless what is not named goes. */
  private kept: Set<string> | null = null;
  private readonly drafted: ReadonlyMap<string, OrderedLine>;
  private edited = false;
  /** One amount is said and nothing else is counted: "sorry its 15", "250", where "1" may answer anything. */
  private alone = false;

  constructor(
    private readonly text: string,
    private readonly catalogue: CatalogueRange,
    private readonly context: ReadingContext,
  ) {
    this.lines = new LineEdits(catalogue);
    this.clauses = new ClauseEdits(this.lines, text, catalogue, context);
    this.drafted = new Map(context.draft.map((line) => [line.sku, line]));
  }

  take(sentences: readonly (readonly Token[])[]): void {
    const segments = new Segments(this.text, this.catalogue, this.context);
    for (const tokens of sentences)
      for (const left of this.clauses.take(tokens))
        segments.takeInstead(withoutReplaced(left, this.catalogue));
    this.edited ||= this.clauses.edited;
    const worded = sentences.some((tokens) => tokens.some(({ kind }) => kind === 'word'));
    const [only, ...others] = segments.heard.flatMap(({ item }) => item.amounts);
    this.alone = others.length === 0 && (worded || (only?.value?.thousandths ?? 0) >= NO_ANSWER);
    for (const heard of withSharedRemoval(withBoth(segments.heard), this.catalogue)) this.item(heard);
  }

  /** Does to a line of the draft what an item says of it. */
  change(line: OrderedLine, item: Item): void {
    this.edited = true;
    this.lines.change(line, item);
  }

  reading(): Reading {
    const { removed } = this.lines;
    const said = withSilentSwap(this.lines.read.settled(), removed, this.drafted, this.catalogue);
    const { lines: settled, clarify, unknown } = said;
    const torn = settled.filter(({ sku }) => this.lines.removed.has(sku));
    for (const { sku, span } of torn) {
      // Dropped and wanted in one message: either may be the slip.
      this.lines.removed.delete(sku);
      clarify.push(howMuch(span, sku));
    }
    const lines = settled.filter((line) => !torn.includes(line));
    if (this.kept !== null) {
      const named = [
        ...this.kept,
        ...lines.map(({ sku }) => sku),
        ...clarify.flatMap(({ candidates }) => candidates),
      ];
      // "Leave the rest": beside nothing that is named there is no rest.
      if (named.length > 0)
        for (const sku of this.drafted.keys()) if (!named.includes(sku)) this.lines.removed.add(sku);
    }
    const isSet = (line: ReadLine): boolean => this.drafted.has(line.sku) && !this.lines.more.has(line.sku);
    const edits = this.edited || lines.length + clarify.length + unknown.length + this.lines.removed.size > 0;
    return {
      ...nothingRead(edits ? 'edit' : 'other'),
      clarify,
      unknown,
      remove: [...this.lines.removed],
      set: lines.filter(isSet),
      add: lines.filter((line) => !isSet(line)),
    };
  }

  private item(said: Heard): void {
    const heard = withoutOwnSizes(said, this.catalogue);
    const { item } = heard;
    const nameless = item.words.length === 0 && item.units.length === 0;
    if (item.remove || item.less || item.double) this.edited = true;
    if (leavesTheRest(item)) {
      this.keep(heard);
      return;
    }
    if ((isOfAll(item) || timesAll(item)) && !this.namesGoods(item)) {
      for (const line of this.context.draft) this.lines.change(line, item);
      return;
    }
    if (item.same && item.amounts.length === 0 && !this.comesNew(heard)) return;
    if (item.last && !this.namesGoods(item))
      this.lines.change(this.context.draft.at(-1), { ...item, remove: item.remove || item.negated });
    else if (item.everything && !this.namesGoods(item)) this.everything(item);
    else if (nameless && heard.match === null) this.nameless(item, this.called(item));
    else if (ofLinesThere(item)) this.ofDraft(heard);
    else this.line(heard);
  }

  private keep({ item, match }: Heard): void {
    const named = (match?.candidates ?? []).flatMap((at) => this.catalogue.products[at]?.sku ?? []);
    const kept = named.filter((sku) => this.drafted.has(sku));
    // "Last item 6 only" says nothing of the others.
    if (kept.length === 0 && (named.length > 0 || !item.rest)) return;
    this.kept = new Set([...(this.kept ?? []), ...kept]);
  }

  /** "Sab hata do", "sab aadha kar do". */
  private everything(item: Item): void {
    if (item.remove && item.amounts.length === 0)
      for (const { sku } of this.context.draft) this.lines.removed.add(sku);
    else if (item.double || isHalf(item))
      for (const line of this.context.draft) this.lines.change(line, item);
  }

  /** "Jasmine lux, same qty": no line that is there. */
  private comesNew({ outcome }: Heard): boolean {
    return outcome.kind === 'ask' && !outcome.question.candidates.some((sku) => this.drafted.has(sku));
  }

  private namesGoods({ words }: Item): boolean {
    return words.some(({ text }) => this.catalogue.mayName(text));
  }

  /** A line of the draft or of the catalogue, with its amount. */
  private line({ item, outcome: heard, under }: Heard): void {
    // "aur cement 80 kar do" may be 80 more or 80 in all.
    const unclear =
      item.unclear || item.either || item.negated || (item.more && item.set && item.amounts.length === 0);
    const own = readLine({ ...item, unclear }, this.catalogue, this.context);
    const outcome = !unclear && (under !== null ? own.kind !== 'line' : isSame(heard, own)) ? heard : own;
    if (heard.kind === 'nothing') return;
    if (outcome.kind === 'line') {
      this.lines.read.line(this.inItsUnit(outcome.line, item));
      if (item.more) this.lines.more.add(outcome.line.sku);
    } else if (outcome.kind === 'ask') this.lines.read.ask(outcome.question);
    else if (outcome.kind === 'unknown' && !item.aside) this.lines.read.strange(item.span);
  }

  /** "Lays neela 3 kar dena": in what the line is counted in already. */
  private inItsUnit(line: ReadLine, { amounts, units }: Item): ReadLine {
    const old = this.drafted.get(line.sku);
    const says = units.length > 0 || amounts.some(({ unit }) => unit !== null);
    const product = this.catalogue.find(line.sku);
    const sold = old && product && !says ? sellable(product, line.quantity, old.unit) : null;
    return sold ? { ...line, ...sold } : line;
  }

  /** "Taaza 10 kar do": the lines that have what mostly says nothing in their name; all of them where nothing has. */
  private called({ maybe, remove, amounts: [amount] }: Item): readonly OrderedLine[] {
    const { draft } = this.context;
    // "85 cancel" of three sizes.
    const sized = remove && amount ? draft.filter((line) => isSizeOf(line, amount, this.catalogue)) : [];
    if (sized.length === 1) return sized;
    const named = draft.filter(({ sku }) =>
      maybe.some(({ text }) => this.catalogue.hasTerm(this.catalogue.positionOf(sku), text)),
    );
    return named.length > 0 ? named : draft;
  }

  /** "80", "10 more", "2 a menos": of the only line that may be meant, where there is one. */
  private nameless(item: Item, meant: readonly OrderedLine[]): void {
    const [amount] = item.amounts;
    const [line, ...others] = meant;
    const changes = item.set || item.more || item.less || item.double || item.remove;
    const isNamed = item.remove && meant.length < this.context.draft.length;
    // "2 din me chahiye"
    if (item.aside) return;
    if (!(amount ? changes || (others.length === 0 && this.alone) : isNamed)) return;
    this.edited = true;
    // "Minus 5": as many go.
    if (others.length > 0) this.lines.ask(item, skusOf(meant));
    else if (line && amount && item.remove && isSizeOf(line, amount, this.catalogue))
      this.lines.change(line, { ...item, amounts: [] });
    else this.lines.change(line, { ...item, part: item.remove });
  }

  /** What only a line that is there already can suffer. */
  private ofDraft({ item, match: heard }: Heard): void {
    const prefer = preferencesOf(this.catalogue, this.context);
    const match = (item.amounts.length > 0 ? matchProduct(item, this.catalogue, prefer) : null) ?? heard;
    const skus = (match?.candidates ?? [])
      .filter((position) => prefer.draft.has(position))
      .flatMap((position) => this.catalogue.products[position]?.sku ?? []);
    const [sku, ...others] = skus;
    if (sku === undefined) this.lines.read.strange(item.span);
    else if (others.length > 0 && isOfAll(item) && !match?.doubtful)
      for (const each of skus) this.lines.change(this.drafted.get(each), item);
    else if (others.length > 0 || match?.doubtful) this.lines.ask(item, skus);
    else this.lines.change(this.drafted.get(sku), { ...item, amounts: match?.amount ? [match.amount] : [] });
  }
}
