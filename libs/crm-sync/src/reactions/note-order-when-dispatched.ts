import { type BodyOf, OrderDispatched } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CrmRecords } from '../domain/crm-records.js';

/** From then on nothing of the order is reserved here, so nothing has to be added to what is counted there. */
@Injectable()
@ReactsTo({ contract: OrderDispatched, name: 'note-crm-order', queue: 'crm-sync' })
export class NoteOrderWhenDispatched implements Reaction<typeof OrderDispatched> {
  constructor(private readonly records: CrmRecords) {}

  async handle(
    { orderId, partly, at }: BodyOf<typeof OrderDispatched>,
    { organizationId }: EventHead,
  ): Promise<void> {
    if (!partly) await this.records.ship(organizationId, orderId, new Date(at));
  }
}
