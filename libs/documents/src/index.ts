export * from './paper.js';
export type { ScanToPay } from './payment/payment-code.js';
export { renderInvoice } from './render-invoice.js';
export { renderStatement } from './render-statement.js';
