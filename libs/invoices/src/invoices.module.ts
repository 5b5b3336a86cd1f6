import { Module } from '@nestjs/common';
import { ConfirmPaymentClaimHandler } from './commands/confirm-payment-claim.js';
import { CreditInvoiceHandler } from './commands/credit-invoice.js';
import { DecideOnCreditHandler } from './commands/decide-on-credit.js';
import { HoldCreditHandler } from './commands/hold-credit.js';
import { HoldInvoiceHandler } from './commands/hold-invoice.js';
import { IssueInvoiceHandler } from './commands/issue-invoice.js';
import { DismissProviderPaymentHandler } from './commands/dismiss-provider-payment.js';
import { KeepProviderPaymentHandler } from './commands/keep-provider-payment.js';
import { MatchProviderPaymentHandler } from './commands/match-provider-payment.js';
import { NotePaymentClaimHandler } from './commands/note-payment-claim.js';
import { RecordPaymentHandler } from './commands/record-payment.js';
import { RefusePaymentClaimHandler } from './commands/refuse-payment-claim.js';
import { ReleaseCreditHandler } from './commands/release-credit.js';
import { RequestCreditApprovalHandler } from './commands/request-credit-approval.js';
import { RequestPaperHandler } from './commands/request-paper.js';
import { ReversePaymentHandler } from './commands/reverse-payment.js';
import { AccountRepository } from './domain/account.repository.js';
import { Credit } from './domain/credit.js';
import { PaymentClaims } from './domain/payment-claims.js';
import { ProviderPayments } from './domain/provider-payments.js';
import { KeptPapers } from './infra/kept-papers.js';
import { PgAccountRepository } from './infra/pg-account.repository.js';
import { PgCredit } from './infra/pg-credit.js';
import { PgProviderPayments } from './infra/pg-provider-payments.js';
import { PgPaymentClaims } from './infra/pg-payment-claims.js';
import { ForgetStatements } from './papers/forget-statements.js';
import { Papers } from './papers/papers.js';
import { FindAccountHandler } from './queries/find-account.js';
import { FindCreditApprovalsHandler } from './queries/find-credit-approvals.js';
import { FindCreditNotePaperHandler } from './queries/find-credit-note-paper.js';
import { FindInvoicePaperHandler } from './queries/find-invoice-paper.js';
import { FindCreditNotesHandler } from './queries/find-credit-notes.js';
import { FindInvoiceHandler } from './queries/find-invoice.js';
import { FindInvoicesHandler } from './queries/find-invoices.js';
import { FindInvoiceOfShopHandler } from './queries/find-invoice-of-shop.js';
import { FindInvoiceStandingHandler } from './queries/find-invoice-standing.js';
import { FindMoneyBetweenHandler } from './queries/find-money-between.js';
import { FindOpenAmountsHandler } from './queries/find-open-amounts.js';
import { FindOpenInvoicesHandler } from './queries/find-open-invoices.js';
import { FindPaymentClaimsHandler } from './queries/find-payment-claims.js';
import { FindPaymentsHandler } from './queries/find-payments.js';
import { FindProviderPaymentsHandler } from './queries/find-provider-payments.js';
import { FindStatementHandler } from './queries/find-statement.js';
import { HasOpenClaimsHandler } from './queries/has-open-claims.js';
import { CreditWhenOrderCancelled } from './reactions/credit-when-order-cancelled.js';
import { SendCreditNote } from './reactions/send-credit-note.js';
import { SendInvoice } from './reactions/send-invoice.js';
import { SendPaper } from './reactions/send-paper.js';

@Module({
  providers: [
    { provide: AccountRepository, useClass: PgAccountRepository },
    { provide: Credit, useClass: PgCredit },
    { provide: PaymentClaims, useClass: PgPaymentClaims },
    { provide: ProviderPayments, useClass: PgProviderPayments },
    { provide: Papers, useClass: KeptPapers },
    ForgetStatements,
    ConfirmPaymentClaimHandler,
    CreditInvoiceHandler,
    DecideOnCreditHandler,
    HoldCreditHandler,
    HoldInvoiceHandler,
    IssueInvoiceHandler,
    KeepProviderPaymentHandler,
    DismissProviderPaymentHandler,
    MatchProviderPaymentHandler,
    NotePaymentClaimHandler,
    RecordPaymentHandler,
    RefusePaymentClaimHandler,
    ReleaseCreditHandler,
    RequestCreditApprovalHandler,
    RequestPaperHandler,
    ReversePaymentHandler,
    FindAccountHandler,
    FindCreditApprovalsHandler,
    FindCreditNotePaperHandler,
    FindCreditNotesHandler,
    FindInvoiceHandler,
    FindInvoicesHandler,
    FindInvoiceOfShopHandler,
    FindInvoicePaperHandler,
    FindInvoiceStandingHandler,
    FindMoneyBetweenHandler,
    FindOpenAmountsHandler,
    FindOpenInvoicesHandler,
    FindPaymentClaimsHandler,
    FindPaymentsHandler,
    FindProviderPaymentsHandler,
    FindStatementHandler,
    HasOpenClaimsHandler,
    CreditWhenOrderCancelled,
    SendCreditNote,
    SendInvoice,
    SendPaper,
  ],
  exports: [ForgetStatements],
})
export class InvoicesModule {}
