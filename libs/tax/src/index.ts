export * from './calendar.js';
export * from './tax.js';
