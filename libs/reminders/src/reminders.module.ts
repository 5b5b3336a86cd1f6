import { Module } from '@nestjs/common';
import { CancelRemindersHandler } from './commands/cancel-reminders.js';
import { HoldRemindersHandler } from './commands/hold-reminders.js';
import { SchedulePaymentReminderHandler } from './commands/schedule-payment-reminder.js';
import { TakeBackReminderHandler } from './commands/take-back-reminder.js';
import { Reminders } from './domain/reminders.js';
import { PgReminders } from './infra/pg-reminders.js';
import { FindRemindersHandler } from './queries/find-reminders.js';
import { RemindAgainWhenInvoiceReopened } from './reactions/remind-again.js';
import { RemindOfInvoice } from './reactions/remind-of-invoice.js';
import { StopRemindingWhenInvoiceCancelled } from './reactions/stop-when-invoice-cancelled.js';
import { StopRemindingWhenInvoicePaid } from './reactions/stop-when-invoice-paid.js';
import { TakeBackReminderWhenGivenBack } from './reactions/take-back-when-given-back.js';

@Module({
  providers: [
    { provide: Reminders, useClass: PgReminders },
    CancelRemindersHandler,
    HoldRemindersHandler,
    SchedulePaymentReminderHandler,
    TakeBackReminderHandler,
    FindRemindersHandler,
    RemindAgainWhenInvoiceReopened,
    RemindOfInvoice,
    StopRemindingWhenInvoiceCancelled,
    StopRemindingWhenInvoicePaid,
    TakeBackReminderWhenGivenBack,
  ],
  exports: [Reminders],
})
export class RemindersModule {}
