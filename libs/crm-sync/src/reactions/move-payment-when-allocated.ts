import { type BodyOf, PaymentAllocated } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CrmRecords } from '../domain/crm-records.js';

/** What a payment pays here later than it came, it pays there, too. */
@Injectable()
@ReactsTo({ contract: PaymentAllocated, name: 'move-crm-payment', queue: 'crm-sync' })
export class MovePaymentWhenAllocated implements Reaction<typeof PaymentAllocated> {
  constructor(private readonly records: CrmRecords) {}

  handle(body: BodyOf<typeof PaymentAllocated>, { organizationId }: EventHead): Promise<void> {
    const { paymentId, entry, invoices, at } = body;
    return this.records.allocate(organizationId, paymentId, { entry, invoices }, new Date(at));
  }
}
