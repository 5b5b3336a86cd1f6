export * from './aggregate.js';
export * from './clock.js';
export * from './exhaustive.js';
export * from './id.js';
export * from './money.js';
export * from './quantity.js';
export * from './result.js';
export * from './transitions.js';
