import type { CatalogueRange } from './catalogue-range.js';
import { withoutTakenBack } from './amounts-taken-back.js';
import { goesOn, namesLines, unclear } from './continued.js';
import { Crossings } from './crossings.js';
import { type Cut, cutsOf, plainCuts, separates } from './cuts.js';
import type { Hearing } from './heads.js';
import { hear, type Heard, takeIn, type TakenIn } from './hearing.js';
import { type Preferences, preferencesOf } from './preferences.js';
import type { ReadingContext } from './reading.js';
import type { Token } from './tokens.js';
import { kindSeries, sizeSeries } from './size-series.js';
import { TORN_ANYWHERE, tornApart } from './tears.js';

const LONGEST = 18;
/** What all cuts of one message may cost, in readings; the longer it is, the fewer are left beside one for each item. */
const MOST_READINGS = 400;
const CHARACTERS_AN_ITEM = 11;
/** A sentence that may be cut at more places is cut at the plain ones. */
const MOST_CUTS = 60;
/** What follows so many items in one sentence is no list any more: one unknown thing. */
const MOST_ITEMS = 200;

interface Path {
  readonly worth: number;
  readonly heard: Heard | null;
  readonly before: Path | null;
  readonly hearing: Hearing;
}

/**
 * Cuts a message into items: of all ways to cut each sentence at its numbers, verbs and commas, the one in which most
 * is certain is taken; the catalogue says what is certain.
 */
export class Segments {
  private readings = 0;
  private line = 0;
  private hearing: Hearing = {
    ...{ head: null, unit: null, many: null, lead: null, leading: null, sku: null },
    ...{ sameLine: false, strange: false, listed: false },
  };
  private readonly prefer: Preferences;
  private readonly mostReadings: number;
  readonly heard: Heard[] = [];
  /** What the sentence before named without ordering it. */
  private mentioned: Heard | null = null;
  private readonly known = new Map<string, TakenIn>();

  constructor(
    private readonly text: string,
    private readonly catalogue: CatalogueRange,
    private readonly context: ReadingContext,
  ) {
    this.prefer = preferencesOf(catalogue, context);
    this.mostReadings = MOST_READINGS - text.length / CHARACTERS_AN_ITEM;
  }

  /** Takes the next sentence; what was said before is its head. */
  take(said: readonly Token[]): void {
    const tokens = withoutTakenBack(said, this.catalogue);
    const series = this.series(tokens);
    if (series !== null) {
      this.heard.push(...series);
      this.goOn(series.at(-1)!.after);
      return;
    }
    const path = this.best(tokens);
    const found: Heard[] = [];
    for (let at: Path | null = path; at !== null; at = at.before)
      if (at.heard) found.unshift({ ...at.heard, line: this.line });
    for (const each of found) {
      const meant = this.ofMentioned(each);
      if (meant) {
        this.heard.push(meant);
        continue;
      }
      const last = this.heard.findLastIndex(({ item }) => namesLines(item) || item.amounts.length > 0);
      const whole = this.isAdjacent(last, each) ? this.continued(this.heard[last], each) : null;
      if (whole) this.heard[last] = whole;
      else this.heard.push(each);
    }
    this.goOn(path.hearing);
  }

  /** Takes a sentence without what it replaces: "sariya 12 mm tata ki jagah jsw 15" is of sariya in 12 mm. */
  takeInstead({ left, replaced }: { left: readonly Token[]; replaced: readonly Token[] }): void {
    if (replaced.length > 0) this.goOn(this.best(replaced).hearing);
    this.take(left);
  }

  /** Hears of goods that are not ordered: those that follow may leave out what is said here. */
  mention(tokens: readonly Token[]): void {
    const path = this.best(tokens);
    this.mentioned = path.heard;
    this.goOn(path.hearing);
  }

  /** To the next sentence, with what was said in this one. */
  private goOn(hearing: Hearing): void {
    this.line += 1;
    this.hearing = { ...hearing, lead: null, leading: null, sku: null, sameLine: false };
  }

  /** "Baniyan 85, 90, 95 - 1 box each", "lizol lavender jasmine 1 carton each", where each of them is one certain line. */
  private series(tokens: readonly Token[]): Heard[] | null {
    const sizes = sizeSeries(tokens, this.catalogue);
    const ways = sizes ? [sizes] : kindSeries(tokens, this.catalogue);
    for (const way of ways) {
      const heard = way.map((each) =>
        hear(each, this.text, this.catalogue, this.context, this.prefer, this.hearing),
      );
      const skus = new Set(
        heard.map(({ outcome, match }) =>
          outcome.kind === 'line' && (sizes ? match?.explained : match?.complete) ? outcome.line.sku : null,
        ),
      );
      if (skus.size === heard.length && !skus.has(null))
        return heard.map((each) => ({ ...each, line: this.line }));
    }
    return null;
  }

