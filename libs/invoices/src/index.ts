export * from './invoices.module.js';
export { IssueInvoiceCommand } from './commands/issue-invoice.js';
export { FindInvoiceOfShop, type InvoiceView } from './queries/find-invoice-of-shop.js';
export type { Bill, InvoiceLine } from './domain/invoice.js';
