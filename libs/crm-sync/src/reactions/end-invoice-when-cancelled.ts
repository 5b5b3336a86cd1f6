import { type BodyOf, InvoiceCancelled } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CrmRecords } from '../domain/crm-records.js';

/** What has been credited as a whole here is void there. A part that is credited is for staff to enter. */
@Injectable()
@ReactsTo({ contract: InvoiceCancelled, name: 'end-crm-invoice', queue: 'crm-sync' })
export class EndInvoiceWhenCancelled implements Reaction<typeof InvoiceCancelled> {
  constructor(private readonly records: CrmRecords) {}

  handle({ invoiceId, at }: BodyOf<typeof InvoiceCancelled>, { organizationId }: EventHead): Promise<void> {
    return this.records.end(organizationId, 'invoice', invoiceId, new Date(at));
  }
}
