export * from './guard.js';
export * from './upstream-fault.js';
