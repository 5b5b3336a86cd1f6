import { type BodyOf, InvoiceCancelled } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CancelRemindersCommand, CancelRemindersHandler } from '../commands/cancel-reminders.js';

@Injectable()
@ReactsTo({ contract: InvoiceCancelled, name: 'stop-reminding-when-invoice-cancelled', queue: 'reminders' })
export class StopRemindingWhenInvoiceCancelled implements Reaction<typeof InvoiceCancelled> {
  constructor(private readonly cancel: CancelRemindersHandler) {}

  async handle(
    { invoiceId, at }: BodyOf<typeof InvoiceCancelled>,
    { organizationId }: EventHead,
  ): Promise<void> {
    await this.cancel.execute(
      new CancelRemindersCommand(organizationId, invoiceId, 'cancelled', new Date(at)),
    );
  }
}
