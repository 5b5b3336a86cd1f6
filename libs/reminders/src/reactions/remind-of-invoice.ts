import { type BodyOf, InvoiceIssued } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import {
  SchedulePaymentReminderCommand,
  SchedulePaymentReminderHandler,
} from '../commands/schedule-payment-reminder.js';

/** An invoice that is to be paid has its ladder; one that came by no conversation has nobody to be told. */
@Injectable()
@ReactsTo({ contract: InvoiceIssued, name: 'remind-of-invoice', queue: 'reminders' })
export class RemindOfInvoice implements Reaction<typeof InvoiceIssued> {
  constructor(private readonly schedule: SchedulePaymentReminderHandler) {}

  async handle(
    { invoiceId, number, dueOn, shopId, conversationId, at }: BodyOf<typeof InvoiceIssued>,
    { organizationId }: EventHead,
  ): Promise<void> {
    if (conversationId === null || dueOn === null) return;
    const invoice = { invoiceId, number, dueOn, shopId, conversationId, at: new Date(at) };
    await this.schedule.execute(new SchedulePaymentReminderCommand(organizationId, invoice));
  }
}