  /** "Dolo kitne ka hai? 5 box bhej dena": the first that is counted may be what was asked about. */
  private ofMentioned(next: Heard): Heard | null {
    const { mentioned } = this;
    if (mentioned === null || (next.item.words.length === 0 && next.item.amounts.length === 0)) return null;
    this.mentioned = null;
    return this.continued(mentioned, next);
  }

  /** "2 balti. gaadi subah 8 baje se pehle mat bhejna": "no" behind other talk takes nothing back. */
  private isAdjacent(last: number, { item }: Heard): boolean {
    return item.amounts.length > 0 || last === this.heard.length - 1;
  }

  /** "Cement" on one line and "100 bag" on the next are one item, and so are "agua 1,5" and "10 fardos". */
  private continued(last: Heard | undefined, next: Heard): Heard | null {
    if (
      !last ||
      last.tokens.length > LONGEST ||
      !namesLines(last.item) ||
      next.under !== null ||
      (next.outcome.kind === 'line' && next.match?.exact === true) ||
      !goesOn(last.item, next.item, lacksCount(last))
    )
      return null;
    // "Fries 1 carton. No actually 2 carton"
    if (next.item.negated && next.item.slips) return null;
    // "10 bag bhejo" and, in a sentence of its own, "nahi 20": either may be meant.
    if (next.item.negated && next.item.amounts.length > 0)
      return { ...last, item: { ...last.item, unclear: true }, outcome: unclear(last.outcome) };
    const whole = this.hear([...last.tokens, ...next.tokens], last.before);
    return { ...whole, line: last.line };
  }

  /** A sentence that is one certain line, every word and number of it accounted for: it need not be cut. */
  private whole(tokens: readonly Token[]): Heard | null {
    if (tokens.length > LONGEST || tokens.some((_, at) => separates(tokens, at, this.catalogue))) return null;
    return this.hear(tokens, this.hearing);
  }

  private hear(tokens: readonly Token[], before: Hearing): Heard {
    this.readings += 1;
    const written = `${tokens.length} ${this.text.slice(tokens[0]?.start, tokens.at(-1)?.end)}`;
    // The same words say the same however often they are written.
    let known = this.known.get(written);
    if (!known) this.known.set(written, (known = takeIn(tokens, this.text, this.catalogue, this.prefer)));
    return hear(tokens, this.text, this.catalogue, this.context, this.prefer, before, known);
  }

  private cuts(tokens: readonly Token[]): readonly Cut[] {
    const cuts = cutsOf(tokens, this.catalogue);
    const tired = this.readings > this.mostReadings;
    if (!tired && cuts.length <= MOST_CUTS) return cuts;
    const plain = plainCuts(cuts, tokens);
    return plain.length > MOST_ITEMS ? [...plain.slice(0, MOST_ITEMS), plain.at(-1)!] : plain;
  }

  /** Dynamic programming from the left: the best cut of each beginning, by the best cuts of the shorter ones. */
  private best(tokens: readonly Token[]): Path {
    const { catalogue } = this;
    const nothing: Path = { worth: 0, heard: null, before: null, hearing: this.hearing };
    const whole = this.whole(tokens);
    if (whole && isCertain(whole))
      return { worth: whole.worth, heard: whole, before: nothing, hearing: whole.after };
    const cuts = this.cuts(tokens);
    const crossings = new Crossings(tokens, catalogue);
    const paths: Path[] = [nothing];
    for (let end = 1; end < cuts.length; end += 1) {
      let found: Path | null = null;
      for (let start = end - 1; start >= 0; start -= 1) {
        const [from, to] = [cuts[start]!, cuts[end]!];
        const tired = this.readings > this.mostReadings;
        if (start < end - 1 && (to.at - from.at > LONGEST || (found !== null && tired))) break;
        const before = paths[start]!;
        if (separates(tokens, from.at, catalogue)) {
          const hearing = { ...before.hearing, strange: false };
          if (to.at === from.at + 1) found = { ...before, hearing, heard: null, before };
          continue;
        }
        if (from.soft && before.heard?.item.amounts.length === 0) continue;
        const all = from.at === 0 && to.at === tokens.length;
        const heard = (all ? whole : null) ?? this.hear(tokens.slice(from.at, to.at), before.hearing);
        const worth =
          before.worth +
          heard.worth +
          crossings.worth(from.at, to.at) +
          (from.torn && before.heard ? TORN_ANYWHERE + tornApart(before.heard, heard, catalogue) : 0);
        if (found === null || worth > found.worth) found = { worth, heard, before, hearing: heard.after };
      }
      paths.push(found ?? { ...paths[end - 1]!, heard: null, before: paths[end - 1]! });
    }
    return paths.at(-1)!;
  }
}

const lacksCount = ({ outcome, match }: Heard): boolean =>
  outcome.kind === 'ask' && match !== null && match.amount === null;

const MOST_NUMBERS = 2;

const isCertain = ({ outcome, match, item, under }: Heard): boolean =>
  outcome.kind === 'line' &&
  match?.complete === true &&
  under === null &&
  item.amounts.length <= MOST_NUMBERS &&
  !(item.remove || item.more || item.less || item.double || item.set || item.both || item.negated);
