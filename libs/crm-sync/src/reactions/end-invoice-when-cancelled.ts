import { type BodyOf, InvoiceCancelled } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CrmRecords } from '../domain/crm-records.js';

/** What has been credited as a whole here is void there, and its credit notes are to be entered no more. */
@Injectable()
@ReactsTo({ contract: InvoiceCancelled, name: 'end-crm-invoice', queue: 'crm-sync' })
export class EndInvoiceWhenCancelled implements Reaction<typeof InvoiceCancelled> {
  constructor(private readonly records: CrmRecords) {}

  async handle(
    { invoiceId, shopId, at }: BodyOf<typeof InvoiceCancelled>,
    { organizationId }: EventHead,
  ): Promise<void> {
    await this.records.end(organizationId, 'invoice', invoiceId, new Date(at));
    await this.records.retry(organizationId, 'enter-there', shopId, new Date(at));
  }
}
