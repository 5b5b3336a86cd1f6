export * from './contract.js';
export * from './invoices.js';
export * from './orders.js';
