import type { CatalogueRange } from './catalogue-range.js';
import { clausesIn } from './cuts.js';
import { changingClauses } from './deeds.js';
import { withoutDenied } from './denials.js';
import { readItem } from './items.js';
import { isSizeOf } from './line-changes.js';
import type { LineEdits } from './line-edits.js';
import type { ReadingContext } from './reading.js';
import { resetOf } from './resets.js';
import { slipIn } from './slips.js';
import { swapsIn } from './swaps.js';
import type { Token } from './tokens.js';
import { type Turn, turnOf } from './turns.js';

const CHANGES = ['remove', 'takeOut', 'less', 'more', 'double'] as const;

/** What is said of a draft by whole clauses, before they are cut into items: swaps, corrections, and what is forbidden. */
export class ClauseEdits {
  /** Some clause was of this kind. */
  edited = false;

  constructor(
    private readonly lines: LineEdits,
    private readonly text: string,
    private readonly catalogue: CatalogueRange,
    private readonly context: ReadingContext,
  ) {}

  /** Does what the clauses of a sentence say; what is left of it is for others to read. */
  take(tokens: readonly Token[]): readonly (readonly Token[])[] {
    return this.withoutForbidden(tokens)
      .flatMap((left) => this.withoutTurns(left))
      .map((left) => withoutDenied(left, this.catalogue));
  }

  private withoutForbidden(tokens: readonly Token[]): readonly (readonly Token[])[] {
    const left = changingClauses(tokens, this.catalogue);
    if (left !== null) this.edited = true;
    return left ?? [tokens];
  }

  /** What is left of a sentence when what it swaps or corrects is done, clause by clause or all in one. */
  private withoutTurns(tokens: readonly Token[]): readonly (readonly Token[])[] {
    const turns = (clause: readonly Token[]): boolean => this.swap(clause) || this.correction(clause);
    const clauses = clausesIn(tokens, this.catalogue);
    const others = clauses.filter((clause) => !this.recount(clause));
    if (others.length < clauses.length) {
      this.edited = true;
      return others.flatMap((clause) => this.withoutTurns(clause));
    }
    const apart = clauses.filter((clause) => this.names(clause)).length > 1;
    const left = apart ? clauses.filter((clause) => !turns(clause)) : clauses;
    if (left.length === clauses.length && !turns(tokens)) return [tokens];
    this.edited = true;
    const rest = left.filter((clause) => this.tells(clause) && !this.tellsOfSlip(clause));
    return left.length < clauses.length ? rest : [];
  }

  /** The old line goes, and the new product comes in its quantity unless another is said. */
  private swap(tokens: readonly Token[]): boolean {
    return (
      swapsIn(tokens, this.catalogue).some((swap) =>
        this.turned(turnOf(swap, this.text, this.catalogue, this.context)),
      ) || this.turned(resetOf(tokens, this.text, this.catalogue, this.context))
    );
  }

  private turned(turn: Turn | null): boolean {
    if (turn === null) return false;
    const { old, item, fits, only, amount } = turn;
    if (only === null) {
      this.lines.ask(
        item,
        fits.map((at) => this.catalogue.products[at]!.sku),
      );
      return true;
    }
    this.lines.removed.add(old.sku);
    const { sku, unit } = this.catalogue.products[only]!;
    const { value, unit: said } = amount?.value ? amount : { value: old.quantity, unit: old.unit };
    this.lines.put({ ...old, sku }, item, value, said ?? unit);
    // "Heavy ki jagah light" of a list that has both: as much more of it.
    if (this.context.draft.some((line) => line.sku === sku)) this.lines.more.add(sku);
    return true;
  }

  /** "Not 100, 80": whichever line says 100. */
  private correction(tokens: readonly Token[]): boolean {
    const slip = slipIn(tokens, this.text, this.catalogue, this.context);
    if (slip === null) return false;
    const { item, meant, right } = slip;
    const [line, ...others] = meant;
    if (line && others.length === 0) this.lines.put(line, item, right.value, right.unit ?? line.unit);
    else
      this.lines.ask(
        item,
        meant.map(({ sku }) => sku),
      );
    return true;
  }

  /** "90 make 20", "85 ko 40 kar do": the line of that size. */
  private recount(tokens: readonly Token[]): boolean {
    const item = readItem(tokens, this.text, this.catalogue);
    const [size, count, ...others] = item.amounts;
    const isSet = item.set && item.words.length + item.units.length + others.length === 0;
    if (!isSet || !size || !count?.value) return false;
    const [line, ...more] = this.context.draft.filter((each) => isSizeOf(each, size, this.catalogue));
    if (line === undefined || more.length > 0) return false;
    this.lines.put(line, item, count.value, count.unit ?? line.unit);
    return true;
  }

  /** "Foil wrong", beside what is right. */
  private tellsOfSlip(clause: readonly Token[]): boolean {
    return (
      clause.some((token) => this.catalogue.says('slip', token)) &&
      clause.every(({ kind }) => kind !== 'number')
    );
  }

  /** It names goods, counts them or changes a line; "thats it" does none of it. */
  private tells(clause: readonly Token[]): boolean {
    return (
      this.names(clause) ||
      clause.some((token) => token.kind === 'number' || this.catalogue.saysAny(CHANGES, token))
    );
  }

  private names(clause: readonly Token[]): boolean {
    return clause.some((token) => token.kind === 'word' && this.catalogue.names(token.text));
  }
}
