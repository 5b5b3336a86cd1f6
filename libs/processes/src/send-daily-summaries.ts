import { POOL, statement, UnitOfWork } from '@munshi/database';
import { FindMoneyBetween } from '@munshi/invoices';
import { Clock, dayAfter, type Id, instantAt, localTimeAt, money } from '@munshi/kernel';
import { ChannelRoutes, Conversations, CountParked, Outbound, Recipients } from '@munshi/messaging';
import { LOGGER, type Logger } from '@munshi/observability';
import { FindOrdersBetween } from '@munshi/orders';
import { type Organization, Organizations } from '@munshi/organizations';
import { dayFromIso } from '@munshi/tax';
import { type DailySummary, dailySummary } from '@munshi/wording';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type pg from 'pg';
import { TemplateTalk } from './template-talk.js';

const begin = statement<never, [Id, string, Date]>(
  'daily-summaries.begin',
  `INSERT INTO daily_summaries (organization_id, day, told_at) VALUES ($1, $2::date, $3) ON CONFLICT DO NOTHING`,
);

/** Tells the owner of the day, from one summary until the next: once a day, on WhatsApp and in the log. */
@Injectable()
export class SendDailySummaries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: QueryBus,
    private readonly organizations: Organizations,
    private readonly routes: ChannelRoutes,
    private readonly conversations: Conversations,
    private readonly recipients: Recipients,
    private readonly outbound: Outbound,
    private readonly talk: TemplateTalk,
    private readonly clock: Clock,
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async send(): Promise<void> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<{ organization_id: Id }>({
      name: 'daily-summaries.due',
      text: 'SELECT organization_id FROM due_daily_summaries($1)',
      values: [now],
    });
    for (const { organization_id: id } of rows)
      await this.sumUp(id, now).catch((error: unknown) => {
        this.logger.error({ err: error, organization: id }, 'a day could not be summed up');
      });
  }

  private async sumUp(organizationId: Id, now: Date): Promise<void> {
    const organization = await this.organizations.find(organizationId);
    const { day } = localTimeAt(now, organization.timeZone);
    await this.unitOfWork.run(organizationId, async () => {
      const fresh = await this.unitOfWork.execute(begin, [organizationId, day, now]);
      if (fresh === 0) return;
      const summary = await this.figures(organization, day, now);
      await this.tell(organization, day, summary);
      const { orders, moneyIn, overdue, parked } = summary;
      const told = {
        orders: orders.count,
        ordered: orders.total.minor,
        moneyIn: moneyIn.minor,
        overdue: overdue.minor,
        parked,
      };
      this.unitOfWork.afterCommit(() => {
        this.logger.info({ organization: organizationId, day, ...told }, 'daily summary');
      });
    });
  }

  private async figures(organization: Organization, day: string, now: Date): Promise<DailySummary> {
    const { id, currency, timeZone, name, dailySummaryAt } = organization;
    const at = (on: string): Date => instantAt({ day: on, minutes: dailySummaryAt ?? 0 }, timeZone);
    // Kept for a minute: it may have been switched off, or put off, since it was read.
    const until = at(day) <= now ? at(day) : now;
    const from = at(dayAfter(day, -1));
    const [orders, sums, parked] = await Promise.all([
      this.queries.execute(new FindOrdersBetween(id, from, until)),
      this.queries.execute(new FindMoneyBetween(id, from, until, day)),
      this.queries.execute(new CountParked(id)),
    ]);
    return {
      day: dayFromIso(day),
      seller: name,
      orders: { count: orders.count, total: money(orders.totalMinor, currency) },
      moneyIn: money(sums.receivedMinor, currency),
      overdue: money(sums.overdueMinor, currency),
      parked,
    };
  }

  private async tell(organization: Organization, day: string, summary: DailySummary): Promise<void> {
    const conversationId = await this.ownersConversation(organization);
    const wording = await this.talk.of(dailySummary(summary, organization.language));
    if (conversationId === null || wording === null) return;
    await this.outbound.tell({ ...wording, conversationId, identity: `daily-summary:${day}` });
  }

  /** With the number of ours that the owner wrote to last; null where there is no owner's number, or none of ours. */
  private async ownersConversation({ id, alertNumber }: Organization): Promise<Id | null> {
    if (alertNumber === null) return null;
    const routes = this.routes.all().filter(({ organizationId }) => organizationId === id);
    const ids: Id[] = [];
    for (const route of routes) ids.push(await this.conversations.withNumber(route, alertNumber));
    const known = await this.recipients.of(ids);
    const latest = [...known].sort((left, right) => timeOf(right.lastInboundAt) - timeOf(left.lastInboundAt));
    return latest[0]?.conversationId ?? null;
  }
}

const timeOf = (date: Date | null): number => date?.getTime() ?? 0;
