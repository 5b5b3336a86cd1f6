import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CrmConnections } from '../domain/crm-connections.js';
import { CrmRecords } from '../domain/crm-records.js';
import { CrmService } from '../domain/crm-service.js';

export interface ZohoOff {
  readonly kind: 'zoho-off';
}

type Outcome = Result<{ readonly pending: number }, ZohoOff>;

/** Somebody does not want to wait: the next round, within seconds, fetches and pushes whatever is waiting. */
export class SyncNowCommand extends Command<Outcome> {
  constructor(readonly organizationId: Id) {
    super();
  }
}

@CommandHandler(SyncNowCommand)
export class SyncNowHandler implements ICommandHandler<SyncNowCommand> {
  constructor(
    private readonly connections: CrmConnections,
    private readonly records: CrmRecords,
    private readonly service: CrmService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId }: SyncNowCommand): Promise<Outcome> {
    if (this.service.name === 'none') return refuse({ kind: 'zoho-off' });
    const now = this.clock.now();
    return this.unitOfWork.run(organizationId, async () => {
      await this.connections.hurry(organizationId, now);
      return ok({ pending: await this.records.hurry(organizationId, now) });
    });
  }
}
