export * from './invoices.module.js';
export { CreditInvoiceCommand, type CreditWish } from './commands/credit-invoice.js';
export { DecideOnCreditCommand } from './commands/decide-on-credit.js';
export { HoldCreditCommand, type OrderOnCredit } from './commands/hold-credit.js';
export { IssueInvoiceCommand } from './commands/issue-invoice.js';
export {
  type ReceivedPayment,
  RecordPaymentCommand,
  type RecordPaymentRefusal,
} from './commands/record-payment.js';
export { ReleaseCreditCommand } from './commands/release-credit.js';
export { RequestCreditApprovalCommand } from './commands/request-credit-approval.js';
export { ReversePaymentCommand } from './commands/reverse-payment.js';
export type { InvoiceNotOpen } from './domain/account.js';
export type { AlreadyBilled, InvoiceNotFound } from './domain/account.repository.js';
export type { ApprovalRefusal, CreditDecision, OverCreditLimit } from './domain/credit.js';
export type { CreditItem, CreditRefusal } from './domain/credit-note.js';
export type { Bill, InvoiceLine } from './domain/invoice-paper.js';
export type * from './domain/payment.js';
export { PAYMENT_METHODS } from './domain/payment.js';
export { FindInvoiceOfShop, type InvoiceView } from './queries/find-invoice-of-shop.js';
