import { Clock, type Id, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { resolved } from '../domain/crm-record.js';
import { CrmRecords } from '../domain/crm-records.js';
import type { RecordRefusal } from './retry-record.js';

type Outcome = Result<void, RecordRefusal>;

/** Staff say which side of a conflict counts, or that they see to a record themselves. */
export class ResolveRecordCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly recordId: Id,
    readonly counts: 'ours' | 'theirs',
  ) {
    super();
  }
}

@CommandHandler(ResolveRecordCommand)
export class ResolveRecordHandler implements ICommandHandler<ResolveRecordCommand> {
  constructor(
    private readonly records: CrmRecords,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, recordId, counts }: ResolveRecordCommand): Promise<Outcome> {
    const now = this.clock.now();
    return this.records.change(organizationId, recordId, (record) => resolved(record, counts, now));
  }
}
