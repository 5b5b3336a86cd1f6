export * from './binary-array.js';
export * from './database.module.js';
export * from './page.js';
export * from './pool.js';
export * from './reading.js';
export * from './statement.js';
export * from './unit-of-work.js';
export { Prisma } from './generated/client.js';
