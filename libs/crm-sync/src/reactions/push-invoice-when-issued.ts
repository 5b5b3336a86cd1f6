import { type BodyOf, InvoiceIssued } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CrmRecords } from '../domain/crm-records.js';

/** An invoice that is issued here is to be there, under the same number. */
@Injectable()
@ReactsTo({ contract: InvoiceIssued, name: 'push-crm-invoice', queue: 'crm-sync' })
export class PushInvoiceWhenIssued implements Reaction<typeof InvoiceIssued> {
  constructor(private readonly records: CrmRecords) {}

  handle(body: BodyOf<typeof InvoiceIssued>, { organizationId }: EventHead): Promise<void> {
    const { invoiceId, number, shopId, orderId, issuedOn, dueOn, roundingMinor, supply } = body;
    const payableMinor = body.totalMinor + roundingMinor;
    return this.records.hear(organizationId, {
      kind: 'invoice',
      subjectId: invoiceId,
      number,
      shopId,
      body: { orderId, issuedOn, dueOn: dueOn ?? issuedOn, roundingMinor, payableMinor, supply },
      at: new Date(body.at),
    });
  }
}
