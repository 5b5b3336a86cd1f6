import { Reading } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import type { GuardState } from '@munshi/resilience';
import type { GrantStanding, SpentCalls } from '@munshi/zoho';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ZohoAccount } from '../account/zoho-account.js';
import type { ConnectionFault } from '../domain/crm-connections.js';
import type { RecordState } from '../domain/crm-record.js';
import { CrmService } from '../domain/crm-service.js';

export interface CrmConnectionView {
  readonly service: CrmService['name'];
  readonly grant: GrantStanding;
  readonly calls: SpentCalls;
  /** As the worker that last drove left it. */
  readonly breaker: GuardState;
  readonly pausedUntil: Date | null;
  readonly fault: ConnectionFault | null;
  readonly inventory: {
    readonly fetchedAt: Date | null;
    readonly items: number;
    readonly nextAt: Date | null;
  };
  readonly records: Readonly<Record<RecordState, number>>;
}

/** How it stands with the account at Zoho; null where it is not configured. Asks Zoho nothing. */
export class FindCrmConnection extends Query<CrmConnectionView | null> {
  constructor(readonly organizationId: Id) {
    super();
  }
}

@QueryHandler(FindCrmConnection)
export class FindCrmConnectionHandler implements IQueryHandler<FindCrmConnection> {
  constructor(
    private readonly reading: Reading,
    private readonly account: ZohoAccount,
    private readonly service: CrmService,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId }: FindCrmConnection): Promise<CrmConnectionView | null> {
    const account = await this.account.open();
    if (account === null || account.organizationId !== organizationId) return null;
    const reading = this.reading.of(organizationId);
    const where = { organizationId, service: this.service.name };
    const [{ grant, calls }, row, items, counts] = await Promise.all([
      account.zoho.access.standing(),
      reading.crmConnection.findFirst({ where }),
      reading.crmItem.count({ where }),
      reading.crmRecord.groupBy({ by: ['state'], where, _count: true }),
    ]);
    const count = (state: RecordState) => counts.find((one) => one.state === state)?._count ?? 0;
    const now = this.clock.now();
    const paused = row?.pausedUntil ?? null;
    return {
      service: this.service.name,
      grant,
      calls,
      breaker: (row?.breaker ?? 'closed') as GuardState,
      pausedUntil: paused !== null && paused > now ? paused : null,
      fault: (row?.fault ?? null) as ConnectionFault | null,
      inventory: { fetchedAt: row?.fetchedAt ?? null, items, nextAt: row?.fetchDueAt ?? null },
      records: {
        pending: count('pending'),
        synced: count('synced'),
        failed: count('failed'),
        conflict: count('conflict'),
        ignored: count('ignored'),
      },
    };
  }
}
