import { type BodyOf, PaymentRecorded } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CrmRecords } from '../domain/crm-records.js';

/** A payment that is recorded here is to be there, under a number of its own: what banks call it may come twice. */
@Injectable()
@ReactsTo({ contract: PaymentRecorded, name: 'push-crm-payment', queue: 'crm-sync' })
export class PushPaymentWhenRecorded implements Reaction<typeof PaymentRecorded> {
  constructor(private readonly records: CrmRecords) {}

  handle(body: BodyOf<typeof PaymentRecorded>, { organizationId }: EventHead): Promise<void> {
    const { paymentId, shopId, receivedOn, currency, amountMinor, method, invoices } = body;
    return this.records.hear(organizationId, {
      kind: 'payment',
      subjectId: paymentId,
      number: numberOf(paymentId),
      shopId,
      body: { receivedOn, currency, amountMinor, method, invoices },
      at: new Date(body.at),
    });
  }
}

/** `PAY-3F9A2C1B7D40`: short enough to be read out. */
const numberOf = (paymentId: string): string =>
  `PAY-${paymentId.replaceAll('-', '').slice(0, 12).toUpperCase()}`;
