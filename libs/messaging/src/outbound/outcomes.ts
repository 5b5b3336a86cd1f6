import { setTimeout } from 'node:timers/promises';
import { isAway, isTaken, isTransient, UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import type { ChannelRoute } from '../accounts/channel-route.js';
import { Wake } from '../queues/wake.js';
import { SharedStatement } from '../shared-statement.js';
import { type Answer, Feedback } from './feedback.js';
import type { Outcome } from './outcome.js';
import * as sql from './settling.sql.js';
import { Spending } from './spending.js';
import { Troubles } from './troubles.js';

/** Well before anybody takes a request for abandoned. */
const PATIENCE_MS = 10_000;
const AGAIN_MS = 200;

/** Writes down what became of requests; those that end together share a statement. */
@Injectable()
export class Outcomes {
  private readonly writers = new Map<Id, SharedStatement<Outcome>>();
  /** Of these a connection was lost, perhaps after they had been committed. */
  private readonly doubtful = new WeakSet<Outcome>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wake: Wake,
    private readonly spending: Spending,
    private readonly feedback: Feedback,
    private readonly troubles: Troubles,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What was answered to a request. A provider that repeats an id, as one that plays it may, has taken it none the less. */
  async record(route: ChannelRoute, outcome: Outcome): Promise<void> {
    await this.found(route, outcome).catch(async (error: unknown) => {
      if (outcome.providerMessageId === null || !isTaken(error)) throw error;
      this.logger.warn(
        { outbound: outcome.id, provider: outcome.providerMessageId },
        'an id was given twice',
      );
      await this.found(route, { ...outcome, providerMessageId: null });
    });
    if (outcome.state === 'queued' && outcome.sendAfter !== null)
      this.wake.sender(
        route.organizationId,
        route.id,
        Math.max(0, outcome.sendAfter.getTime() - this.clock.now().getTime()),
      );
  }

  /** What was found out of it afterwards: an id that another message has is not its own. */
  async found(route: ChannelRoute, outcome: Outcome): Promise<void> {
    await this.writerOf(route).all([outcome]);
  }

  /** The account was in trouble, and one of its messages was taken. */
  async letIn(route: ChannelRoute): Promise<void> {
    await this.unitOfWork.run(route.organizationId, () => this.troubles.end(route.id, 'answer'));
  }

  private writerOf(route: ChannelRoute): SharedStatement<Outcome> {
    const known = this.writers.get(route.organizationId);
    if (known !== undefined) return known;
    const writer = new SharedStatement<Outcome>({
      run: (outcomes) => this.writeOnceItIsThere(route.organizationId, outcomes),
      keyOf: ({ id }) => id,
      isDataFault: () => true,
      isTransient,
      connections: 1,
      batch: 64,
    });
    this.writers.set(route.organizationId, writer);
    return writer;
  }

  /**
   * What a provider has answered is known here alone: PostgreSQL, where it is being restarted, is waited for. Not with what
   * may be queued already and be under way again.
   */
  private async writeOnceItIsThere(organizationId: Id, outcomes: readonly Outcome[]): Promise<undefined> {
    const mayWait = outcomes.every((outcome) => outcome.state !== 'queued' || !this.doubtful.has(outcome));
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        await this.write(organizationId, outcomes);
        return undefined;
      } catch (error) {
        if (!isAway(error) || !mayWait || Date.now() > end) {
          for (const outcome of outcomes) this.doubtful.add(outcome);
          throw error;
        }
      }
      await setTimeout(AGAIN_MS);
    }
  }

  private async write(organizationId: Id, unsorted: readonly Outcome[]): Promise<undefined> {
    const outcomes = [...unsorted].sort((left, right) => (left.id < right.id ? -1 : 1));
    const settled = await this.unitOfWork.run(organizationId, async () => {
      const rows = await this.unitOfWork.rows(sql.settle, [
        outcomes.map(({ id }) => id),
        outcomes.map(({ state }) => state),
        outcomes.map(({ providerMessageId }) => providerMessageId),
        outcomes.map(({ sendAfter }) => sendAfter),
        outcomes.map(({ code }) => code),
        outcomes.map(({ detail }) => detail),
        outcomes.map(({ unmade }) => Number(unmade)),
      ]);
      await this.feedBack(rows, new Map(outcomes.map((outcome) => [outcome.id, outcome])));
      return rows;
    });
    // What was said next in the same conversation had to wait for this.
    const held = settled.filter(({ more }) => more).map(({ channelAccountId }) => channelAccountId);
    for (const channelAccountId of new Set(held)) this.wake.sender(organizationId, channelAccountId);
  }

  /** What was refused costs nothing, and some refusals say more than that. People, then budgets, then accounts. */
  private async feedBack(rows: readonly sql.SettledRow[], outcomes: ReadonlyMap<Id, Outcome>): Promise<void> {
    const refused = rows.filter(({ id }) => outcomes.get(id)?.refused === true);
    if (refused.length === 0) return;
    const answers = refused.flatMap((row) => answerOf(row, outcomes.get(row.id)));
    await this.feedback.suppress(answers);
    const held = refused.filter(({ costMicros }) => costMicros !== null);
    if (held.length > 0) {
      await this.unitOfWork.execute(sql.takeBack, [held.map(({ id }) => id)]);
      await this.spending.change(
        held.map(({ costMicros, costMonth, batch }) => ({
          month: costMonth,
          batch,
          micros: -(costMicros ?? 0),
        })),
      );
    }
    await this.feedback.trouble(answers);
  }
}

const answerOf = (row: sql.SettledRow, outcome: Outcome | undefined): readonly Answer[] => {
  if (outcome === undefined || outcome.action === null) return [];
  const { id: outbound, channelAccountId, conversationId, template } = row;
  const { action, code, detail } = outcome;
  return [{ outbound, channelAccountId, conversationId, template, action, code, detail, toldBy: 'answer' }];
};
