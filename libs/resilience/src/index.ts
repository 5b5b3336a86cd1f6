export * from './guard.js';
export * from './upstream-api.js';
export * from './upstream-fault.js';
export * from './within.js';
