import { Clock, type Id, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { retried, type WrongRecordState } from '../domain/crm-record.js';
import { CrmRecords, type RecordNotFound } from '../domain/crm-records.js';

export type RecordRefusal = WrongRecordState | RecordNotFound;

type Outcome = Result<void, RecordRefusal>;

/** Staff have put something right: the record is tried again at once, before what nobody waits for. */
export class RetryRecordCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly recordId: Id,
  ) {
    super();
  }
}

@CommandHandler(RetryRecordCommand)
export class RetryRecordHandler implements ICommandHandler<RetryRecordCommand> {
  constructor(
    private readonly records: CrmRecords,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, recordId }: RetryRecordCommand): Promise<Outcome> {
    const now = this.clock.now();
    return this.records.change(organizationId, recordId, (record) => retried(record, now));
  }
}
