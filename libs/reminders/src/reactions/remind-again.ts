import { type BodyOf, InvoiceReopened } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import {
  SchedulePaymentReminderCommand,
  SchedulePaymentReminderHandler,
} from '../commands/schedule-payment-reminder.js';

/** A payment bounced: what is to come of the ladder comes after all. */
@Injectable()
@ReactsTo({ contract: InvoiceReopened, name: 'remind-again-when-invoice-reopened', queue: 'reminders' })
export class RemindAgainWhenInvoiceReopened implements Reaction<typeof InvoiceReopened> {
  constructor(private readonly schedule: SchedulePaymentReminderHandler) {}

  async handle(
    { invoiceId, number, dueOn, shopId, conversationId, at }: BodyOf<typeof InvoiceReopened>,
    { organizationId }: EventHead,
  ): Promise<void> {
    if (conversationId === null) return;
    const invoice = { invoiceId, number, dueOn, shopId, conversationId, at: new Date(at) };
    await this.schedule.execute(new SchedulePaymentReminderCommand(organizationId, invoice));
  }
}
