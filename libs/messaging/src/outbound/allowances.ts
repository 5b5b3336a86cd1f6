import { UnitOfWork } from '@munshi/database';
import { type Id, money } from '@munshi/kernel';
import type { Organization } from '@munshi/organizations';
import { microsOfMoney } from '@munshi/rate-card';
import { Injectable } from '@nestjs/common';
import type { ChannelRoute } from '../accounts/channel-route.js';
import { Allowance, type Month, type Portfolio } from './allowance.js';
import * as sql from './allowance.sql.js';
import { monthOf } from './month.js';
import type { BucketRow, DueRow } from './outbound.sql.js';
import { isOpen, isUnasked } from './send-policy.js';
import { Spending } from './spending.js';

const DAY = 86_400_000;

/** Budgets and portfolios of a claim: held before anything is decided, and written down with it. */
@Injectable()
export class Allowances {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spending: Spending,
  ) {}

  /** Replies ask for nothing here. */
  async open(
    route: ChannelRoute,
    organization: Organization,
    bucket: BucketRow,
    rows: readonly DueRow[],
  ): Promise<Allowance> {
    const unasked = rows.filter(({ purpose }) => isUnasked(purpose));
    const batches = [...new Set(unasked.flatMap(({ batch }) => (batch === null ? [] : [batch])))];
    // They travel together and run one after the other: this is their order of locks.
    const [month, left, portfolio] = await Promise.all([
      unasked.length === 0 ? null : this.month(organization, bucket.now),
      this.left(batches),
      this.portfolio(route, bucket, rows),
    ]);
    return new Allowance(bucket.now, month, left, portfolio);
  }

  /** @returns the batches that have just been found to be without money */
  async close(
    route: ChannelRoute,
    allowance: Allowance,
    now: Date,
    exhausted: readonly Id[],
  ): Promise<readonly Id[]> {
    const { micros, batches, people, fresh } = allowance.taken();
    const month = allowance.month?.name ?? null;
    const batched = [...batches].reduce((sum, [, spent]) => sum + spent, 0);
    const [, , found] = await Promise.all([
      this.spending.change([
        { month, batch: null, micros: micros - batched },
        ...[...batches].map(([batch, spent]) => ({ month, batch, micros: spent })),
      ]),
      people.length > 0 &&
        this.unitOfWork.execute(sql.meetPeople, [
          route.id,
          route.organizationId,
          [...people].sort(),
          now,
          fresh,
        ]),
      exhausted.length === 0 ? [] : this.unitOfWork.rows(sql.exhaust, [exhausted]),
    ]);
    return found.map(({ id }) => id);
  }

  private async month({ id, timeZone, currency }: Organization, now: Date): Promise<Month> {
    const { month: name, next } = monthOf(now, timeZone);
    const held = await this.unitOfWork.one(sql.holdMonth, [id, name]);
    if (held === null || held.budgetMinor === null) return { name, left: null };
    const micros = microsOfMoney(money(held.budgetMinor, currency)) - held.spent;
    return { name, left: { micros, until: next } };
  }

  /** Of those that have a budget. */
  private async left(batches: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
    const held = batches.length === 0 ? [] : await this.unitOfWork.rows(sql.holdBatches, [batches]);
    return new Map(
      held.flatMap(({ id, budget, spent }) => (budget === null ? [] : [[id, budget - spent] as const])),
    );
  }

  private async portfolio(
    route: ChannelRoute,
    { portfolioLimit: limit, now }: BucketRow,
    rows: readonly DueRow[],
  ): Promise<Portfolio | null> {
    const outside = rows.filter((row) => row.template !== null && !isOpen({ ...row, now }));
    if (limit === null || outside.length === 0) return null;
    const contacts = outside.map(({ contactId }) => contactId);
    const since = new Date(now.getTime() - DAY);
    const found = await this.unitOfWork.one(sql.portfolio, [route.id, since, contacts, contacts.length]);
    if (found === null) throw new Error(`account ${route.id} has no bucket`);
    return { limit, people: found.people, known: new Set(found.known), leaving: found.leaving ?? [] };
  }
}
