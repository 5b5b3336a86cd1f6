import { statement, type UnitOfWork } from '@munshi/database';
import type { Clock, Id } from '@munshi/kernel';
import { notBefore } from '../zoho-fault.js';

/** `person`: somebody waits for it. `background`: it may be done later. */
export type Urgency = 'person' | 'background';

export interface CallLimits {
  /** Calls in any 60 s. Zoho Inventory, "API limits": 100 a minute and organization. */
  readonly perMinute: number;
  /** Calls in a day of the organization's zone, by plan. */
  readonly perDay: number;
  /** What background work leaves to people, of both: 0 to 1. */
  readonly reserved: number;
}

/** What the calls of all processes have come to. */
export interface SpentCalls {
  readonly lastMinute: number;
  readonly today: number;
  readonly perMinute: number;
  readonly perDay: number;
  /** Zoho said that a limit is reached: nobody asks before. */
  readonly closedUntil: Date | null;
}

/** Where room has come between the refusal and the look for its reason. */
const AGAIN_MS = 1_000;
const MINUTE_MS = 60_000;

const LATELY = `array(SELECT c FROM unnest(b.calls) c WHERE c > $3 - interval '60 seconds' ORDER BY c)`;
const DAY = `($3::timestamptz AT TIME ZONE $6)::date`;

/** One statement: whoever comes second sees the row as the first has left it. */
const take = statement<never, [Id, string, Date, number, number, string]>(
  'zoho.take-call',
  `INSERT INTO zoho_call_budgets AS b (organization_id, service, calls, day, day_calls)
   VALUES ($1, $2, ARRAY[$3::timestamptz], ${DAY}, 1)
   ON CONFLICT (organization_id, service) DO UPDATE
     SET calls = ${LATELY} || $3, day = greatest(b.day, excluded.day),
       day_calls = 1 + CASE WHEN b.day < excluded.day THEN 0 ELSE b.day_calls END
     WHERE coalesce(b.closed_until <= $3, true) AND cardinality(${LATELY}) < $4
       AND (b.day < excluded.day OR b.day_calls < $5)`,
);

interface BudgetRow {
  readonly calls: readonly Date[];
  readonly spentToday: number;
  readonly tomorrow: Date;
  readonly closedUntil: Date | null;
}

const look = statement<BudgetRow, [Id, string, Date, string]>(
  'zoho.look-at-budget',
  `SELECT calls, CASE WHEN day < today.date THEN 0 ELSE day_calls END AS "spentToday",
     (today.date + 1)::timestamp AT TIME ZONE $4 AS tomorrow, closed_until AS "closedUntil"
   FROM zoho_call_budgets, (SELECT ($3::timestamptz AT TIME ZONE $4)::date AS date) today
   WHERE organization_id = $1 AND service = $2`,
);

const close = statement<never, [Id, string, Date]>(
  'zoho.close-budget',
  `UPDATE zoho_call_budgets SET closed_until = greatest(closed_until, $3) WHERE organization_id = $1 AND service = $2`,
);

/** The calls that all processes of an organization may make together. */
export class CallBudget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizationId: Id,
    private readonly service: string,
    private readonly limits: CallLimits,
    private readonly timeZone: string,
    private readonly clock: Clock,
  ) {}

  /** @throws {ZohoFault} `retry`, with the time until there is room */
  async take(urgency: Urgency): Promise<void> {
    const now = this.clock.now();
    const { perMinute, perDay } = this.share(urgency);
    const { organizationId, service, timeZone } = this;
    await this.unitOfWork.run(organizationId, async () => {
      if (
        (await this.unitOfWork.execute(take, [organizationId, service, now, perMinute, perDay, timeZone])) ===
        1
      )
        return;
      const row = await this.unitOfWork.one(look, [organizationId, service, now, timeZone]);
      throw refusalOf(row, now, perMinute, perDay);
    });
  }

  /** Zoho said that a limit is reached: nobody asks before it is over. */
  async close(forMs: number): Promise<void> {
    const until = new Date(this.clock.now().getTime() + forMs);
    const { organizationId, service } = this;
    await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.execute(close, [organizationId, service, until]),
    );
  }

  async spent(): Promise<SpentCalls> {
    const now = this.clock.now();
    const { organizationId, service, timeZone } = this;
    const row = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(look, [organizationId, service, now, timeZone]),
    );
    const { perMinute, perDay } = this.limits;
    const lately = (row?.calls ?? []).filter((at) => at.getTime() > now.getTime() - MINUTE_MS);
    const closed = row?.closedUntil ?? null;
    const closedUntil = closed !== null && closed > now ? closed : null;
    return { lastMinute: lately.length, today: row?.spentToday ?? 0, perMinute, perDay, closedUntil };
  }

  private share(urgency: Urgency): { perMinute: number; perDay: number } {
    const { perMinute, perDay, reserved } = this.limits;
    const part = urgency === 'person' ? 1 : 1 - reserved;
    return { perMinute: Math.floor(perMinute * part), perDay: Math.floor(perDay * part) };
  }
}

function refusalOf(row: BudgetRow | null, now: Date, perMinute: number, perDay: number) {
  if (row === null) return notBefore('CALL_BUDGET', AGAIN_MS);
  const until = (moment: Date) => moment.getTime() - now.getTime();
  if (row.closedUntil !== null && until(row.closedUntil) > 0)
    return notBefore('ZOHO_LIMIT', until(row.closedUntil));
  if (row.spentToday >= perDay) return notBefore('DAILY_BUDGET', until(row.tomorrow));
  const lately = row.calls.map((at) => until(at) + MINUTE_MS).toSorted((a, b) => b - a);
  return notBefore('MINUTE_BUDGET', lately[perMinute - 1] ?? AGAIN_MS);
}
