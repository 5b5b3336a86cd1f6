import { done, type Id, mayBecome, ok, refuse, type Result } from '@munshi/kernel';
import { CAMPAIGN_TRANSITIONS, type CampaignStatus } from './campaign-status.js';
import { type CampaignUnderWay, changesOf, lateProblems, type PlanChange } from './plan-changes.js';
import { checkPlan, type InvalidCampaign, type Plan } from './plan.js';

/** Why a campaign does not go on, or has ended before everybody was told. */
export type CampaignReason =
  | 'staff'
  | 'canary-failures'
  | 'canary-opt-outs'
  | 'budget'
  | 'template-missing'
  | 'template-paused'
  | 'template-rejected'
  | 'template-disabled'
  | 'template-recategorised'
  | 'template-pending'
  | 'sender-gone'
  | 'frequency-cap'
  | 'quiet-hours'
  | 'empty-audience'
  | 'provider'
  | 'ended';

export interface CampaignState {
  readonly id: Id;
  readonly plan: Plan;
  readonly status: CampaignStatus;
  readonly reason: CampaignReason | null;
  /** What staff should know besides: the provider's words, counts. */
  readonly detail: string | null;
  readonly version: number;
  readonly createdAt: Date;
  /** When its audience was frozen, which is when it started. */
  readonly startedAt: Date | null;
  /** When it last began to run: at its start, or when staff resumed it. */
  readonly runningSince: Date | null;
  readonly canaryPassedAt: Date | null;
  readonly finishedAt: Date | null;
  /** When somebody has to look at it next; null for when staff say so. */
  readonly lookAt: Date | null;
}

export interface WrongCampaignStatus {
  readonly kind: 'wrong-campaign-status';
  readonly status: CampaignStatus;
  readonly wanted: CampaignStatus;
}

export interface NotInTheFuture {
  readonly kind: 'starts-in-the-past';
}

/** What has become of it, for those who ask later. */
export interface CampaignNews {
  readonly status: CampaignStatus;
  readonly reason: CampaignReason | null;
  readonly detail: string | null;
  readonly changes: readonly PlanChange[];
}

type Moved = Result<void, WrongCampaignStatus>;

const RAISED = 'It has a larger budget, and goes on when it is resumed.';
/** What had stopped it is over. */
const QUIET = { reason: null, detail: null } as const;

/** A message of ours to many, each of whom gets it at most once. */
export class Campaign {
  private readonly untold: CampaignNews[] = [];

  constructor(private state: CampaignState) {}

  static draft(id: Id, plan: Plan, now: Date): Result<Campaign, InvalidCampaign> {
    const checked = checkPlan(plan);
    if (!checked.ok) return checked;
    const state = {
      id,
      plan,
      status: 'draft',
      reason: null,
      detail: null,
      version: 1,
      createdAt: now,
      startedAt: null,
      runningSince: null,
      canaryPassedAt: null,
      finishedAt: null,
      lookAt: null,
    } as const;
    return { ok: true, value: new Campaign(state) };
  }

  snapshot(): CampaignState {
    return this.state;
  }

  /** What has happened since it was last asked. */
  news(): readonly CampaignNews[] {
    return this.untold.splice(0);
  }

  /** Its plan, and the list of numbers that belongs to it, are open until it starts. */
  changeable(): Moved {
    const { status, startedAt } = this.state;
    const mayChange = status === 'draft' || mayBecome(CAMPAIGN_TRANSITIONS, status, 'draft');
    return mayChange && startedAt === null ? done : this.wrong('draft');
  }

  /**
   * What was scheduled is a draft again, since somebody has to look at what it has become. So is what was paused before its
   * time, most likely for what is changed now. Once it has started, when it speaks and how fast may change, and no more.
   */
  change(
    plan: Plan,
    now: Date,
  ): Result<readonly PlanChange[], InvalidCampaign | CampaignUnderWay | WrongCampaignStatus> {
    if (this.state.startedAt !== null) return this.changeCourse(plan, now);
    const changeable = this.changeable();
    if (!changeable.ok) return changeable;
    const checked = checkPlan(plan);
    if (!checked.ok) return checked;
    this.state = { ...this.state, ...QUIET, lookAt: null, plan: checked.value, status: 'draft' };
    return ok([]);
  }

