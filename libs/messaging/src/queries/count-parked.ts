import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

const count = statement<{ parked: number }, [Id]>(
  'parked.count',
  `SELECT ((SELECT count(*) FROM inbound_messages WHERE organization_id = $1 AND outcome = 'parked')
     + (SELECT count(*) FROM outbound_messages WHERE organization_id = $1 AND parked)
     + (SELECT count(*) FROM deliveries
        WHERE organization_id = $1 AND parked_at IS NOT NULL AND done_at IS NULL))::integer AS parked`,
);

/** How much work waits for a person. */
export class CountParked extends Query<number> {
  constructor(readonly organizationId: Id) {
    super();
  }
}

@QueryHandler(CountParked)
export class CountParkedHandler implements IQueryHandler<CountParked> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ organizationId }: CountParked): Promise<number> {
    return this.unitOfWork.run(
      organizationId,
      async () => (await this.unitOfWork.one(count, [organizationId]))?.parked ?? 0,
    );
  }
}
