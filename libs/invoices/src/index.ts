export * from './invoices.module.js';
export { ConfirmPaymentClaimCommand } from './commands/confirm-payment-claim.js';
export { askedFor } from './domain/credit-note.js';
export { creditedBefore, type KeyReused } from './domain/account.repository.js';
export { CreditInvoiceCommand, type CreditWish } from './commands/credit-invoice.js';
export { DecideOnCreditCommand } from './commands/decide-on-credit.js';
export { HoldCreditCommand, type OrderOnCredit } from './commands/hold-credit.js';
export { HoldInvoiceCommand } from './commands/hold-invoice.js';
export { IssueInvoiceCommand } from './commands/issue-invoice.js';
export { DismissProviderPaymentCommand } from './commands/dismiss-provider-payment.js';
export { KeepProviderPaymentCommand } from './commands/keep-provider-payment.js';
export { MatchProviderPaymentCommand, type Payer } from './commands/match-provider-payment.js';
export { NotePaymentClaimCommand } from './commands/note-payment-claim.js';
export {
  type ReceivedPayment,
  RecordPaymentCommand,
  type RecordPaymentRefusal,
} from './commands/record-payment.js';
export { RefusePaymentClaimCommand } from './commands/refuse-payment-claim.js';
export { ReleaseCreditCommand } from './commands/release-credit.js';
export { RequestCreditApprovalCommand } from './commands/request-credit-approval.js';
export { type PaperWish, RequestPaperCommand } from './commands/request-paper.js';
export { ReversePaymentCommand } from './commands/reverse-payment.js';
export type { InvoiceNotOpen } from './domain/account.js';
export type { AlreadyBilled, AlreadyCredited, InvoiceNotFound } from './domain/account.repository.js';
export type { ApprovalRefusal, CreditDecision, OverCreditLimit } from './domain/credit.js';
export type { CreditItem, CreditRefusal, HeldInvoiceLine } from './domain/credit-note.js';
export type { Bill, InvoiceLine } from './domain/invoice-paper.js';
export { INVOICE_STATUSES, type InvoiceStatus } from './domain/invoice-status.js';
export type { ClaimRefusal, ClaimStatus } from './domain/payment-claims.js';
export type * from './domain/payment.js';
export type {
  ProviderPayment,
  ProviderPaymentProblem,
  ProviderPaymentRefusal,
} from './domain/provider-payments.js';
export { ForgetStatements } from './papers/forget-statements.js';
export { fileName, paperPath } from './papers/papers.js';
export { PAYMENT_METHODS } from './domain/payment.js';
export { type AccountView, type Ageing, FindAccount } from './queries/find-account.js';
export { type CreditApprovalView, FindCreditApprovals } from './queries/find-credit-approvals.js';
export { type CreditNoteView, FindCreditNotes } from './queries/find-credit-notes.js';
export { FindInvoice } from './queries/find-invoice.js';
export { FindInvoiceOfShop, type ShopsInvoice } from './queries/find-invoice-of-shop.js';
export { FindInvoices } from './queries/find-invoices.js';
export type { InvoiceLineView, InvoiceView } from './queries/invoice-view.js';
export { FindMoneyBetween } from './queries/find-money-between.js';
export { FindOpenAmounts, type OpenAmount } from './queries/find-open-amounts.js';
export { FindOpenInvoices, type OpenInvoiceView } from './queries/find-open-invoices.js';
export { FindPaymentClaims, type PaymentClaimView } from './queries/find-payment-claims.js';
export { FindPayments, type PaymentView } from './queries/find-payments.js';
export { FindProviderPayments, type ProviderPaymentView } from './queries/find-provider-payments.js';
export { FindStatement, type StatementEntryView, type StatementView } from './queries/find-statement.js';
export { HasOpenClaims } from './queries/has-open-claims.js';
