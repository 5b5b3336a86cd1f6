import { Module } from '@nestjs/common';
import { CreditInvoiceHandler } from './commands/credit-invoice.js';
import { DecideOnCreditHandler } from './commands/decide-on-credit.js';
import { HoldCreditHandler } from './commands/hold-credit.js';
import { IssueInvoiceHandler } from './commands/issue-invoice.js';
import { RecordPaymentHandler } from './commands/record-payment.js';
import { ReleaseCreditHandler } from './commands/release-credit.js';
import { RequestCreditApprovalHandler } from './commands/request-credit-approval.js';
import { ReversePaymentHandler } from './commands/reverse-payment.js';
import { AccountRepository } from './domain/account.repository.js';
import { Credit } from './domain/credit.js';
import { PgAccountRepository } from './infra/pg-account.repository.js';
import { PgCredit } from './infra/pg-credit.js';
import { FindInvoiceOfShopHandler } from './queries/find-invoice-of-shop.js';
import { CreditWhenOrderCancelled } from './reactions/credit-when-order-cancelled.js';
import { SendInvoice } from './reactions/send-invoice.js';

@Module({
  providers: [
    { provide: AccountRepository, useClass: PgAccountRepository },
    { provide: Credit, useClass: PgCredit },
    CreditInvoiceHandler,
    DecideOnCreditHandler,
    HoldCreditHandler,
    IssueInvoiceHandler,
    RecordPaymentHandler,
    ReleaseCreditHandler,
    RequestCreditApprovalHandler,
    ReversePaymentHandler,
    FindInvoiceOfShopHandler,
    CreditWhenOrderCancelled,
    SendInvoice,
  ],
})
export class InvoicesModule {}
