import { Module } from '@nestjs/common';
import { CreditInvoiceHandler } from './commands/credit-invoice.js';
import { IssueInvoiceHandler } from './commands/issue-invoice.js';
import { RecordPaymentHandler } from './commands/record-payment.js';
import { ReversePaymentHandler } from './commands/reverse-payment.js';
import { AccountRepository } from './domain/account.repository.js';
import { PgAccountRepository } from './infra/pg-account.repository.js';
import { FindInvoiceOfShopHandler } from './queries/find-invoice-of-shop.js';
import { CreditWhenOrderCancelled } from './reactions/credit-when-order-cancelled.js';
import { SendInvoice } from './reactions/send-invoice.js';

@Module({
  providers: [
    { provide: AccountRepository, useClass: PgAccountRepository },
    CreditInvoiceHandler,
    IssueInvoiceHandler,
    RecordPaymentHandler,
    ReversePaymentHandler,
    FindInvoiceOfShopHandler,
    CreditWhenOrderCancelled,
    SendInvoice,
  ],
})
export class InvoicesModule {}
