export * from './application-url.js';
export * from './clock.module.js';
export * from './config.js';
export * from './config.module.js';
export * from './duration.js';
export * from './given-environment.js';
export * from './seal.js';
