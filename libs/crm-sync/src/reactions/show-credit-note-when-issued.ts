import { type BodyOf, CreditNoteIssued } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CrmRecords } from '../domain/crm-records.js';

/** What is credited here has to be taken off there, too: with the invoice that is void, or by staff. */
@Injectable()
@ReactsTo({ contract: CreditNoteIssued, name: 'show-crm-credit-note', queue: 'crm-sync' })
export class ShowCreditNoteWhenIssued implements Reaction<typeof CreditNoteIssued> {
  constructor(private readonly records: CrmRecords) {}

  handle(body: BodyOf<typeof CreditNoteIssued>, { organizationId }: EventHead): Promise<void> {
    const { creditNoteId, number, shopId, invoiceId, invoiceNumber, currency } = body;
    const payableMinor = body.totalMinor + body.roundingMinor;
    return this.records.hear(organizationId, {
      kind: 'credit-note',
      subjectId: creditNoteId,
      number,
      shopId,
      body: { invoiceId, invoiceNumber, currency, payableMinor },
      at: new Date(body.at),
    });
  }
}
