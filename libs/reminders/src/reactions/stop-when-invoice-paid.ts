import { type BodyOf, InvoicePaid } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CancelRemindersCommand, CancelRemindersHandler } from '../commands/cancel-reminders.js';

@Injectable()
@ReactsTo({ contract: InvoicePaid, name: 'stop-reminding-when-invoice-paid', queue: 'reminders' })
export class StopRemindingWhenInvoicePaid implements Reaction<typeof InvoicePaid> {
  constructor(private readonly cancel: CancelRemindersHandler) {}

  async handle({ invoiceId, at }: BodyOf<typeof InvoicePaid>, { organizationId }: EventHead): Promise<void> {
    await this.cancel.execute(new CancelRemindersCommand(organizationId, invoiceId, 'paid', new Date(at)));
  }
}
