import { type SendingWindow, closedUntil } from './sending-windows.js';

/** Why nobody can be told for a while. */
export type StandstillReason =
  'sending-window' | 'quiet-hours' | 'frequency-cap' | 'portfolio-limit' | 'month-budget' | 'canary';

/** Some of an audience who may be told at the same times. */
export interface Crowd {
  readonly recipients: number;
  /** Where their clock hangs. */
  readonly zone: string;
  /** Not before then; null for at once. */
  readonly from: Date | null;
}

/** All that decides when a campaign tells whom. */
export interface Circumstances {
  readonly from: Date;
  readonly endsAt: Date | null;
  readonly crowds: readonly Crowd[];
  readonly perSecond: number;
  /** The campaign's own clock, and when it speaks by that. */
  readonly zone: string;
  readonly windows: readonly SendingWindow[];
  /** When it is no more quiet there; null while it is not. */
  readonly quietUntil: (at: Date, zone: string) => Date | null;
  /** How many people the number may write to in 24 h, and has; null for no limit. */
  readonly portfolio: { readonly most: number; readonly written: number } | null;
  /** How many messages are left of this month's budget, how many a month pays for, and when one ends; null for no budget. */
  readonly month: {
    readonly left: number;
    readonly most: number;
    readonly endOf: (at: Date) => Date;
  } | null;
  readonly canary: { readonly size: number; readonly waitMinutes: number } | null;
}

export interface Standstill {
  readonly reason: StandstillReason;
  readonly from: Date;
  readonly until: Date;
}

export interface Timetable {
  /** When the last of them is told; null where that is never, or too far ahead to say. */
  readonly finishesAt: Date | null;
  /** In their order. */
  readonly standstills: readonly Standstill[];
  /** Who would not be told before its end, or within the days that are looked at. */
  readonly untold: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
/** Quiet hours and windows are looked at anew after each of these, on the clock. */
const SLICE = 5 * MINUTE;
/** Nobody looks further ahead. */
export const HORIZON = 60 * DAY;

/** Told as if by a sender that does nothing else, and each of them as late as they may have to wait: about then it is over. */
export const timetable = (circumstances: Circumstances): Timetable => {
  const course = new Course(circumstances);
  while (course.goesOn()) {
    const wait = course.standstill();
    if (wait === null) course.tell();
    else course.wait(wait);
  }
  return course.end();
};

/** Where it stands at a moment, and what happens next. */
class Course {
  private at: number;
  private readonly left: number[];
  private readonly standstills: Standstill[] = [];
  /** Whom it has told of late, for the people of a day. */
  private readonly told: { readonly at: number; readonly count: number }[] = [];
  private canaryLeft: number;
  private month: { left: number; until: number } | null;
  private stuck = false;

  constructor(private readonly given: Circumstances) {
    this.at = given.from.getTime();
    this.left = given.crowds.map(({ recipients }) => recipients);
    this.canaryLeft = given.canary?.size ?? 0;
    this.month = given.month && { left: given.month.left, until: given.month.endOf(given.from).getTime() };
  }

  goesOn(): boolean {
    const end = Math.min(this.given.endsAt?.getTime() ?? Infinity, this.given.from.getTime() + HORIZON);
    return this.untold() > 0 && this.at < end && !this.stuck;
  }

  /** Why nobody can be told now, and until when; null where somebody can. */
  standstill(): Standstill | null {
    const now = new Date(this.at);
    const { zone, windows, portfolio } = this.given;
    const opensAt = closedUntil(now, zone, windows);
    if (opensAt !== null) return this.until('sending-window', opensAt.getTime());
    const asleep = this.asleep(now);
    if (asleep !== null) return asleep;
    if (portfolio !== null && this.peopleLeft(portfolio) <= 0)
      return this.until('portfolio-limit', this.nextLeaves(portfolio));
    return this.month !== null && this.moneyLeft() <= 0 ? this.until('month-budget', this.month.until) : null;
  }

  wait(standstill: Standstill): void {
    this.stuck = !Number.isFinite(standstill.until.getTime());
    if (this.stuck) return;
    this.at = standstill.until.getTime();
    const last = this.standstills.at(-1);
    if (last?.reason === standstill.reason && last.until.getTime() === standstill.from.getTime())
      this.standstills.splice(-1, 1, { ...last, until: standstill.until });
    else this.standstills.push(standstill);
  }

