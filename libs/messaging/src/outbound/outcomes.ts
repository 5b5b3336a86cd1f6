import { isTransient, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import type { ChannelRoute } from '../accounts/channel-route.js';
import { Wake } from '../queues/wake.js';
import { SharedStatement } from '../shared-statement.js';
import * as sql from './outbound.sql.js';
import type { Outcome } from './outcome.js';

/** Writes down what became of requests; those that end together share a statement. */
@Injectable()
export class Outcomes {
  private readonly writers = new Map<Id, SharedStatement<Outcome>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wake: Wake,
  ) {}

  async record(route: ChannelRoute, outcome: Outcome): Promise<void> {
    await this.writerOf(route).all([outcome]);
    if (outcome.state === 'queued' && outcome.sendAfter !== null)
      this.wake.sender(route.organizationId, route.id, Math.max(0, outcome.sendAfter.getTime() - Date.now()));
  }

  private writerOf(route: ChannelRoute): SharedStatement<Outcome> {
    const known = this.writers.get(route.organizationId);
    if (known !== undefined) return known;
    const writer = new SharedStatement<Outcome>({
      run: (outcomes) => this.write(route.organizationId, outcomes),
      keyOf: ({ id }) => id,
      isDataFault: () => true,
      isTransient,
      connections: 1,
      batch: 64,
    });
    this.writers.set(route.organizationId, writer);
    return writer;
  }

  private async write(organizationId: Id, unsorted: readonly Outcome[]): Promise<undefined> {
    const outcomes = [...unsorted].sort((left, right) => (left.id < right.id ? -1 : 1));
    const settled = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.rows(sql.settle, [
        outcomes.map(({ id }) => id),
        outcomes.map(({ state }) => state),
        outcomes.map(({ providerMessageId }) => providerMessageId),
        outcomes.map(({ sendAfter }) => sendAfter),
        outcomes.map(({ code }) => code),
        outcomes.map(({ detail }) => detail),
        outcomes.map(({ unmade }) => Number(unmade)),
      ]),
    );
    // What was said next in the same conversation had to wait for this.
    const held = settled.filter(({ more }) => more).map(({ channelAccountId }) => channelAccountId);
    for (const channelAccountId of new Set(held)) this.wake.sender(organizationId, channelAccountId);
  }
}
