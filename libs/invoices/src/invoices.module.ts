import { Module } from '@nestjs/common';
import { IssueInvoiceHandler } from './commands/issue-invoice.js';
import { InvoiceRepository } from './domain/invoice.repository.js';
import { PgInvoiceRepository } from './infra/pg-invoice.repository.js';
import { FindInvoiceOfShopHandler } from './queries/find-invoice-of-shop.js';
import { SendInvoice } from './reactions/send-invoice.js';

@Module({
  providers: [
    { provide: InvoiceRepository, useClass: PgInvoiceRepository },
    IssueInvoiceHandler,
    FindInvoiceOfShopHandler,
    SendInvoice,
  ],
})
export class InvoicesModule {}