  private changeCourse(
    plan: Plan,
    now: Date,
  ): Result<readonly PlanChange[], InvalidCampaign | CampaignUnderWay | WrongCampaignStatus> {
    const { status, canaryPassedAt } = this.state;
    if (status !== 'running' && status !== 'paused') return this.wrong('draft');
    const changes = changesOf(this.state.plan, plan);
    const problems = lateProblems(changes, { now, canaryIsOver: canaryPassedAt !== null });
    if (problems.length > 0) return refuse({ kind: 'campaign-under-way', problems });
    const checked = checkPlan(plan);
    if (!checked.ok) return checked;
    this.state = { ...this.state, plan, lookAt: status === 'running' ? now : plan.endsAt };
    if (changes.length > 0) this.tell(changes);
    return ok(changes);
  }

  /** More, or less, than it had; also while it runs, and after it had been used up: then it waits for staff alone. */
  changeBudget(budgetMinor: number | null): Result<void, InvalidCampaign | WrongCampaignStatus> {
    const { status, reason, plan } = this.state;
    if (status === 'completed' || status === 'cancelled') return this.wrong('running');
    const checked = checkPlan({ ...plan, budgetMinor });
    if (!checked.ok) return checked;
    const more = budgetMinor === null || budgetMinor > (plan.budgetMinor ?? Infinity);
    const now = reason === 'budget' && more ? ({ reason: 'staff', detail: RAISED } as const) : {};
    const changes = changesOf(plan, checked.value);
    this.state = { ...this.state, ...now, plan: checked.value };
    if (changes.length > 0) this.tell(changes);
    return done;
  }

  /** It starts by itself at its time. */
  schedule(now: Date): Result<void, WrongCampaignStatus | NotInTheFuture> {
    const { startsAt } = this.state.plan;
    if (startsAt === null || startsAt <= now) return refuse({ kind: 'starts-in-the-past' });
    return this.become('scheduled', { ...QUIET, lookAt: startsAt });
  }

  /** Whether it may start as things stand. */
  startable(): Moved {
    const { status, startedAt } = this.state;
    const may = startedAt === null && mayBecome(CAMPAIGN_TRANSITIONS, status, 'running');
    return may ? done : this.wrong('running');
  }

  /** Its audience is frozen in the same unit of work; `detail` is what staff should know of that. */
  start(now: Date, detail: string | null = null): Moved {
    const may = this.startable();
    if (!may.ok) return may;
    return this.become('running', { reason: null, detail, startedAt: now, runningSince: now, lookAt: now });
  }

  /** Its end comes all the same. */
  pause(reason: CampaignReason, detail: string | null = null): Moved {
    const { startedAt, plan } = this.state;
    return this.become('paused', { reason, detail, lookAt: startedAt && plan.endsAt });
  }

  /**
   * Where a canary had stopped it, whoever resumes it has seen why: the others follow. One that had not started waits for
   * its time again, and starts at once where that has passed meanwhile.
   */
  resume(now: Date): Moved {
    const { startedAt, reason, canaryPassedAt } = this.state;
    const { startsAt } = this.state.plan;
    if (this.state.status !== 'paused') return this.wrong('running');
    const accepted = reason === 'canary-failures' || reason === 'canary-opt-outs';
    return this.become(startedAt === null ? 'scheduled' : 'running', {
      ...QUIET,
      lookAt: startedAt === null && startsAt !== null && startsAt > now ? startsAt : now,
      runningSince: startedAt === null ? null : now,
      canaryPassedAt: accepted ? now : canaryPassedAt,
    });
  }

  passCanary(now: Date): void {
    this.state = { ...this.state, canaryPassedAt: now };
  }

  /** The caller has seen that no recipient is left in a state that is not final. */
  complete(now: Date, reason: CampaignReason | null = null): Moved {
    return this.become('completed', { reason, detail: null, finishedAt: now, lookAt: null });
  }

  /** Whoever was not told yet is not told any more; a round lets them go. */
  cancel(now: Date): Moved {
    return this.become('cancelled', { reason: 'staff', detail: null, finishedAt: now, lookAt: now });
  }

  lookAgain(at: Date | null): void {
    this.state = { ...this.state, lookAt: at };
  }

  private become(status: CampaignStatus, more: Partial<CampaignState>): Moved {
    if (!mayBecome(CAMPAIGN_TRANSITIONS, this.state.status, status)) return this.wrong(status);
    this.state = { ...this.state, status, ...more, version: this.state.version + 1 };
    this.tell([]);
    return done;
  }

  private tell(changes: readonly PlanChange[]): void {
    const { status, reason, detail } = this.state;
    this.untold.push({ status, reason, detail, changes });
  }

  private wrong(wanted: CampaignStatus) {
    return refuse({ kind: 'wrong-campaign-status', status: this.state.status, wanted } as const);
  }
}
