import { POOL, statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';

/** A back-order all of which is in stock. */
export interface DueBackOrder {
  readonly id: Id;
  /** They wait in the order of their numbers. */
  readonly number: number;
}

const takeQueue = statement<{ alone: boolean }, [string]>(
  'back-orders.take-queue',
  'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS alone',
);

const next = statement<DueBackOrder, [Id, number]>(
  'back-orders.next',
  `SELECT id, number FROM orders
   WHERE organization_id = $1 AND status = 'back-ordered' AND number > $2
     AND id IN (SELECT id FROM fillable_back_orders)
   ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED`,
);

/** Which back-orders can be filled: orders and stock seen together, which neither of their contexts can. */
@Injectable()
export class BackOrderQueue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(POOL) private readonly pool: pg.Pool,
  ) {}

  /** Those that have any. */
  async organizations(): Promise<readonly Id[]> {
    const { rows } = await this.pool.query<{ organization_id: Id }>('SELECT * FROM due_back_orders()');
    return rows.map((row) => row.organization_id);
  }

  /**
   * The oldest after that number, locked until the open unit of work ends. An organization's queue is worked off by
   * one worker at a time, or a younger one might be given what an older one waits for; who finds it taken leaves, as
   * it leaves an order that staff have in hand.
   */
  async next(after: number): Promise<DueBackOrder | null> {
    const { organizationId } = this.unitOfWork;
    const queue = await this.unitOfWork.one(takeQueue, [`back-orders:${organizationId}`]);
    return queue?.alone ? this.unitOfWork.one(next, [organizationId, after]) : null;
  }
}
