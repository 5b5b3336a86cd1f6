import { FindCampaigns } from '@munshi/campaigns';
import { POOL, statement, UnitOfWork } from '@munshi/database';
import { FindMoneyBetween } from '@munshi/invoices';
import { Clock, dayAfter, type Id, instantAt, localTimeAt, money, sum } from '@munshi/kernel';
import { CountParked, Outbound, Reach, type Reached } from '@munshi/messaging';
import { LOGGER, type Logger } from '@munshi/observability';
import { FindOrdersBetween } from '@munshi/orders';
import { type Organization, Organizations, payableOf } from '@munshi/organizations';
import { dayFromIso } from '@munshi/tax';
import { Templates } from '@munshi/templates';
import { type DailySummary, dailySummary } from '@munshi/wording';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type pg from 'pg';
import type { SummaryOutcome } from './find-daily-summaries.js';
import { TemplateTalk } from './template-talk.js';

const begin = statement<never, [Id, string, Date]>(
  'daily-summaries.begin',
  `INSERT INTO daily_summaries (organization_id, day, told_at) VALUES ($1, $2::date, $3) ON CONFLICT DO NOTHING`,
);
const end = statement<never, [Id, string, SummaryOutcome]>(
  'daily-summaries.end',
  `UPDATE daily_summaries SET outcome = $3 WHERE organization_id = $1 AND day = $2::date`,
);

/** As long as WhatsApp lets free text through after somebody's message, less what the sender may take. */
const WINDOW_MS = 24 * 3_600_000 - 300_000;

/** Tells the owner of the day, from one summary until the next: once a day, on WhatsApp and in the log. */
@Injectable()
export class SendDailySummaries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: QueryBus,
    private readonly organizations: Organizations,
    private readonly reach: Reach,
    private readonly outbound: Outbound,
    private readonly talk: TemplateTalk,
    private readonly templates: Templates,
    private readonly clock: Clock,
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Organizations that are left when it is `ended` stay due. */
  async send(ended?: AbortSignal): Promise<void> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<{ organization_id: Id }>({
      name: 'daily-summaries.due',
      text: 'SELECT organization_id FROM due_daily_summaries($1)',
      values: [now],
    });
    for (const { organization_id: id } of rows) {
      if (ended?.aborted === true) return;
      await this.sumUp(id, now).catch((error: unknown) => {
        this.logger.error({ err: error, organization: id }, 'a day could not be summed up');
      });
    }
  }

  private async sumUp(organizationId: Id, now: Date): Promise<void> {
    const organization = await this.organizations.find(organizationId);
    // Kept for a minute: switched on since it was read, it has no hour to sum up until, and is due again by then.
    if (organization.dailySummaryAt === null) return;
    const { day } = localTimeAt(now, organization.timeZone);
    await this.unitOfWork.run(organizationId, async () => {
      const fresh = await this.unitOfWork.execute(begin, [organizationId, day, now]);
      if (fresh === 0) return;
      const summary = await this.figures(organization, day, now);
      const outcome = await this.tell(organization, day, summary, now);
      await this.unitOfWork.execute(end, [organizationId, day, outcome]);
      const { orders, moneyIn, overdue, parked, stopped } = summary;
      const told = {
        orders: orders.count,
        ordered: orders.total.minor,
        moneyIn: moneyIn.minor,
        overdue: overdue.minor,
        parked,
        stopped: stopped.length,
        outcome,
      };
      this.unitOfWork.afterCommit(() => {
        this.logger.info({ organization: organizationId, day, ...told }, 'daily summary');
        if (outcome !== 'told')
          this.logger.warn(
            { organization: organizationId, day, outcome },
            'the owner was not told of the day',
          );
      });
    });
  }

  private async figures(organization: Organization, day: string, now: Date): Promise<DailySummary> {
    const { id, currency, timeZone, name, dailySummaryAt } = organization;
    const at = (on: string): Date => instantAt({ day: on, minutes: dailySummaryAt ?? 0 }, timeZone);
    // Kept for a minute: it may have been switched off, or put off, since it was read.
    const until = at(day) <= now ? at(day) : now;
    const from = at(dayAfter(day, -1));
    const [ordered, sums, parked, paused] = await Promise.all([
      this.queries.execute(new FindOrdersBetween(id, from, until)),
      this.queries.execute(new FindMoneyBetween(id, from, until, day)),
      this.queries.execute(new CountParked(id)),
      this.queries.execute(new FindCampaigns(id, { status: 'paused' })),
    ]);
    const orders = ordered.map((total) => payableOf(organization, money(total, currency)));
    return {
      day: dayFromIso(day),
      seller: name,
      orders: { count: orders.length, total: sum(orders, currency) },
      moneyIn: money(sums.receivedMinor, currency),
      overdue: money(sums.overdueMinor, currency),
      parked,
      stopped: paused.items.filter(({ reason }) => reason !== 'staff').map(({ plan }) => plan.name),
    };
  }

  /** What could not go out is not put there to wait: a day's figures say nothing on the next. */
  private async tell(
    { id, alertNumber, language }: Organization,
    day: string,
    summary: DailySummary,
    now: Date,
  ): Promise<SummaryOutcome> {
    if (alertNumber === null) return 'no-number';
    const [reached, wording] = [
      await this.reach.of(id, [alertNumber]),
      await this.talk.of(dailySummary(summary, language)),
    ];
    if (reached === null) return 'no-channel';
    if (wording === null) return 'cannot-be-said';
    if (
      !isOpen(reached, now) &&
      (await this.templates.approvedAt(reached.route.id, wording.template)) === null
    )
      return 'no-approved-template';
    const { conversationId } = reached.recipient;
    await this.outbound.tell({ ...wording, conversationId, identity: `daily-summary:${day}` });
    return 'told';
  }
}

const isOpen = ({ recipient: { lastInboundAt } }: Reached, now: Date): boolean =>
  lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < WINDOW_MS;
