import { type BodyOf, PaymentReversed } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CrmRecords } from '../domain/crm-records.js';

/** A payment that has bounced is for staff to take out: Inventory knows no such thing. */
@Injectable()
@ReactsTo({ contract: PaymentReversed, name: 'leave-crm-payment', queue: 'crm-sync' })
export class LeavePaymentWhenReversed implements Reaction<typeof PaymentReversed> {
  constructor(private readonly records: CrmRecords) {}

  handle({ paymentId, at }: BodyOf<typeof PaymentReversed>, { organizationId }: EventHead): Promise<void> {
    return this.records.takeBack(organizationId, 'payment', paymentId, new Date(at));
  }
}
