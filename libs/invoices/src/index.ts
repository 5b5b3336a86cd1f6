export * from './invoices.module.js';
export { IssueInvoiceCommand } from './commands/issue-invoice.js';
export type { Bill, InvoiceLine } from './domain/invoice.js';
