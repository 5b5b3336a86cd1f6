import { actionOf, type SendAction } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import { Clock } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import type { ChannelRoute } from '../accounts/channel-route.js';
import { type Answer, Feedback } from '../outbound/feedback.js';
import { laterDay, MOST_ATTEMPTS } from '../outbound/outcome.js';
import { type PriceList, Prices } from '../outbound/prices.js';
import { type Change, Spending } from '../outbound/spending.js';
import { PROBE_EVERY_MS, Troubles } from '../outbound/troubles.js';
import * as sql from './statuses.sql.js';

interface Failure {
  readonly told: sql.Told;
  readonly action: SendAction;
  /** When it is tried again; null for never. */
  readonly again: Date | null;
}

/** What statuses mean beyond the message's own state: money, consent, templates, numbers, and another try. */
@Injectable()
export class Consequences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly prices: Prices,
    private readonly spending: Spending,
    private readonly feedback: Feedback,
    private readonly troubles: Troubles,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that has joined them: people, then budgets, then accounts, as everywhere. */
  async of(route: ChannelRoute, updated: readonly sql.Told[]): Promise<void> {
    if (updated.length === 0) return;
    const now = this.clock.now();
    const failures = updated
      .filter(({ hadFailed, hasFailed }) => hasFailed && !hadFailed)
      .map((told) => failureOf(route, told, now));
    const answers = failures.map((failure) => answerOf(route, failure));
    await this.feedback.suppress(answers);
    await this.settle(route, updated, await this.sendLater(failures));
    await this.feedback.trouble(answers);
    await this.letIn(route, updated);
  }

  private async sendLater(failures: readonly Failure[]): Promise<ReadonlySet<sql.Told>> {
    const later = failures.flatMap(({ told, again }) => (again === null ? [] : [{ told, again }]));
    if (later.length > 0)
      await this.unitOfWork.execute(sql.sendLater, [
        later.map(({ told }) => told.outbound),
        later.map(({ again }) => again),
      ]);
    return new Set(later.map(({ told }) => told));
  }

  /** What the provider bills is what it cost; what never arrived costs nothing. */
  private async settle(
    route: ChannelRoute,
    updated: readonly sql.Told[],
    later: ReadonlySet<sql.Told>,
  ): Promise<void> {
    const prices = await this.prices.of(route.organizationId);
    const changes: Change[] = [];
    const priced: { readonly told: sql.Told; readonly micros: number; readonly category: string }[] = [];
    for (const told of updated) {
      const settled = later.has(told) ? { micros: 0, category: null } : costOf(route, prices, told);
      if (settled === null) continue;
      const { micros, category } = settled;
      changes.push({ month: told.costMonth, batch: told.batch, micros: micros - (told.costMicros ?? 0) });
      if (category !== null) priced.push({ told, micros, category });
    }
    if (priced.length > 0)
      await this.unitOfWork.execute(sql.price, [
        priced.map(({ told }) => told.outbound),
        priced.map(({ micros }) => micros),
        priced.map(({ category }) => category),
      ]);
    await this.spending.change(changes);
  }

  /** Something that was started after the trouble began has got through. */
  private async letIn(route: ChannelRoute, updated: readonly sql.Told[]): Promise<void> {
    const starts = updated.flatMap(({ hasFailed, startedAt }) =>
      hasFailed || startedAt === null ? [] : [Date.parse(startedAt)],
    );
    if (starts.length > 0) await this.troubles.end(route.id, 'status', new Date(Math.max(...starts)));
  }
}

const failureOf = (route: ChannelRoute, told: sql.Told, now: Date): Failure => {
  const action = actionOf(route.channel, told.code);
  if (action === 'call-human')
    return {
      told,
      action,
      again: told.attempts >= MOST_ATTEMPTS ? null : new Date(now.getTime() + PROBE_EVERY_MS),
    };
  const goodUntil = told.goodUntil === null ? null : new Date(told.goodUntil);
  const attempt = { ...told, id: told.outbound, goodUntil };
  return { told, action, again: action === 'not-now' ? laterDay(attempt, now) : null };
};

const answerOf = (route: ChannelRoute, { told, action }: Failure): Answer => ({
  ...told,
  channelAccountId: route.id,
  action,
  toldBy: 'status',
});

/** Null where it is what it was. */
const costOf = (
  route: ChannelRoute,
  prices: PriceList,
  told: sql.Told,
): { readonly micros: number; readonly category: string } | null => {
  const { costMicros, costCategory, hadFailed, hasFailed, billable, priceCategory, startedAt } = told;
  const category = priceCategory ?? costCategory;
  if (category === null || startedAt === null) return null;
  const free = hasFailed || billable === false;
  const changed = category !== costCategory || (hadFailed && !hasFailed);
  if (!free && !changed) return null;
  const micros = free ? 0 : prices.micros(route.channel, told.toAddress, category, new Date(startedAt));
  return micros === null || (micros === costMicros && category === costCategory)
    ? null
    : { micros, category };
};
