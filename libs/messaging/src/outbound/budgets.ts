import { BatchExhausted } from '@munshi/contracts';
import { statement, UnitOfWork } from '@munshi/database';
import { Clock, type Id, type Money } from '@munshi/kernel';
import { microsOfMoney } from '@munshi/rate-card';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../outbox/outbox.js';

const put = statement<never, [Id, Id, number | null]>(
  'budgets.put',
  `INSERT INTO outbound_batches (id, organization_id, budget_micros) VALUES ($1, $2, $3)
   ON CONFLICT (id) DO UPDATE SET budget_micros = excluded.budget_micros, exhausted_at = NULL`,
);

const spent = statement<BatchSpending, [Id]>(
  'budgets.spent',
  `SELECT budget_micros AS "budgetMicros", spent_micros AS "spentMicros", exhausted_at AS "exhaustedAt"
   FROM outbound_batches WHERE id = $1`,
);

const spentInMonth = statement<{ micros: number }, [Id, string]>(
  'budgets.spent-in-month',
  'SELECT spent_micros AS micros FROM monthly_spending WHERE organization_id = $1 AND month = $2::date',
);

/** In millionths of the organization's currency. */
export interface BatchSpending {
  readonly budgetMicros: number | null;
  /** Of what was started, as far as its price is known; what failed is given back. */
  readonly spentMicros: number;
  /** When a message found too little left; null since it was given more. */
  readonly exhaustedAt: Date | null;
}

/** What messages of a batch, and those of a month, may cost. Held while they are claimed: never one beyond it starts. */
@Injectable()
export class Budgets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** For messages that are told under this batch; null for as much as it takes. Joins the open unit of work. */
  async put(batch: Id, budget: Money | null): Promise<void> {
    const { organizationId } = this.unitOfWork;
    await this.unitOfWork.execute(put, [batch, organizationId, budget && microsOfMoney(budget)]);
  }

  /** Null for a batch that nobody has put. Joins the open unit of work. */
  spent(batch: Id): Promise<BatchSpending | null> {
    return this.unitOfWork.one(spent, [batch]);
  }

  /** What nobody has asked for has cost in a month (`2026-11-01`, its first day), in millionths. Joins the open unit of work. */
  async spentInMonth(month: string): Promise<number> {
    const { organizationId } = this.unitOfWork;
    return (await this.unitOfWork.one(spentInMonth, [organizationId, month]))?.micros ?? 0;
  }

  async announce(exhausted: readonly Id[]): Promise<void> {
    const at = this.clock.now().toISOString();
    for (const batch of exhausted) await this.outbox.announce(BatchExhausted, { at, batch });
  }
}
