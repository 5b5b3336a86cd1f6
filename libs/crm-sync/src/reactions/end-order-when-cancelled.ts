import { type BodyOf, OrderCancelled } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CrmRecords } from '../domain/crm-records.js';

/** What is cancelled here is cancelled there, also where that is heard before the order itself. */
@Injectable()
@ReactsTo({ contract: OrderCancelled, name: 'end-crm-order', queue: 'crm-sync' })
export class EndOrderWhenCancelled implements Reaction<typeof OrderCancelled> {
  constructor(private readonly records: CrmRecords) {}

  handle({ orderId, at }: BodyOf<typeof OrderCancelled>, { organizationId }: EventHead): Promise<void> {
    return this.records.end(organizationId, 'order', orderId, new Date(at));
  }
}
