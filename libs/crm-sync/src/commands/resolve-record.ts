import { UnitOfWork } from '@munshi/database';
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
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, recordId, counts }: ResolveRecordCommand): Promise<Outcome> {
    const now = this.clock.now();
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const takenOut: (Id | null)[] = [];
      const decided = await this.records.change(organizationId, recordId, (record) => {
        if (record.reason?.kind === 'reversed-here') takenOut.push(record.shopId);
        return resolved(record, counts, now);
      });
      // Zoho has refused to have an invoice paid by another payment while it had this one.
      for (const shopId of decided.ok ? takenOut : [])
        await this.records.retry(organizationId, 'refused', shopId, now);
      return decided;
    });
  }
}
