import type { Id } from '@munshi/kernel';
import type { BudgetLeft } from './send-policy.js';

const DAY = 86_400_000;
/** Those who wait for room are looked at again in turns, not all at once for the one who has it. */
const SOONEST_ROOM = 60_000;

export interface Month {
  /** Its first day, `2026-11-01`. */
  readonly name: string;
  /** Null for no budget. */
  readonly left: BudgetLeft | null;
}

/** Who was written to out of the blue in the last 24 h, under the limit that the provider sets. */
export interface Portfolio {
  readonly limit: number;
  readonly people: number;
  readonly known: ReadonlySet<Id>;
  /** When those were written to who leave it next, earliest first. */
  readonly leaving: readonly Date[];
}

export interface Taken {
  readonly batch: Id | null;
  readonly contactId: Id;
  readonly micros: number | null;
  /** A budget counts it. */
  readonly unasked: boolean;
  /** It goes out as a template, so the portfolio counts it. */
  readonly template: boolean;
}

/**
 * What one claim may still spend, and whom it may write to: told apart message by message, so that of a hundred that are
 * decided together none goes beyond. Its rows are held until the claim commits.
 */
export class Allowance {
  private spent = 0;
  private readonly spentBy = new Map<Id, number>();
  private readonly met = new Set<Id>();
  private fresh = 0;
  private waiting = 0;

  constructor(
    private readonly now: Date,
    /** Null where nothing of the claim is counted. */
    readonly month: Month | null,
    /** What each has left; those without a budget are not here. */
    private readonly batches: ReadonlyMap<Id, number>,
    readonly portfolio: Portfolio | null,
  ) {}

  monthLeft(): BudgetLeft | null {
    const left = this.month?.left ?? null;
    return left && { ...left, micros: left.micros - this.spent };
  }

  batchLeft(batch: Id | null): BudgetLeft | null {
    const left = batch === null ? undefined : this.batches.get(batch);
    if (batch === null || left === undefined) return null;
    return { micros: left - (this.spentBy.get(batch) ?? 0), until: null };
  }

  /** When there is room for this person; null where there is. */
  portfolioUntil(contactId: Id): Date | null {
    if (this.portfolio === null) return null;
    const { limit, people, known, leaving } = this.portfolio;
    if (known.has(contactId) || this.met.has(contactId) || people + this.fresh < limit) return null;
    // Each of those who wait has a place of their own to wait for.
    const place = leaving[this.waiting] ?? leaving.at(-1) ?? this.now;
    this.waiting += 1;
    return new Date(Math.max(place.getTime() + DAY, this.now.getTime() + SOONEST_ROOM));
  }

  take({ batch, contactId, micros, unasked, template }: Taken): void {
    if (unasked && micros !== null) {
      this.spent += micros;
      if (batch !== null) this.spentBy.set(batch, (this.spentBy.get(batch) ?? 0) + micros);
    }
    if (!template || this.portfolio === null || this.met.has(contactId)) return;
    this.met.add(contactId);
    if (!this.portfolio.known.has(contactId)) this.fresh += 1;
  }

  /** What is to be written down. */
  taken(): {
    readonly micros: number;
    readonly batches: ReadonlyMap<Id, number>;
    readonly people: readonly Id[];
    readonly fresh: number;
  } {
    return { micros: this.spent, batches: this.spentBy, people: [...this.met], fresh: this.fresh };
  }
}
