import {
  type CampaignNotFound,
  Campaigns,
  type CampaignState,
  type Plan,
  type Uplift,
  upliftOf,
} from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, type Money, money, ok, refuse, type Result } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { moneyOf } from '@munshi/rate-card';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import * as sql from './metrics.sql.js';

export interface CampaignFigures extends Omit<sql.FiguresRow, 'variant' | 'heldOut' | 'costMicros'> {
  readonly orders: number;
  /** Shops that ordered. */
  readonly ordered: number;
  readonly revenue: Money;
  /** As far as the prices are known; never told less than it is. */
  readonly cost: Money;
}

export interface CampaignMetrics {
  readonly total: CampaignFigures;
  readonly variants: readonly (CampaignFigures & { readonly name: string })[];
  /** Most frequent first. */
  readonly languages: readonly {
    readonly language: string;
    readonly told: number;
    readonly sent: number;
    readonly delivered: number;
    readonly read: number;
    readonly failed: number;
  }[];
  readonly heldOut: number;
  /** Why messages were not delivered, most frequent first. */
  readonly reasons: readonly { readonly state: string; readonly reason: string; readonly count: number }[];
  /** Null where nobody was held out, or it has not started. */
  readonly uplift: CampaignUplift | null;
}

export interface CampaignUplift extends Uplift {
  /** Orders until then count, for both: whoever was told last has had all of its days. Null while it has not ended. */
  readonly until: Date | null;
  /** Before that it says nothing yet. */
  readonly tooEarly: boolean;
}

type Outcome = Result<CampaignMetrics, CampaignNotFound>;

/** What became of it so far, what it brought, and what would have come anyway. */
export class FindCampaignMetrics extends Query<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
  ) {
    super();
  }
}

@QueryHandler(FindCampaignMetrics)
export class FindCampaignMetricsHandler implements IQueryHandler<FindCampaignMetrics> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, campaignId }: FindCampaignMetrics): Promise<Outcome> {
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const found = await this.campaigns.find(campaignId);
      if (found === null) return refuse({ kind: 'campaign-not-found' });
      const campaign = found.snapshot();
      const { plan } = campaign;
      const { currency } = await this.organizations.find(organizationId);
      const [rows, orders, reasons, languages, uplift] = await Promise.all([
        this.unitOfWork.rows(sql.figures, [campaignId, plan.attributionDays]),
        this.unitOfWork.rows(sql.orders, [campaignId, plan.attributionDays]),
        this.unitOfWork.rows(sql.reasons, [campaignId]),
        this.unitOfWork.rows(sql.languages, [campaignId]),
        this.uplift(campaign),
      ]);
      const told = rows.filter(({ heldOut }) => !heldOut);
      const variants = variantsOf(plan, told, orders, currency);
      return ok({
        total: variants.reduce<CampaignFigures>(added, nothing(currency)),
        variants,
        languages,
        heldOut: rows.filter(({ heldOut }) => heldOut).reduce((sum, { recipients }) => sum + recipients, 0),
        reasons,
        uplift,
      });
    });
  }

  private async uplift({ id, plan, startedAt, finishedAt }: CampaignState): Promise<CampaignUplift | null> {
    if (startedAt === null) return null;
    const last = (await this.unitOfWork.one(sql.lastStart, [id]))?.at ?? startedAt;
    const until = finishedAt && new Date(last.getTime() + plan.attributionDays * A_DAY);
    const uplift = upliftIn(await this.unitOfWork.rows(sql.groups, [id, startedAt, until]));
    return uplift && { ...uplift, until, tooEarly: until === null || this.clock.now() < until };
  }
}

const A_DAY = 86_400_000;

const COUNTS = [
  'recipients',
  'pending',
  'skipped',
  'dropped',
  'queued',
  'started',
  'sent',
  'delivered',
  'read',
  'failed',
  'refused',
  'parked',
  'unknown',
  'replied',
  'optedOut',
  'orders',
  'ordered',
] as const;

const nothing = (currency: string): CampaignFigures => ({
  ...(Object.fromEntries(COUNTS.map((count) => [count, 0])) as Record<(typeof COUNTS)[number], number>),
  revenue: money(0, currency),
  cost: money(0, currency),
});

const added = (sum: CampaignFigures, more: CampaignFigures): CampaignFigures => ({
  ...(Object.fromEntries(COUNTS.map((count) => [count, sum[count] + more[count]])) as Record<
    (typeof COUNTS)[number],
    number
  >),
  revenue: money(sum.revenue.minor + more.revenue.minor, sum.revenue.currency),
  cost: money(sum.cost.minor + more.cost.minor, sum.cost.currency),
});

const NOBODY = { variant: 0, heldOut: false, costMicros: 0 };

const variantsOf = (
  { variants }: Plan,
  told: readonly sql.FiguresRow[],
  brought: readonly { variant: number; orders: number; revenue: number; shops: number }[],
  currency: string,
): CampaignMetrics['variants'] =>
  variants.map(({ name }, nth) => {
    const { orders, shops, revenue } = brought.find(({ variant }) => variant === nth) ?? {
      orders: 0,
      shops: 0,
      revenue: 0,
    };
    const {
      variant: _,
      heldOut: __,
      costMicros: micros,
      ...figures
    } = told.find((row) => row.variant === nth) ?? NOBODY;
    return {
      ...nothing(currency),
      ...figures,
      orders,
      ordered: shops,
      revenue: money(revenue, currency),
      cost: moneyOf({ micros, currency }),
      name,
    };
  });

const upliftIn = (groups: readonly { heldOut: boolean; size: number; ordered: number }[]): Uplift | null => {
  const meant = groups.find(({ heldOut }) => !heldOut);
  const heldOut = groups.find((group) => group.heldOut);
  return meant && heldOut ? upliftOf(meant, heldOut) : null;
};