  /** As many as may be told until the clock is looked at again. */
  tell(): void {
    const { perSecond, portfolio, canary, endsAt } = this.given;
    const slice = (Math.min(sliceAfter(this.at), endsAt?.getTime() ?? Infinity) - this.at) / SECOND;
    const open = this.open(new Date(this.at));
    const most = Math.min(
      Math.max(1, Math.floor(slice * perSecond)),
      portfolio === null ? Infinity : this.peopleLeft(portfolio),
      this.month === null ? Infinity : this.moneyLeft(),
      this.canaryLeft > 0 ? this.canaryLeft : Infinity,
    );
    let count = 0;
    for (const nth of open) {
      const some = Math.min(this.left[nth] ?? 0, most - count);
      this.left[nth] = (this.left[nth] ?? 0) - some;
      count += some;
    }
    this.at += Math.ceil((count / perSecond) * SECOND);
    this.told.push({ at: sliceAfter(this.at - 1), count });
    if (this.month !== null) this.month.left -= count;
    if (this.canaryLeft === 0) return;
    this.canaryLeft -= count;
    if (this.canaryLeft === 0 && canary !== null && this.untold() > 0 && canary.waitMinutes > 0)
      this.wait(this.until('canary', this.at + canary.waitMinutes * MINUTE));
  }

  end(): Timetable {
    const untold = this.untold();
    return { finishesAt: untold > 0 ? null : new Date(this.at), standstills: this.standstills, untold };
  }

  private untold(): number {
    return this.left.reduce((sum, count) => sum + count, 0);
  }

  private open(now: Date): readonly number[] {
    return this.given.crowds.flatMap(({ zone, from }, nth) =>
      (this.left[nth] ?? 0) > 0 && (from === null || from <= now) && this.given.quietUntil(now, zone) === null
        ? [nth]
        : [],
    );
  }

  /** Nobody may be told as yet: until the first of them may. */
  private asleep(now: Date): Standstill | null {
    if (this.open(now).length > 0) return null;
    const waits = this.given.crowds.flatMap(({ zone, from }, nth) => {
      if ((this.left[nth] ?? 0) === 0) return [];
      if (from !== null && from > now) return [this.until('frequency-cap', from.getTime())];
      const until = this.given.quietUntil(now, zone);
      return until === null ? [] : [this.until('quiet-hours', until.getTime())];
    });
    return waits.sort((left, right) => left.until.getTime() - right.until.getTime())[0] ?? null;
  }

  /** Who was written to before it began counts for a day from then on, which is the longest that they may. */
  private peopleLeft({ most, written }: NonNullable<Circumstances['portfolio']>): number {
    const since = this.at - DAY;
    const mine = this.told.reduce((sum, { at, count }) => (at > since ? sum + count : sum), 0);
    return most - mine - (since < this.begins() ? written : 0);
  }

  private nextLeaves({ most, written }: NonNullable<Circumstances['portfolio']>): number {
    if (most === 0) return Infinity;
    const since = this.at - DAY;
    const first = this.told.find(({ at }) => at > since)?.at ?? Infinity;
    const before = written > 0 && since < this.begins() ? this.begins() : Infinity;
    return Math.min(first, before) + DAY;
  }

  /** People count by slices, so that a day later they do not leave one by one. */
  private begins(): number {
    return sliceAfter(this.given.from.getTime());
  }

  private moneyLeft(): number {
    const { month, given } = this;
    if (month === null || given.month === null) return Infinity;
    if (this.at >= month.until) {
      month.left = given.month.most;
      month.until = given.month.endOf(new Date(this.at)).getTime();
    }
    // A month that pays for nobody is followed by others like it.
    if (month.left <= 0 && given.month.most <= 0) month.until = Infinity;
    return month.left;
  }

  private until(reason: StandstillReason, until: number): Standstill {
    return { reason, from: new Date(this.at), until: new Date(until) };
  }
}

const sliceAfter = (at: number): number => (Math.floor(at / SLICE) + 1) * SLICE;
