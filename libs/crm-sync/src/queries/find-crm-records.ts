import { afterId, type Page, pageAfterId, Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Conflict, CrmRecord, Reason, RecordKind, RecordState } from '../domain/crm-record.js';
import { CrmService } from '../domain/crm-service.js';

export type CrmRecordView = Pick<
  CrmRecord,
  'id' | 'kind' | 'number' | 'shopId' | 'standing' | 'state' | 'reason' | 'attempts' | 'dueAt' | 'syncedAt'
> & {
  readonly remoteId: string | null;
  /** What is there now, where it is not what we left. */
  readonly conflict: Conflict | null;
};

/** What has become of orders, invoices and payments there, latest first; or of one of them. */
export class FindCrmRecords extends Query<Page<CrmRecordView>> {
  constructor(
    readonly organizationId: Id,
    readonly of: { readonly state?: RecordState; readonly kind?: RecordKind; readonly id?: Id },
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindCrmRecords)
export class FindCrmRecordsHandler implements IQueryHandler<FindCrmRecords> {
  constructor(
    private readonly reading: Reading,
    private readonly service: CrmService,
  ) {}

  async execute({ organizationId, of, after, limit }: FindCrmRecords): Promise<Page<CrmRecordView>> {
    const found = await this.reading.of(organizationId).crmRecord.findMany({
      where: { organizationId, service: this.service.name, number: { not: null }, ...of },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      ...afterId(after, limit),
    });
    return pageAfterId(found, after, limit, viewOf);
  }
}

type Row = Omit<CrmRecordView, 'kind' | 'state' | 'standing' | 'reason' | 'conflict'> & {
  readonly kind: string;
  readonly state: string;
  readonly standing: string;
  readonly reason: unknown;
  readonly conflict: unknown;
};

const viewOf = (row: Row): CrmRecordView => ({
  id: row.id,
  kind: row.kind as RecordKind,
  number: row.number,
  shopId: row.shopId,
  standing: row.standing as CrmRecord['standing'],
  state: row.state as RecordState,
  reason: row.reason as Reason | null,
  attempts: row.attempts,
  dueAt: row.dueAt,
  syncedAt: row.syncedAt,
  remoteId: row.remoteId,
  conflict: row.conflict as Conflict | null,
});
