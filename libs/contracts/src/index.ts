export * from './contract.js';
export * from './crm-sync.js';
export * from './invoices.js';
export * from './orders.js';
