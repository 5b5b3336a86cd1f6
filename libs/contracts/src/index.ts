export * from './contract.js';
export * from './crm-sync.js';
export * from './invoices.js';
export * from './messaging.js';
export * from './orders.js';
