export * from './organization.js';
export * from './organizations.module.js';
